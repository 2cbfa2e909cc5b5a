@NullMarked
package dev.switchboard.spark;

import org.jspecify.annotations.NullMarked;
