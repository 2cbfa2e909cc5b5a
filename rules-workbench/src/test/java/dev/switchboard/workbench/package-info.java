/** The workbench as analysts use it, in a browser, and what stands behind it. */
@NullMarked
package dev.switchboard.workbench;

import org.jspecify.annotations.NullMarked;
