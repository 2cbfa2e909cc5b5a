@NullMarked
package dev.switchboard.jackson3;

import org.jspecify.annotations.NullMarked;
