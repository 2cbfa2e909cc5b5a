package dev.switchboard.tests;

import dev.switchboard.FactSource;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Weekdays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes facts of all types, stated and derived, from a seed. */
final class RandomFacts {

    private static final List<String> MEASURES = List.of(
            "decimal(1)",
            "decimal(3)",
            "money(RUB)",
            "money(JPY)",
            "percent",
            "percent(2)",
            "duration",
            "duration(s)",
            "duration(d)",
            "date",
            "time");

    /** More steps than a time of day has. */
    private static final int DAYS = 10_000;

    /** Wide enough for all that four rows add to 1. */
    private static final FactType SUM = FactType.count(new Range(-7, 13), 1);

    private final Random random;
    private final HostileWords words;
    private final RandomRules rules;

    RandomFacts(Random random, HostileWords words, RandomRules rules) {
        this.random = random;
        this.words = words;
        this.rules = rules;
    }

    FactType derivedType() {
        return switch (random.nextInt(4)) {
            case 0 -> new FactType.Flag(random.nextBoolean());
            case 1 -> FactType.count(new Range(0, 3), random.nextInt(4));
            case 2 -> SUM;
            default -> choice(codes(3, false));
        };
    }

    /** Rows that overlap, and perhaps leave something open; what they say goes back to facts before this one. */
    Definition definition(Fact derived, List<Fact> before, List<String> topics) {
        List<Definition.Row> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Condition> parts = new ArrayList<>();
            for (int j = 1 + random.nextInt(2); j > 0; j--) {
                parts.add(rules.atom(pick(before), topics));
            }
            Object value = derived.type() == SUM ? pick(List.of(-2, -1, 1, 2, 3)) : value(derived.type());
            rows.add(new Definition.Row(new Condition.And(parts), value, Place.of("random")));
        }
        if (derived.type() == SUM) {
            return new Points(derived.code(), rows, 1);
        }
        return new FirstRow(derived.code(), rows, otherwise(derived.type()));
    }

    private Object value(FactType type) {
        if (type instanceof FactType.Flag) {
            return random.nextBoolean();
        }
        return type instanceof FactType.Choice choice ? pick(choice.codes()) : (Object) random.nextInt(4);
    }

    private static Object otherwise(FactType type) {
        if (type instanceof FactType.Flag flag) {
            return flag.unstated();
        }
        return type instanceof FactType.Choice choice
                ? choice.unstated()
                : (Object) ((FactType.Scaled) type).unstated();
    }

    FactType extraType() {
        return switch (random.nextInt(6)) {
            case 0 -> new FactType.Flag(random.nextBoolean());
            case 1 -> FactType.count(new Range(-3, 6), random.nextInt(5));
            case 2 -> choice(codes(3, false));
            case 3 -> {
                List<String> steps = codes(4, false);
                yield new FactType.Choice(FactType.Choice.Kind.SCALE, steps, steps.get(random.nextInt(4)));
            }
            case 4 -> new FactType.Choice(FactType.Choice.Kind.WEEKDAY, Weekdays.CODES, pick(Weekdays.CODES));
            default -> measure();
        };
    }

    /** With few values, at the end of those that there are where there is one. */
    private FactType measure() {
        Notation notation = Notation.of(pick(MEASURES)).orElseThrow();
        Range all = notation.all();
        int from = all.to() < DAYS ? pick(List.of(0, all.to() - 9)) : random.nextInt(3);
        return new FactType.Scaled(notation, new Range(from, from + 9), from + random.nextInt(9));
    }

    private static FactType choice(List<String> codes) {
        return new FactType.Choice(codes, codes.get(0));
    }

    static Fact fact(String code, FactType type) {
        int chance = Math.floorMod(code.hashCode(), 15);
        Optional<FactSource> source =
                Arrays.stream(FactSource.values()).skip(chance % 5).findFirst();
        Optional<Privacy> privacy =
                Arrays.stream(Privacy.values()).skip(chance % 4).findFirst();
        return new Fact(code, type, new Text(code, code), Text.EMPTY, source, 1 + chance / 5, privacy);
    }

    List<String> codes(int count, boolean areResults) {
        Set<String> taken = new HashSet<>();
        return IntStream.range(0, count)
                .mapToObj(i -> words.code(taken, false, areResults))
                .toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
