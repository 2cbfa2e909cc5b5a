/** Puts the page together, when this is built and for each catalogue that goes into one. */
@NullMarked
package dev.switchboard.workbench.page;

import org.jspecify.annotations.NullMarked;
