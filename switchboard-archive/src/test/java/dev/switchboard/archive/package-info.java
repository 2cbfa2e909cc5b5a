@NullMarked
package dev.switchboard.archive;

import org.jspecify.annotations.NullMarked;
