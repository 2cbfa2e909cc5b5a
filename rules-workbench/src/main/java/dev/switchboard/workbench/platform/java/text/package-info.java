/** What TeaVM lacks of Java's library, for the page alone. */
@NullMarked
package dev.switchboard.workbench.platform.java.text;

import org.jspecify.annotations.NullMarked;
