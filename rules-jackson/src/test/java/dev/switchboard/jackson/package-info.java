@NullMarked
package dev.switchboard.jackson;

import org.jspecify.annotations.NullMarked;
