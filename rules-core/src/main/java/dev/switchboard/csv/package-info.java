/** CSV as people and spreadsheets write it: byte-order marks, semicolons, and errors with line numbers. */
@NullMarked
package dev.switchboard.csv;

import org.jspecify.annotations.NullMarked;
