/** Finds the conditions that hold for an inquiry, all of them at once: those of rules, of goals, of anything. */
@NullMarked
package dev.switchboard.matching;

import org.jspecify.annotations.NullMarked;
