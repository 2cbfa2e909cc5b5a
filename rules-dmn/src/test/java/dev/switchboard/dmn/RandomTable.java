package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.HitPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A made-up decision table over a number from 0 to 12, three texts and a truth value, and what it decides by the words of the
 * specification: nothing of the import is used.
 */
record RandomTable(HitPolicy policy, List<Line> lines, Optional<String> otherwise) {

    private static final Place PLACE = Place.of("random.dmn");
    private static final List<String> TEXTS = List.of("High risk", "LOW", "none");
    static final List<String> GIVEN = List.of("Accept", "Refer it", "Decline");
    private static final List<Integer> NUMBERS = List.of(3, 7, 5);
    private static final List<HitPolicy> POLICIES = List.of(HitPolicy.values());

    /** A test as it is written, and what it allows. */
    record Asked(String text, Predicate<String> allows) {}

    /** A row. */
    record Line(Asked number, Asked text, Asked truth, int gives) {
        boolean holds(String n, String t, String b) {
            return number.allows().test(n)
                    && text.allows().test(t)
                    && truth.allows().test(b);
        }

        @Override
        public String toString() {
            return number.text() + " | " + text.text() + " | " + truth.text() + " => " + gives;
        }
    }

    static RandomTable of(Random random) {
        HitPolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(new Line(number(random), text(random), truth(random), random.nextInt(3)));
        }
        boolean defaults = !policy.isList() && random.nextInt(3) == 0;
        return new RandomTable(policy, lines, defaults ? Optional.of("Decline") : Optional.empty());
    }

    /** This table with fewer rows. */
    List<RandomTable> smaller() {
        List<RandomTable> smaller = new ArrayList<>();
        for (int i = 0; lines.size() > 1 && i < lines.size(); i++) {
            List<Line> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            smaller.add(new RandomTable(policy, fewer, otherwise));
        }
        return smaller;
    }

    private static Asked number(Random random) {
        int low = random.nextInt(13);
        int high = low + random.nextInt(13 - low);
        return switch (random.nextInt(7)) {
            case 0 -> new Asked("-", n -> true);
            case 1 -> new Asked("< " + low, n -> Integer.parseInt(n) < low);
            case 2 -> new Asked(">=" + low, n -> Integer.parseInt(n) >= low);
            case 3 ->
                new Asked(
                        "[%s..%s]".formatted(low, high),
                        n -> Integer.parseInt(n) >= low && Integer.parseInt(n) <= high);
            case 4 ->
                new Asked(
                        "]%s..%s)".formatted(low, high), n -> Integer.parseInt(n) > low && Integer.parseInt(n) < high);
            case 5 ->
                new Asked(
                        "%s, > %s".formatted(low, high), n -> Integer.parseInt(n) == low || Integer.parseInt(n) > high);
            default ->
                new Asked(
                        "not(%s, %s)".formatted(low, high),
                        n -> Integer.parseInt(n) != low && Integer.parseInt(n) != high);
        };
    }

    private static Asked text(Random random) {
        String one = TEXTS.get(random.nextInt(3));
        String other = TEXTS.get(random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> new Asked("", t -> true);
            case 1 -> new Asked("\"%s\"".formatted(one), one::equals);
            case 2 -> new Asked("\"%s\",\"%s\"".formatted(one, other), t -> t.equals(one) || t.equals(other));
            default -> new Asked("not(\"%s\")".formatted(one), t -> !t.equals(one));
        };
    }

    private static Asked truth(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Asked("true", "true"::equals);
            case 1 -> new Asked("false", "false"::equals);
            default -> new Asked("-", b -> true);
        };
    }

    private boolean isNumeric() {
        return policy == HitPolicy.SUM
                || policy == HitPolicy.MIN
                || policy == HitPolicy.MAX
                || policy == HitPolicy.COUNT;
    }

    ForeignModel model() {
        List<Column> inputs =
                List.of(input("Age", Kind.NUMBER), input("Risk class", Kind.STRING), input("isVip", Kind.BOOLEAN));
        Optional<Cell> allowed = isNumeric()
                ? Optional.empty()
                : Optional.of(cell(GIVEN.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "))));
        Optional<Cell> byDefault = otherwise.map(text -> cell(isNumeric() ? "0" : '"' + text + '"'));
        Column output = new Column("Verdict", isNumeric() ? Kind.NUMBER : Kind.STRING, allowed, byDefault, true, PLACE);
        List<Row> rows = lines.stream()
                .map(line -> new Row(
                        List.of(
                                cell(line.number().text()),
                                cell(line.text().text()),
                                cell(line.truth().text())),
                        List.of(cell(
                                isNumeric()
                                        ? NUMBERS.get(line.gives()).toString()
                                        : '"' + GIVEN.get(line.gives()) + '"')),
                        PLACE))
                .toList();
        return new ForeignModel(
                "random",
                List.of(new Table("Verdict", policy, inputs, List.of(output), rows, PLACE)),
                List.of(),
                PLACE);
    }

    private static Column input(String name, Kind kind) {
        return new Column(name, kind, Optional.empty(), Optional.empty(), true, PLACE);
    }

    private static Cell cell(String text) {
        return new Cell(text, PLACE);
    }

    /** Every combination of values, and one text that no table names. */
    static List<Map<String, Optional<String>>> inputs() {
        List<Map<String, Optional<String>>> all = new ArrayList<>();
        for (int age = 0; age <= 12; age++) {
            for (String text : List.of("High risk", "LOW", "none", "Unheard of")) {
                for (String truth : List.of("true", "false")) {
                    Map<String, Optional<String>> one = new LinkedHashMap<>();
                    one.put("Age", Optional.of(String.valueOf(age)));
                    one.put("Risk class", Optional.of(text));
                    one.put("isVip", Optional.of(truth));
                    all.add(one);
                }
            }
        }
        return all;
    }

    /** What the table decides; empty where the hit policy is broken, so that there is no decision. */
    Optional<Object> decided(Map<String, Optional<String>> input) {
        List<Line> holding = lines.stream()
                .filter(line -> line.holds(
                        input.get("Age").orElseThrow(),
                        input.get("Risk class").orElseThrow(),
                        input.get("isVip").orElseThrow()))
                .toList();
        if (holding.isEmpty()) {
            return Optional.of(
                    policy == HitPolicy.COUNT && otherwise.isEmpty()
                            ? "0"
                            : otherwise.map(text -> isNumeric() ? "0" : text).orElse("null"));
        }
        return switch (policy) {
            case UNIQUE -> holding.size() == 1 ? Optional.of(text(holding.get(0))) : Optional.empty();
            case ANY ->
                holding.stream().map(Line::gives).distinct().count() == 1
                        ? Optional.of(text(holding.get(0)))
                        : Optional.empty();
            case FIRST -> Optional.of(text(holding.get(0)));
            case PRIORITY ->
                Optional.of(text(holding.stream()
                        .min(Comparator.comparingInt(Line::gives))
                        .orElseThrow()));
            case OUTPUT_ORDER ->
                Optional.of(holding.stream()
                        .sorted(Comparator.comparingInt(Line::gives))
                        .map(RandomTable::text)
                        .toList());
            case RULE_ORDER, COLLECT ->
                Optional.of(holding.stream().map(RandomTable::text).toList());
            case SUM ->
                Optional.of(String.valueOf(
                        holding.stream().mapToInt(RandomTable::number).sum()));
            case MIN ->
                Optional.of(String.valueOf(
                        holding.stream().mapToInt(RandomTable::number).min().orElseThrow()));
            case MAX ->
                Optional.of(String.valueOf(
                        holding.stream().mapToInt(RandomTable::number).max().orElseThrow()));
            case COUNT -> Optional.of(String.valueOf(holding.size()));
        };
    }

    private static String text(Line line) {
        return GIVEN.get(line.gives());
    }

    private static int number(Line line) {
        return NUMBERS.get(line.gives());
    }
}
