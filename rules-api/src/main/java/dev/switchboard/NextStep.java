package dev.switchboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to do with an inquiry of which only some facts are known yet.
 *
 * @since 0.1.0
 */
public sealed interface NextStep permits NextStep.Decided, NextStep.Ask {

    /**
     * Nothing that could still be found out can change the decision.
     *
     * @param dependsOn what the decision depends on all the same, since nobody can tell it: for these facts the value is taken
     *     that an unstated fact has. The first is the one that leaves the least open
     */
    record Decided(Decision decision, List<Question> dependsOn) implements NextStep {
        public Decided {
            dependsOn = List.copyOf(dependsOn);
        }

        /** A decision that is certain. */
        public Decided(Decision decision) {
            this(decision, List.of());
        }
    }

    /**
     * Something unstated can still change the decision.
     *
     * @param questions those worth asking a person, the one first with which the fewest and cheapest are to be expected
     * @param lookups those whose answers the CRM has ({@link FactSource#CRM}), for the program to state; there is at least one
     *     question or one of these
     * @param exact whether each of them matters and no other fact can matter any more. If not, the topic's rules are too
     *     many or too complex to weigh against each other: there may be unnecessary questions, missing ones, and outcomes
     *     that cannot occur
     */
    record Ask(List<Question> questions, List<Question> lookups, boolean exact) implements NextStep {
        public Ask {
            questions = List.copyOf(questions);
            lookups = List.copyOf(lookups);
        }

        /** Questions for people alone. */
        public Ask(List<Question> questions, boolean exact) {
            this(questions, List.of(), exact);
        }

        /** Questions that are known to be exact. */
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
     * @param source who is to be asked; empty if the catalogue does not say
     */
    record Question(String fact, Text text, List<Answer> answers, Optional<FactSource> source) {
        public Question {
            answers = List.copyOf(answers);
        }

        /** A question of which is not said who is to be asked. */
        public Question(String fact, Text text, List<Answer> answers) {
            this(fact, text, answers, Optional.empty());
        }
    }

    /**
     * Values of a fact that lead to the same outcomes.
     *
     * @param values the values in words
     * @param ranges the values themselves, in ascending order; empty for a set, for the topic, and for the moment of the call, of which
     *     the example is to be stated
     * @param example one of the values: {@link Boolean}, {@link Integer} or {@link String}
     * @param outcomes what can still be decided after this answer; empty if finding out would take too long
     */
    record Answer(Text values, List<ValueRange> ranges, Object example, List<Outcome> outcomes) {
        public Answer {
            ranges = List.copyOf(ranges);
            outcomes = List.copyOf(outcomes);
        }

        /** An answer whose values are told in words alone. */
        public Answer(Text values, Object example, List<Outcome> outcomes) {
            this(values, List.of(), example, outcomes);
        }
    }

    /**
     * Values of a fact that follow each other, as {@link InquiryBuilder#state} takes them: a form may offer them, and check what is typed.
     * Codes of a choice follow each other as {@link CatalogDescription} lists them.
     *
     * @param from the first value
     * @param to the last value, which is among them; the first one itself, if it is alone
     */
    record ValueRange(Object from, Object to) {}

    /**
     * The parts of a decision that answers can change: two outcomes of a question are never equal.
     *
     * @param line empty if no rule holds and the catalogue has no default line
     * @param item empty if no rule holds
     * @param queue empty if there is none
     * @param phrase empty if nothing is prescribed
     * @param greeting empty if none is known
     * @param guidance how the transfer is done; may be empty
     * @param steps what the rule requires first; empty if it requires nothing or no rule holds
     * @param outcomes what {@link Decision#outcomes()} gives
     * @param lists the outcomes of which all values count, such as those to be notified; each other one has at most one value
     */
    record Outcome(
            String line,
            TransferMode mode,
            Optional<String> item,
            Optional<String> queue,
            Optional<String> phrase,
            Optional<String> greeting,
            Text guidance,
            Text steps,
            Map<String, List<Object>> outcomes,
            Set<String> lists) {
        public Outcome {
            lists = Set.copyOf(lists);
            outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        }
    }
}
