/** Texts as they are shown: in a page, in a shell, with nothing hidden in them. */
@NullMarked
package dev.switchboard.text;

import org.jspecify.annotations.NullMarked;
