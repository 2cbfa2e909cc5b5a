/** Terminals and the encodings that they have; everything else is UTF-8. */
@NullMarked
package dev.switchboard.cli.terminal;

import org.jspecify.annotations.NullMarked;
