package dev.switchboard.synthetic;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.PossibleValues;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps calls within what can be by a catalogue's exclusions. */
final class PossibleCalls {

    /** Far more than it takes for exclusions that people write. */
    private static final long MOST_STEPS = 200_000;

    private final Vocabulary words;
    private final FactSpace space;
    private final PossibleValues possible;
    private final List<Condition.Atom> ofMoment;
    private final List<String> comparedOfMoment;
    private final Map<List<Object>, Boolean> open = new HashMap<>();
    private final Map<Where, Optional<int[]>> simplest = new HashMap<>();

    PossibleCalls(FactSpace space) {
        this.space = space;
        this.words = space.vocabulary();
        this.possible = new PossibleValues(space);
        Set<Condition.Atom> atoms = new LinkedHashSet<>();
        Set<String> compared = new LinkedHashSet<>();
        for (Exclusion exclusion : words.exclusions()) {
            conditions(exclusion)
                    .flatMap(words.completion()::statedAtoms)
                    .filter(atom -> words.isOfMoment(atom.fact()))
                    .forEach(atoms::add);
            compared(exclusion).filter(words::isOfMoment).forEach(compared::add);
        }
        this.ofMoment = List.copyOf(atoms);
        this.comparedOfMoment = List.copyOf(compared);
    }

    private Stream<Condition> conditions(Exclusion exclusion) {
        Stream<Condition> derived = compared(exclusion)
                .flatMap(fact -> words.definition(fact).stream())
                .flatMap(definition -> definition.rows().stream())
                .map(Definition.Row::condition);
        return Stream.concat(Stream.of(exclusion.condition()), derived);
    }

    private static Stream<String> compared(Exclusion exclusion) {
        return exclusion.relations().stream().flatMap(PossibleCalls::compared);
    }

    private static Stream<String> compared(Relation relation) {
        return Stream.of(relation.fact(), relation.other());
    }

    /** A topic, and what exclusions see of the moment. */
    private record Where(String topic, List<Object> moment) {}

    /** Whether there is nothing to look at. */
    boolean isEverything() {
        return words.exclusions().isEmpty();
    }

    /** Whether it depends on the moment what can be. */
    boolean dependsOnMoment() {
        return !ofMoment.isEmpty() || !comparedOfMoment.isEmpty();
    }

    /** Whether something can be at a moment. */
    boolean isOpen(Moment moment) {
        return open.computeIfAbsent(
                seen(moment), seen -> words.topicCodes().stream().anyMatch(topic -> canBe(topic, moment)));
    }

    /** Whether something about a topic can be at a moment, as far as is found with bounded work. */
    boolean canBe(String topic, Moment moment) {
        return isEverything() || simplest(topic, moment).isPresent();
    }

    /**
     * The numbers of a call that can be, as near as is found.
     *
     * @param numbers of all variables, those of the moment among them
     */
    int[] near(String topic, Moment moment, int[] numbers) {
        if (isEverything() || possible.isPossible(topic, numbers)) {
            return numbers;
        }
        return found(topic, moment, numbers)
                .or(() -> simplest(topic, moment).map(found -> at(moment, found)))
                .orElseThrow(() -> new IllegalArgumentException("nothing about `%s` can be".formatted(topic)));
    }

    private Optional<int[]> simplest(String topic, Moment moment) {
        return simplest.computeIfAbsent(new Where(topic, seen(moment)), where -> {
            int[] usual = at(moment, space.unstated());
            return possible.isPossible(topic, usual) ? Optional.of(usual) : found(topic, moment, usual);
        });
    }

    private List<Object> seen(Moment moment) {
        List<Object> seen = new ArrayList<>();
        for (Condition.Atom atom : ofMoment) {
            seen.add(atom.values().contains(fact(atom.fact(), moment)));
        }
        for (String fact : comparedOfMoment) {
            seen.add(fact(fact, moment));
        }
        return seen;
    }

    private static Object fact(String code, Moment moment) {
        return Optional.ofNullable(moment.facts().get(code)).orElseThrow();
    }

    private Optional<int[]> found(String topic, Moment moment, int[] wanted) {
        Map<Variable, List<Range>> box = new HashMap<>();
        moment.facts().forEach((fact, value) -> {
            Variable variable = space.variable(fact).orElseThrow();
            int number = variable.number(value);
            box.put(variable, List.of(new Range(number, number)));
        });
        try {
            return possible.nearest(topic, box, wanted, Budget.of(MOST_STEPS));
        } catch (LimitReachedException tooMuch) {
            return Optional.empty();
        }
    }

    /** The same numbers at a moment. */
    int[] at(Moment moment, int[] numbers) {
        int[] there = numbers.clone();
        moment.facts().forEach((fact, value) -> {
            Variable variable = space.variable(fact).orElseThrow();
            there[variable.index()] = variable.number(value);
        });
        return there;
    }

    /** The inquiry as conditions know it. */
    Inquiry completed(String topic, int[] numbers) {
        InquiryBuilder inside = Inquiry.about(topic);
        for (Variable variable : space.variables()) {
            inside.state(variable.fact().code(), variable.value(numbers[variable.index()]));
        }
        return words.completion().derived(inside.build());
    }
}
