package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.FactSource;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sorts questions by who can answer them: people, the program, or nobody. */
record FoundQuestions(Asking asking) {

    /**
     * What to do with questions that matter.
     *
     * @param questions best first
     * @param decide decides with what is known
     */
    NextStep step(List<Question> questions, boolean exact, Supplier<Decision> decide) {
        List<Question> people = new ArrayList<>();
        List<Question> lookups = new ArrayList<>();
        for (Question question : questions) {
            if (!asking.cannotSay().contains(question.fact())) {
                (question.source().equals(Optional.of(FactSource.CRM)) ? lookups : people).add(question);
            }
        }
        return people.isEmpty() && lookups.isEmpty()
                ? new NextStep.Decided(decide.get(), questions)
                : new NextStep.Ask(people, lookups, exact);
    }
}
