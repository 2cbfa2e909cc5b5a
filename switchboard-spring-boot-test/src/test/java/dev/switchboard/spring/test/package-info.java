@NullMarked
package dev.switchboard.spring.test;

import org.jspecify.annotations.NullMarked;
