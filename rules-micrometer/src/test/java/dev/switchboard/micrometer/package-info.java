@NullMarked
package dev.switchboard.micrometer;

import org.jspecify.annotations.NullMarked;
