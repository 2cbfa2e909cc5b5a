/** What TeaVM lacks of Java's library, for the page alone. */
@NullMarked
package dev.switchboard.workbench.platform;

import org.jspecify.annotations.NullMarked;
