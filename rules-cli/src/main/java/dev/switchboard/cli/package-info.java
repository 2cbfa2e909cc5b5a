/** The {@code switchboard} command. */
@NullMarked
package dev.switchboard.cli;

import org.jspecify.annotations.NullMarked;
