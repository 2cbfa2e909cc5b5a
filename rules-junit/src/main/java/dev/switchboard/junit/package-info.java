/**
 * Case files under JUnit, 5 or 6: see {@link dev.switchboard.junit.CatalogSuite}.
 */
@NullMarked
package dev.switchboard.junit;

import org.jspecify.annotations.NullMarked;
