/** Hostile texts in every language that the command writes. */
@NullMarked
package dev.switchboard.cli.text;

import org.jspecify.annotations.NullMarked;
