/**
 * Coverage: which parts of a catalogue a suite of cases checks, and cases that check the rest.
 *
 * <p>What must be checked is a list of {@linkplain dev.switchboard.coverage.Goal goals}. Each is a set of
 * inquiries, and a suite meets it with one case whose inquiry is in the set and which expects something:
 *
 * <ul>
 *   <li><b>item</b>: the item decides.
 *   <li><b>rule</b>: the rule decides; one without a line holds where there is a decision.
 *   <li><b>condition</b>, two for each place of an atom in a rule's condition (masking MC/DC): the atom holds, or does not,
 *       and whether the rule holds depends on it alone: every other part of each <i>and</i> around it holds, every other part
 *       of each <i>or</i> around it does not.
 *   <li><b>boundary</b>, two for each threshold between {@code v} and {@code v + 1} of an atom on a count: the fact is {@code v},
 *       or {@code v + 1}, and whether the rule holds depends on this atom alone, as above.
 *   <li><b>outcome</b>: a value that a rule gives to an outcome counts, that is, no rule gives the outcome before it or, where
 *       all values count, this value; a rule decides for a line and mode; a line that closes is open, or closed, where an inquiry
 *       comes to it; a line's queue is one that the catalogue lists, or none of them; a row of the table of texts is said; no rule
 *       holds and the default line answers.
 * </ul>
 *
 * <p>The hours of a line are a condition, too: its parts and thresholds are goals like those of a rule, where an inquiry comes to
 * the line. What cannot be asked of a case, such as the greeting, is looked at all the same when it is said.
 *
 * <p>Conditions are taken in the form of {@link dev.switchboard.catalog.Condition#normal}. A goal whose set is
 * empty is left out; the decision diagram over the whole space of facts proves that it is empty. If a diagram would
 * grow beyond its limit, the goal is reported as not analysed, and counts as one that is not met.
 */
@NullMarked
package dev.switchboard.coverage;

import org.jspecify.annotations.NullMarked;
