/** A browser for the tests of what people see in one. */
@NullMarked
package dev.switchboard.browser;

import org.jspecify.annotations.NullMarked;
