/** What an implementation of Switchboard provides. Callers have no need of it. */
@NullMarked
package dev.switchboard.spi;

import org.jspecify.annotations.NullMarked;
