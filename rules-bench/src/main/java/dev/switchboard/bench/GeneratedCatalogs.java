package dev.switchboard.bench;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Catalogues of any size, from a seed, of two shapes.
 *
 * <p><b>Transfer catalogue:</b> three rules for every topic, as the bundled one has, the others spread evenly over the topics; each asks for one to four
 * of the facts (counts with a threshold below 20, flags, choices of four codes), one in five with an or.
 *
 * <p><b>Decision table:</b> one topic and numeric columns from 0 to 1000, cut at random into as many boxes as there are rules,
 * always the largest box in two; then one rule in twenty is widened by a tenth, so that it overlaps its neighbours, and one in
 * twenty is left out, so that there are gaps.
 */
public final class GeneratedCatalogs {

    private static final int HIGHEST = 1_000;
    private static final int TOPIC_FREE = 3;

    private final Random random;

    public GeneratedCatalogs(long seed) {
        this.random = new Random(seed);
    }

    /** A catalogue of the shape of the bundled one. */
    public Catalog transfers(int rules, int topics, int facts) {
        return transfers(rules, topics, facts, TOPIC_FREE);
    }

    /** The same with another number of rules for every topic. */
    public Catalog transfers(int rules, int topics, int facts, int topicFree) {
        Vocabulary words = words(topics, facts, rules);
        List<Fact> askable = List.copyOf(words.facts()).subList(1, facts + 1);
        List<Rule> all = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            List<Condition> parts = new ArrayList<>();
            if (i >= topicFree) {
                parts.add(new Atom("topic", Values.Codes.of("topic-" + i % topics)));
            }
            for (int part = 1 + random.nextInt(4); part > 0; part--) {
                parts.add(
                        random.nextInt(5) == 0
                                ? new Condition.Or(List.of(atom(askable), atom(askable)))
                                : atom(askable));
            }
            all.add(rule(i, random.nextInt(1_000), parts));
        }
        return new Catalog(words, all, List.of());
    }

    /** One decision table. */
    public Catalog table(int rules, int columns) {
        Vocabulary words = words(1, 2 + columns, rules);
        int[][] whole = new int[columns][];
        for (int column = 0; column < columns; column++) {
            whole[column] = new int[] {0, HIGHEST};
        }
        List<int[][]> boxes = new ArrayList<>();
        boxes.add(whole);
        while (boxes.size() < rules) {
            cut(boxes);
        }
        List<Rule> all = new ArrayList<>();
        for (int[][] box : boxes) {
            int fate = random.nextInt(20);
            if (fate == 0) {
                continue;
            }
            List<Condition> parts = new ArrayList<>(List.of(new Atom("topic", Values.Codes.of("topic-0"))));
            for (int column = 0; column < columns; column++) {
                int more = fate == 1 ? (box[column][1] - box[column][0]) / 10 : 0;
                parts.add(new Atom(
                        "count-" + column,
                        Values.Numbers.of(new Range(box[column][0], Math.min(HIGHEST, box[column][1] + more)))));
            }
            all.add(rule(all.size(), 0, parts));
        }
        return new Catalog(words, all, List.of());
    }

    /** Cuts the box with the most values in two, at a random place of its longest side. */
    private void cut(List<int[][]> boxes) {
        int largest = IntStream.range(0, boxes.size())
                .boxed()
                .max((a, b) -> Double.compare(size(boxes.get(a)), size(boxes.get(b))))
                .orElseThrow();
        int[][] low = boxes.remove(largest);
        int side = 0;
        for (int column = 1; column < low.length; column++) {
            side = low[column][1] - low[column][0] > low[side][1] - low[side][0] ? column : side;
        }
        int length = low[side][1] - low[side][0];
        int at = low[side][0] + length / 4 + random.nextInt(Math.max(1, length / 2));
        int[][] high = low.clone();
        high[side] = new int[] {at + 1, low[side][1]};
        low[side] = new int[] {low[side][0], at};
        boxes.add(low);
        boxes.add(high);
    }

    private static double size(int[][] box) {
        double size = 1;
        for (int[] side : box) {
            size *= side[1] - side[0] + 1;
        }
        return size;
    }

    private Atom atom(List<Fact> facts) {
        Fact fact = facts.get(random.nextInt(facts.size()));
        if (fact.type() instanceof FactType.Scaled) {
            int threshold = 1 + random.nextInt(19);
            return new Atom(
                    fact.code(), Values.Numbers.of(random.nextBoolean() ? Range.from(threshold) : Range.to(threshold)));
        }
        if (fact.type() instanceof FactType.Choice choice) {
            return new Atom(
                    fact.code(),
                    Values.Codes.of(
                            choice.codes().get(random.nextInt(choice.codes().size()))));
        }
        return new Atom(fact.code(), Values.Flag.of(random.nextInt(4) > 0));
    }

    private Rule rule(int number, int salience, List<Condition> parts) {
        return new Rule(
                "rule " + number,
                new Outcome("line-" + random.nextInt(5), TransferMode.ONE_STEP, "item-" + number),
                salience,
                new Condition.And(parts),
                Text.EMPTY,
                new Place("generated", number + 1, 1));
    }

    private static Vocabulary words(int topics, int facts, int items) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("first-line", TransferMode.NONE, Text.EMPTY, "", "", Text.EMPTY));
        for (int i = 0; i < 5; i++) {
            lines.add(new Line("line-" + i, TransferMode.ONE_STEP, Text.EMPTY, "phrase " + i, "", Text.EMPTY));
        }
        List<Fact> all = new ArrayList<>(List.of(
                fact("topic", new FactType.Topic()),
                fact("numberCount", FactType.count(new Range(0, HIGHEST), 1)),
                fact("chargeDays", FactType.count(new Range(0, HIGHEST), 0)),
                fact("repeatContact", new FactType.Flag(false)),
                fact("conflict", new FactType.Flag(false))));
        for (int i = 0; all.size() <= facts || i < facts - 2; i++) {
            all.add(fact("count-" + i, FactType.count(new Range(0, HIGHEST), 0)));
            if (all.size() <= facts) {
                all.add(fact("flag-" + i, new FactType.Flag(false)));
            }
            if (all.size() <= facts) {
                all.add(fact("choice-" + i, new FactType.Choice(List.of("a", "b", "c", "d"), "a")));
            }
        }
        return Vocabulary.builder()
                .name("generated")
                .version("1")
                .lines(lines)
                .defaultLine(lines.get(0))
                .facts(all)
                .topics(IntStream.range(0, topics)
                        .mapToObj(i -> new Topic("topic-" + i, Text.EMPTY))
                        .toList())
                .items(IntStream.range(0, items)
                        .mapToObj(i -> new Item("item-" + i, Text.EMPTY, ""))
                        .toList())
                .build();
    }

    private static Fact fact(String code, FactType type) {
        return new Fact(code, type, new Text(code, code), Text.EMPTY);
    }
}
