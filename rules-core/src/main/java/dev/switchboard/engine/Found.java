package dev.switchboard.engine;

import dev.switchboard.NextStep.Question;
import java.util.List;

/**
 * Questions that were found.
 *
 * @param questions best first
 * @param exact whether they are exactly those that matter
 * @param last whether nothing better will be found out
 */
record Found(List<Question> questions, boolean exact, boolean last) {

    Found {
        questions = List.copyOf(questions);
    }

    /** The same as all that will be found out. */
    Found asLast() {
        return new Found(questions, exact, true);
    }

    /** How many answers and outcomes there are. */
    long size() {
        return 1
                + questions.stream()
                        .flatMap(question -> question.answers().stream())
                        .mapToLong(answer -> 1 + answer.outcomes().size())
                        .sum();
    }
}
