@NullMarked
package dev.switchboard.spring;

import org.jspecify.annotations.NullMarked;
