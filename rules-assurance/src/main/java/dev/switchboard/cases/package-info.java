/**
 * Cases: inquiries with what is expected of their decisions. {@link dev.switchboard.cases.CaseSuite#read} reads their files,
 * {@link dev.switchboard.cases.CaseRun#of} decides them, and {@link dev.switchboard.cases.FailureText} says what went wrong.
 *
 * <p>A case file is CSV with a header row and a case a row. A column named after a fact states it; {@code case}, {@code note}
 * and {@code tags} are for readers; an {@code expect:} column is what a part of the decision has to be, see
 * {@link dev.switchboard.cases.Expectation}. An empty cell states and expects nothing.
 */
@NullMarked
package dev.switchboard.cases;

import org.jspecify.annotations.NullMarked;
