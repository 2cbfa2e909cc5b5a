/** The decision log as a file: its lines, written and read again, and deciding them anew. */
@NullMarked
package dev.switchboard.log;

import org.jspecify.annotations.NullMarked;
