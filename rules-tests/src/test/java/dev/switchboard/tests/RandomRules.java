package dev.switchboard.tests;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes rules of every form that conditions can have from a seed. */
final class RandomRules {

    private final Random random;
    private final RandomOutcomes outcomes;

    RandomRules(Random random, RandomOutcomes outcomes) {
        this.random = random;
        this.outcomes = outcomes;
    }

    Rule rule(Vocabulary vocabulary, String name) {
        List<Condition> parts = new ArrayList<>();
        if (random.nextInt(5) > 0) {
            parts.add(new Condition.Atom("topic", Values.Codes.of(pick(List.copyOf(vocabulary.topicCodes())))));
        }
        boolean isOfTable = random.nextInt(3) == 0;
        List<Alternative> rows = isOfTable ? rows(vocabulary) : List.of();
        parts.add(
                isOfTable
                        ? new Condition.Or(
                                rows.stream().map(Alternative::condition).toList())
                        : condition(vocabulary, 3));
        Line line = pick(vocabulary.lines());
        String item = pick(List.copyOf(vocabulary.itemCodes()));
        List<Given> gives = outcomes.gives(vocabulary.outcomes());
        boolean hasLine = gives.isEmpty() || random.nextInt(3) > 0;
        return new Rule(
                name,
                hasLine ? new Outcome(line.code(), line.mode(), item) : Outcome.withoutLine(item),
                random.nextInt(3) * 100,
                new Condition.And(parts),
                hasLine && random.nextInt(3) == 0 ? new Text("шаг " + random.nextInt(2), "step") : Text.EMPTY,
                gives,
                Place.of("random"),
                rows.stream()
                        .map(row -> with(row, parts.subList(0, parts.size() - 1)))
                        .toList(),
                false);
    }

    /** Some of them perhaps alike, and some impossible. */
    private List<Alternative> rows(Vocabulary vocabulary) {
        List<Alternative> rows = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Map<String, Condition.Atom> cells = new LinkedHashMap<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                Condition.Atom cell = atom(vocabulary);
                cells.put(cell.fact(), cell);
            }
            Alternative row = new Alternative(List.copyOf(cells.values()), new Place("random", i, 1));
            rows.add(random.nextInt(6) > 0 || rows.isEmpty() ? row : pick(rows));
        }
        return rows;
    }

    private static Alternative with(Alternative row, List<Condition> common) {
        Map<String, Condition.Atom> cells = new LinkedHashMap<>();
        Stream.concat(row.cells().stream(), common.stream())
                .map(Condition.Atom.class::cast)
                .forEach(cell -> cells.merge(
                        cell.fact(),
                        cell,
                        (one, other) ->
                                new Condition.Atom(one.fact(), one.values().intersection(other.values()))));
        return new Alternative(List.copyOf(cells.values()), row.place());
    }

    private Condition condition(Vocabulary vocabulary, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return atom(vocabulary);
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(condition(vocabulary, depth - 1));
        }
        return switch (random.nextInt(5)) {
            case 0 -> parts.get(0).negated();
            case 1, 2 -> new Condition.Or(parts);
            default -> new Condition.And(parts);
        };
    }

    Condition.Atom atom(Vocabulary vocabulary) {
        return atom(pick(List.copyOf(vocabulary.facts())), List.copyOf(vocabulary.topicCodes()));
    }

    Condition.Atom atom(Fact fact, List<String> topics) {
        if (fact.type() instanceof Members members) {
            return random.nextInt(3) == 0
                    ? new Condition.Atom(
                            Members.size(fact.code()), Values.Numbers.of(Range.from(1 + random.nextInt(2))))
                    : new Condition.Atom(
                            Members.member(fact.code(), pick(members.codes())), Values.Flag.of(random.nextBoolean()));
        }
        if (fact.type() instanceof FactType.Scaled scaled) {
            List<Range> ranges = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                ranges.add(range(scaled));
            }
            return new Condition.Atom(fact.code(), new Values.Numbers(ranges));
        }
        if (fact.type() instanceof FactType.Flag) {
            return new Condition.Atom(fact.code(), Values.Flag.of(random.nextBoolean()));
        }
        List<String> codes = fact.type() instanceof FactType.Choice choice ? choice.codes() : topics;
        TreeSet<String> some = new TreeSet<>(List.of(pick(codes), pick(codes)));
        return new Condition.Atom(fact.code(), new Values.Codes(some, random.nextInt(3) > 0));
    }

    private Range range(FactType.Scaled type) {
        int lowest = type.notation() instanceof WholeNotation ? 0 : type.range().from();
        int from = lowest + random.nextInt(7) - 1;
        return switch (random.nextInt(4)) {
            case 0 -> Range.from(from);
            case 1 -> Range.to(from);
            case 2 -> new Range(from, from);
            default -> new Range(from, from + random.nextInt(4));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
