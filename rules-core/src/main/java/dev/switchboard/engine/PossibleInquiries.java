package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.PossibleValues;
import dev.switchboard.diagram.Variable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether inquiries that leave facts open can still become some that can be. */
final class PossibleInquiries {

    /** Far more than it takes for exclusions that people write. */
    private static final long MOST_STEPS = 2_000_000;

    private final Vocabulary words;
    private final FactSpace space;
    private final PossibleValues possible;

    PossibleInquiries(Vocabulary words, FactSpace space) {
        this.words = words;
        this.space = space;
        this.possible = new PossibleValues(space);
    }

    /** Whether everything can be. */
    boolean isEverything() {
        return possible.isEverything();
    }

    /** What is wrong if none can be, whatever the facts are that are left open. */
    List<Problem> problems(Inquiry stated) {
        Collection<String> topics = stated.states("topic") ? List.of(stated.topic()) : words.topicCodes();
        if (isEverything() || topics.stream().anyMatch(topic -> canBe(topic, stated, Map.of()))) {
            return List.of();
        }
        Inquiry completed = words.completed(stated);
        List<Exclusion> shown = words.exclusions().stream()
                .filter(exclusion -> exclusion.holds(completed))
                .toList();
        return List.of(
                Problem.of(Problem.Kind.IMPOSSIBLE, InquiryProblems.impossibleWhateverElse(stated, shown, words)));
    }

    /** Whether something can be if some more facts have some values. */
    boolean canBe(String topic, Inquiry stated, Map<Variable, List<Range>> more) {
        try {
            return isEverything() || nearest(topic, stated, more).isPresent();
        } catch (LimitReachedException tooMuch) {
            return true;
        }
    }

    /** The inquiry, with values for facts that it leaves open if what they are by default cannot be. */
    Inquiry completion(Inquiry stated) {
        if (isEverything()) {
            return stated;
        }
        Optional<int[]> found = nearest(stated.topic(), stated, Map.of());
        InquiryBuilder completion = stated.toBuilder();
        for (Variable variable : space.variables()) {
            int number = found.map(numbers -> numbers[variable.index()]).orElse(variable.unstated());
            if (!states(stated, variable.fact().code())
                    && !words.isOfMoment(variable.fact().code())
                    && number != variable.unstated()) {
                completion.state(variable.fact().code(), variable.stated(number));
            }
        }
        if (stated.at().isEmpty()) {
            found.flatMap(space::moment).ifPresent(completion::at);
        }
        return words.completion().bySet(completion.build());
    }

    private boolean states(Inquiry stated, String fact) {
        return stated.states(fact)
                || words.setOf(fact).filter(set -> stated.states(set.code())).isPresent();
    }

    private Optional<int[]> nearest(String topic, Inquiry stated, Map<Variable, List<Range>> more) {
        Map<Variable, List<Range>> box = new HashMap<>(more);
        words.completion()
                .inside(stated)
                .stated()
                .forEach((fact, value) -> space.variable(fact)
                        .ifPresent(variable ->
                                box.put(variable, List.of(new Range(variable.number(value), variable.number(value))))));
        return possible.nearest(topic, box, Budget.of(MOST_STEPS));
    }
}
