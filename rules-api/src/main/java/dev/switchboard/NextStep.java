package dev.switchboard;

import java.util.List;
import java.util.Optional;

/** What to do with an inquiry of which only some facts are known yet. */
public sealed interface NextStep permits NextStep.Decided, NextStep.Ask {

    /** Nothing still unstated can change the decision. */
    record Decided(Decision decision) implements NextStep {}

    /**
     * Something unstated can still change the decision.
     *
     * @param questions those worth asking, best first, at least one
     * @param exact whether each of them matters and any other fact cannot matter any more. If not, the topic's rules are too
     *     many or too intricate to be weighed against each other: there may be questions too many, some too few, and outcomes
     *     that cannot come out
     */
    record Ask(List<Question> questions, boolean exact) implements NextStep {
        public Ask {
            questions = List.copyOf(questions);
        }

        /** Questions that are known to be just the right ones. */
        public Ask(List<Question> questions) {
            this(questions, true);
        }
    }

    /**
     * A question.
     *
     * @param fact the code of the fact that the answer states
     * @param text the question's wording
     * @param answers the answers that make a difference, at least two; together they are all values of the fact
     */
    record Question(String fact, Text text, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Values of a fact that lead the same way.
     *
     * @param values the values in words
     * @param example one of the values: {@link Boolean}, {@link Integer} or {@link String}
     * @param outcomes what can still come out after this answer; empty where it would take too long to tell
     */
    record Answer(Text values, Object example, List<Outcome> outcomes) {
        public Answer {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A decision as far as answers can change it: two outcomes of a question are never alike.
     *
     * @param line empty where no rule holds and the catalogue has no default line
     * @param item empty where no rule holds
     * @param queue empty where there is none
     * @param greeting empty where none is known
     * @param steps what the rule wants done first; empty where it names nothing, and where no rule holds
     */
    record Outcome(
            String line,
            TransferMode mode,
            Optional<String> item,
            Optional<String> queue,
            Optional<String> greeting,
            Text steps) {}
}
