@NullMarked
package dev.switchboard.opentelemetry;

import org.jspecify.annotations.NullMarked;
