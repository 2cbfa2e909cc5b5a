/**
 * Switchboard for Spring Boot: an {@link dev.switchboard.EscalationEngine} as a bean, and what goes with it. Applications see
 * the properties {@code switchboard.*} and no type of this package.
 */
@NullMarked
package dev.switchboard.spring;

import org.jspecify.annotations.NullMarked;
