/** Finds the rules that hold for an inquiry, all of them at once. */
@NullMarked
package dev.switchboard.matching;

import org.jspecify.annotations.NullMarked;
