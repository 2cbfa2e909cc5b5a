@NullMarked
package dev.switchboard.server;

import org.jspecify.annotations.NullMarked;
