/** Tests of Spring Boot applications that decide: {@link dev.switchboard.spring.test.SwitchboardTest}. */
@NullMarked
package dev.switchboard.spring.test;

import org.jspecify.annotations.NullMarked;
