/** What the page brings of Java's library. */
@NullMarked
package dev.switchboard.workbench.platform;

import org.jspecify.annotations.NullMarked;
