/**
 * Cases: inquiries with the decisions expected for them. {@link dev.switchboard.cases.CaseSuite#read} reads their files,
 * {@link dev.switchboard.cases.CaseRun#of} decides them, and {@link dev.switchboard.cases.FailureText} says what went wrong.
 *
 * <p>A case file is CSV with a header row and one case per row. A column named after a fact states it; {@code case}, {@code note}
 * and {@code tags} are for readers; an {@code expect:} column gives the expected value of a part of the decision, see
 * {@link dev.switchboard.cases.Expectation}. An empty cell states and expects nothing.
 */
@NullMarked
package dev.switchboard.cases;

import org.jspecify.annotations.NullMarked;
