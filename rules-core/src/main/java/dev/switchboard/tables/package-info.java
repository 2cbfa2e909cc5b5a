/** A catalogue as tables: one file or sheet for each kind. */
@NullMarked
package dev.switchboard.tables;

import org.jspecify.annotations.NullMarked;
