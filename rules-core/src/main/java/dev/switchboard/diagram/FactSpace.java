package dev.switchboard.diagram;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a catalogue as variables, in the order in which the diagram asks for them. The topic is no variable: it
 * selects the diagram's root, since nearly every rule begins with it. Of the others, those come first that rules split into
 * the fewest ranges: that keeps the upper part of a diagram, which all below is multiplied by, narrow. Facts that no rule
 * names come last and never appear.
 */
public final class FactSpace {

    private final Vocabulary vocabulary;
    private final List<Variable> variables;
    private final Map<String, Variable> byFact = new HashMap<>();
    private final Predicate<String> asksMoment;
    private volatile @Nullable Constraint constraint;

    private FactSpace(Vocabulary vocabulary, List<Variable> variables, Predicate<String> asksMoment) {
        this.vocabulary = vocabulary;
        this.asksMoment = asksMoment;
        this.variables = List.copyOf(variables);
        for (Variable variable : variables) {
            byFact.put(variable.fact().code(), variable);
        }
    }

    /** The variables of a catalogue, ordered by what its rules ask. */
    public static FactSpace of(Catalog catalog) {
        return new FactSpace(
                catalog.vocabulary(), of(catalog.vocabulary(), catalog.rules()).variables, catalog::asksMoment);
    }

    /** The variables ordered by what some rules ask. */
    static FactSpace of(Vocabulary vocabulary, Iterable<Rule> rules) {
        Map<String, Set<Values>> asked = new HashMap<>();
        for (Rule rule : rules) {
            vocabulary
                    .completion()
                    .statedAtoms(rule.condition())
                    .forEach(atom -> asked.computeIfAbsent(atom.fact(), fact -> new HashSet<>())
                            .add(atom.values()));
        }
        List<String> order = vocabulary.statedFacts().stream()
                .filter(fact -> !(fact.type() instanceof FactType.Topic))
                .map(Fact::code)
                .sorted(Comparator.comparingInt(
                        fact -> asked.containsKey(fact) ? asked.get(fact).size() : Integer.MAX_VALUE))
                .toList();
        return ordered(vocabulary, order);
    }

    /** The variables in the order in which a catalogue has its facts. */
    public static FactSpace ofStated(Vocabulary vocabulary) {
        return ordered(
                vocabulary,
                vocabulary.statedFacts().stream()
                        .filter(fact -> !(fact.type() instanceof FactType.Topic))
                        .map(Fact::code)
                        .toList());
    }

    /** The variables in an order that is known: the facts' codes but the topic's. */
    public static FactSpace ordered(Vocabulary vocabulary, List<String> order) {
        List<Variable> variables = new ArrayList<>(order.size());
        for (String fact : order) {
            variables.add(new Variable(vocabulary.fact(fact).orElseThrow(), variables.size()));
        }
        return new FactSpace(
                vocabulary, variables, topic -> vocabulary.calendar().isPresent());
    }

    /** All variables, in order. */
    public List<Variable> variables() {
        return variables;
    }

    /** The words of the catalogue. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What no inquiry of the catalogue can be; worked out when first asked for. */
    Constraint constraint() {
        Constraint known = constraint;
        if (known == null) {
            known = Constraint.of(this);
            constraint = known;
        }
        return known;
    }

    /** Whether an inquiry about a topic has to say when the client called, as far as is known. */
    public boolean asksMoment(String topic) {
        return asksMoment.test(topic);
    }

    /** Whether a fact follows from when the client called. */
    public boolean isOfMoment(Variable variable) {
        return vocabulary.isOfMoment(variable.fact().code());
    }

    /** The moment whose facts have some numbers, those of all variables; empty in a catalogue without a time zone. */
    public Optional<ZonedDateTime> moment(int[] numbers) {
        return vocabulary
                .calendar()
                .flatMap(calendar -> calendar.at(number(Calendar.DATE, numbers), number(Calendar.TIME, numbers)));
    }

    private int number(String fact, int[] numbers) {
        return numbers[variable(fact).orElseThrow().index()];
    }

    /** What a fact is that is no variable, since it is derived. */
    Definition definition(String fact) {
        return vocabulary.definition(fact).orElseThrow();
    }

    /** The variable of a fact; empty for the topic, for derived facts, and for facts that the catalogue lacks. */
    public Optional<Variable> variable(String fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** The numbers of all facts' unstated values, by variable. */
    public int[] unstated() {
        int[] unstated = new int[variables.size()];
        for (Variable variable : variables) {
            unstated[variable.index()] = variable.unstated();
        }
        return unstated;
    }
}
