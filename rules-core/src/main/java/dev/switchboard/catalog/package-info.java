/**
 * The catalogue model, which everything reads and writes: {@link dev.switchboard.catalog.Catalog} is a
 * {@link dev.switchboard.catalog.Vocabulary} and the {@link dev.switchboard.catalog.Rule rules} that use its words. Knows
 * neither files nor engines. {@link dev.switchboard.catalog.Condition#holds} is the reference that every engine must agree
 * with.
 */
@NullMarked
package dev.switchboard.catalog;

import org.jspecify.annotations.NullMarked;
