/** The service provider interface that an engine implements. Callers do not need it. */
@NullMarked
package dev.switchboard.spi;

import org.jspecify.annotations.NullMarked;
