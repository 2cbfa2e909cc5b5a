@NullMarked
package dev.switchboard.json;

import org.jspecify.annotations.NullMarked;
