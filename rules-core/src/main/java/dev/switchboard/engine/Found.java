package dev.switchboard.engine;

import dev.switchboard.NextStep.Question;
import java.util.List;

/**
 * Questions that were found.
 *
 * @param questions best first
 * @param exact whether they are exactly those that matter
 */
record Found(List<Question> questions, boolean exact) {

    Found {
        questions = List.copyOf(questions);
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
