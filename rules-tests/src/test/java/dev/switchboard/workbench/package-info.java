/** Where tests of other packages reach into the workbench. */
@NullMarked
package dev.switchboard.workbench;

import org.jspecify.annotations.NullMarked;
