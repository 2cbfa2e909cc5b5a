package dev.switchboard.tests;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Makes catalogues from a seed that are wide: beyond what people write, in one way or in several at once. Each way adds words
 * and rules of its own, so that any of them can be laid over any others.
 */
final class WideCatalogs {

    /** A way to be wide, and what makes a catalogue so. */
    enum Width {
        TOPICS(WideCatalogs::topics),
        CODES_IN_A_CELL(WideCatalogs::codesInCells),
        QUEUES_BY_CODES(WideCatalogs::queuesByCodes),
        ALTERNATIVES_OF_A_RULE(WideCatalogs::alternatives),
        PAIRS_OF_FACTS_IN_A_RULE(WideCatalogs::pairsOfFacts),
        FLAGS_IN_A_CONDITION(WideCatalogs::flagsInConditions),
        RANGES_OF_NUMBERS(WideCatalogs::rangesOfNumbers),
        RANGES_IN_A_CELL(WideCatalogs::rangesInCells),
        RULES_WITHOUT_TOPIC(WideCatalogs::rulesWithoutTopic),
        RULES_OF_A_TOPIC(WideCatalogs::rulesOfATopic),
        LINES(WideCatalogs::lines),
        NESTING(WideCatalogs::nesting);

        @SuppressWarnings("ImmutableEnumChecker") // A method reference that captures nothing.
        private final Consumer<WideCatalogs> widen;

        Width(Consumer<WideCatalogs> widen) {
            this.widen = widen;
        }
    }

    private final Random random;
    private final int percent;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<String> topics = new ArrayList<>(List.of("t"));
    private final List<LineEntry> queues = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private WideCatalogs(long seed, int percent) {
        this.random = new Random(seed);
        this.percent = percent;
        lines.add(line("first", TransferMode.NONE));
        for (int i = 0; i < 3; i++) {
            lines.add(line("line-" + i, TransferMode.ONE_STEP));
            lines.add(line("line-" + i, TransferMode.TWO_STEP));
        }
        fact("topic", new FactType.Topic());
        fact("numberCount", FactType.count(Range.from(1), 1));
        fact("chargeDays", FactType.count(Range.from(0), 0));
        fact("repeatContact", new FactType.Flag(false));
        fact("conflict", new FactType.Flag(false));
        flags("flag", 4);
        counts("count", 2);
    }

    /**
     * A catalogue that is wide in some ways.
     *
     * @param percent of the extreme of each
     */
    static Catalog of(long seed, int percent, List<Width> widths) {
        WideCatalogs wide = new WideCatalogs(seed, percent);
        widths.forEach(width -> width.widen.accept(wide));
        wide.rule(wide.flag("flag0"), wide.count("count1"));
        Vocabulary words = Vocabulary.builder()
                .name("wide")
                .version("1")
                .lines(wide.lines)
                .facts(List.copyOf(wide.facts.values()))
                .topics(wide.topics.stream()
                        .map(topic -> new Topic(topic, Text.EMPTY))
                        .toList())
                .items(wide.items.stream()
                        .map(item -> new Item(item, Text.EMPTY, ""))
                        .toList())
                .queues(wide.queues)
                .greetings(List.of())
                .defaultLine(wide.lines.get(0))
                .build();
        return new Catalog(words, wide.rules, List.of());
    }

    private void topics() {
        IntStream.range(0, extreme(3_000)).forEach(i -> topics.add("topic-" + i));
        topics.stream().skip(1).forEach(topic -> {
            rule(topic, flag("flag0"), count("count0"));
            rule(topic, flag("flag1"));
        });
    }

    private void codesInCells() {
        List<String> codes = codes("place", extreme(10_000));
        for (int i = 0; i < 20; i++) {
            rule(some("place", codes, codes.size() / 2), flag("flag1"));
        }
    }

    private void queuesByCodes() {
        List<String> codes = codes("site", extreme(10_000));
        for (Line line : lines) {
            if (line.mode() == TransferMode.ONE_STEP) {
                codes.forEach(code -> queues.add(new LineEntry(line.code(), "site", code, "q-" + code, "")));
            }
        }
        for (int i = 0; i < 30; i++) {
            rule(some("site", codes, 3), flag("flag" + i % 4));
        }
    }

    private void alternatives() {
        counts("amount", 6);
        flags("sign", 10);
        List<Condition> all = new ArrayList<>();
        for (int i = extreme(500); i > 0; i--) {
            all.add(new Condition.And(List.of(
                    count("amount" + random.nextInt(6)),
                    count("amount" + random.nextInt(6)),
                    flag("sign" + random.nextInt(10)))));
        }
        rule(new Condition.Or(all));
    }

    /** As rules that one cannot draw: most of 60 facts are asked for in twos. */
    private void pairsOfFacts() {
        int count = Math.max(10, extreme(60));
        flags("a", count);
        List<Condition> pairs = new ArrayList<>();
        for (int i = 4 * count; i > 0; i--) {
            pairs.add(new Condition.And(List.of(
                    atom("a" + random.nextInt(count), Values.Flag.of(true)),
                    atom("a" + random.nextInt(count), Values.Flag.of(true)))));
        }
        rule(count("count0"), new Condition.Or(pairs));
        rule(new Condition.Or(pairs.subList(0, pairs.size() / 2)), flag("flag2"));
    }

    private void flagsInConditions() {
        int count = extreme(2_000);
        flags("f", count);
        rule(new Condition.Or(each(count, i -> atom("f" + i, Values.Flag.of(true)))));
        rule(new Condition.And(each(count, i -> flag("f" + i))));
        rule(new Condition.And(each(
                count / 2, i -> new Condition.Or(List.of(flag("f" + 2 * i), flag("f" + (2 * i + 1)))))));
    }

    private void rangesOfNumbers() {
        counts("n", 12);
        for (int i = extreme(300); i > 0; i--) {
            List<Condition> cells = new ArrayList<>();
            random.ints(0, 12).distinct().limit(6).forEach(number -> cells.add(count("n" + number)));
            rule(cells.toArray(Condition[]::new));
        }
    }

    private void rangesInCells() {
        counts("m", 3);
        for (int i = 0; i < 6; i++) {
            String fact = "m" + i % 3;
            List<Range> ranges = new ArrayList<>();
            for (int j = extreme(1_000); j > 0; j--) {
                int from = random.nextInt(1_000_000);
                ranges.add(new Range(from, from + random.nextInt(300)));
            }
            rule(atom(fact, new Values.Numbers(ranges)), flag("flag3"));
        }
    }

    private void rulesWithoutTopic() {
        IntStream.range(0, extreme(300)).forEach(i -> topics.add("any-" + i));
        counts("w", 4);
        for (int i = extreme(200); i > 0; i--) {
            rule("", flag("flag" + random.nextInt(4)), count("w" + random.nextInt(4)), count("count0"));
        }
    }

    private void rulesOfATopic() {
        List<String> codes = codes("region", 40);
        counts("c", 2);
        flags("b", 5);
        for (int i = extreme(3_000); i > 0; i--) {
            rule(
                    some("region", codes, 3),
                    flag("b" + random.nextInt(5)),
                    flag("b" + random.nextInt(5)),
                    count("c0"),
                    count("c1"));
        }
    }

    private void lines() {
        int count = extreme(1_000);
        for (int i = 0; i < count; i++) {
            lines.add(line("desk-" + i, TransferMode.ONE_STEP));
            lines.add(line("desk-" + i, TransferMode.TWO_STEP));
        }
        for (int i = 0; i < count; i++) {
            rule(flag("flag" + i % 4), count("count0"));
        }
    }

    private void nesting() {
        flags("deep", 30);
        Condition inner = flag("deep0");
        for (int i = 1; i < extreme(200); i++) {
            List<Condition> parts = List.of(flag("deep" + random.nextInt(30)), inner);
            inner = i % 2 == 0 ? new Condition.And(parts) : new Condition.Or(parts);
        }
        rule(inner);
    }

    private int extreme(int most) {
        return Math.max(2, most * percent / 100);
    }

    private static List<Condition> each(int count, IntFunction<Condition> part) {
        return IntStream.range(0, count).mapToObj(part).toList();
    }

    private void rule(Condition... cells) {
        rule("t", cells);
    }

    /**
     * A rule of an item of its own.
     *
     * @param topic empty for all
     */
    private void rule(String topic, Condition... cells) {
        List<Condition> parts = new ArrayList<>(List.of(cells));
        if (!topic.isEmpty()) {
            parts.add(0, atom("topic", Values.Codes.of(topic)));
        }
        String name = "r-" + rules.size();
        items.add(name);
        Line line = lines.get(1 + random.nextInt(lines.size() - 1));
        rules.add(new Rule(
                name,
                new Outcome(line.code(), line.mode(), name),
                random.nextInt(50) * 10,
                new Condition.And(parts),
                Text.EMPTY,
                Place.of("wide")));
    }

    private Condition flag(String fact) {
        return atom(fact, Values.Flag.of(random.nextBoolean()));
    }

    private Condition count(String fact) {
        int from = random.nextInt(1_000);
        return atom(
                fact,
                Values.Numbers.of(
                        random.nextBoolean() ? Range.from(from) : new Range(from, from + random.nextInt(300))));
    }

    private Condition some(String fact, List<String> codes, int count) {
        TreeSet<String> some = new TreeSet<>();
        random.ints(count, 0, codes.size()).forEach(code -> some.add(codes.get(code)));
        return atom(fact, new Values.Codes(some, random.nextInt(4) > 0));
    }

    private static Condition atom(String fact, Values values) {
        return new Condition.Atom(fact, values);
    }

    private void flags(String prefix, int count) {
        IntStream.range(0, count).forEach(i -> fact(prefix + i, new FactType.Flag(random.nextInt(4) == 0)));
    }

    private void counts(String prefix, int count) {
        IntStream.range(0, count).forEach(i -> fact(prefix + i, FactType.count(new Range(0, 2_000_000_000), 0)));
    }

    private List<String> codes(String fact, int count) {
        List<String> codes =
                IntStream.range(0, count).mapToObj(i -> fact + "-" + i).toList();
        fact(fact, new FactType.Choice(codes, codes.get(0)));
        return codes;
    }

    private void fact(String code, FactType type) {
        facts.put(code, new Fact(code, type, new Text(code, code), Text.EMPTY));
    }

    private static Line line(String code, TransferMode mode) {
        return new Line(code, mode, Text.EMPTY, "phrase of " + code, "", Text.EMPTY);
    }
}
