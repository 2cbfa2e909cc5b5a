/**
 * Mutants: catalogues that differ from a given one in one small mistake, as a person could make it. A suite kills a mutant when
 * one of its cases fails on it. A mutant that decides every inquiry the same, as far as a case can see, is equal to the original
 * and does not count; the decision diagram over the whole space of facts proves that it is equal.
 *
 * <p>A case can see line, mode, item, queue, phrase, and the items that hold, in order: what
 * {@link dev.switchboard.cases.Expectation} names. Conditions are changed as
 * {@link dev.switchboard.catalog.Condition#normal} has them.
 */
@NullMarked
package dev.switchboard.mutants;

import org.jspecify.annotations.NullMarked;
