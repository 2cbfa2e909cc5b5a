package dev.switchboard.cases;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Explanation;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.RuleFailedException;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of one case.
 *
 * @param failure empty for a case that passed
 */
public record CaseResult(Case tested, Optional<Failure> failure) {

    /**
     * Why a case failed.
     *
     * @param compared everything that the case expects, in the order of {@link Expectation}; empty when there is no decision
     *     because of an error
     * @param decision empty when there is none
     * @param error why there is no decision; empty when there is one
     */
    public record Failure(List<Comparison> compared, Optional<Decision> decision, Text error) {
        public Failure {
            compared = List.copyOf(compared);
        }

        /** Why it was decided so, and what nearly held. Made when it is asked for: of many failures few are read. */
        public Optional<Explanation> explanation() {
            return decision.map(Decision::explanation);
        }
    }

    /** What was expected and what came, as cells of a case file say it. */
    public record Comparison(Expectation part, String expected, String actual) {

        public boolean isEqual() {
            return expected.equals(actual);
        }

        /** What was expected, for people to read. */
        public Text expectedText() {
            return part.shown(expected);
        }

        /** What came, for people to read. */
        public Text actualText() {
            return part.shown(actual);
        }
    }

    /** Decides a case. */
    public static CaseResult of(Case tested, EscalationEngine engine) {
        Optional<Decision> decision;
        Text error = Text.EMPTY;
        try {
            decision = Optional.of(engine.decide(tested.inquiry()));
        } catch (UndecidedException undecided) {
            decision = Optional.empty();
            error = message(undecided);
        } catch (InvalidInquiryException | RuleFailedException failed) {
            return new CaseResult(tested, Optional.of(new Failure(List.of(), Optional.empty(), message(failed))));
        }
        return tested.accepts(decision)
                ? new CaseResult(tested, Optional.empty())
                : new CaseResult(tested, Optional.of(failure(tested, decision, error)));
    }

    public boolean passed() {
        return failure.isEmpty();
    }

    private static Failure failure(Case tested, Optional<Decision> decision, Text error) {
        List<Comparison> compared = new ArrayList<>();
        tested.expected()
                .forEach((part, expected) -> compared.add(new Comparison(part, expected, part.actual(decision))));
        return new Failure(compared, decision, error);
    }

    private static Text message(SwitchboardException failed) {
        List<Text> messages =
                failed.problems().stream().map(problem -> problem.message()).toList();
        return new Text(
                String.join("\n", messages.stream().map(Text::russian).toList()),
                String.join("\n", messages.stream().map(Text::english).toList()));
    }
}
