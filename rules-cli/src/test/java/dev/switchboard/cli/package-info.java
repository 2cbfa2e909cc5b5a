/** The command, used as people use it. */
@NullMarked
package dev.switchboard.cli;

import org.jspecify.annotations.NullMarked;
