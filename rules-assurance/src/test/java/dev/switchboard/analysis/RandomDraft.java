package dev.switchboard.analysis;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/** Random small catalogues of hostile codes, and others that differ from them in a few places. */
public final class RandomDraft {

    /** Codes that look like something else: negations, words of rule languages and of cells, other alphabets, dots and dashes. */
    private static final List<String> CODES = List.of(
            "not",
            "not-A",
            "не",
            "none-1",
            "None.2",
            "yes",
            "and",
            "rule",
            "end",
            "тариф-2.б",
            "и.ли",
            "λόγος",
            "A_1.0-x");

    private final Random random;
    private final CatalogDraft draft;
    private final RandomGiving giving;

    private RandomDraft(Random random, CatalogDraft draft) {
        this.random = random;
        this.draft = draft;
        this.giving = new RandomGiving(random, draft);
    }

    public static CatalogDraft of(long seed) {
        RandomDraft maker = new RandomDraft(new Random(seed), new CatalogDraft());
        maker.callOtherwise();
        if (seed % 3 == 0) {
            maker.giving.declare(() -> maker.condition(1));
        }
        for (int i = 3 + maker.random.nextInt(8); i > 0; i--) {
            maker.draft.rules.add(maker.rule("rule " + i));
        }
        if (seed % 2 == 1) {
            maker.exclude();
        }
        return maker.draft;
    }

    public static CatalogDraft mutated(CatalogDraft original, long seed) {
        CatalogDraft copy = new CatalogDraft();
        copy.topics.clear();
        copy.topics.addAll(original.topics);
        copy.items.clear();
        copy.items.addAll(original.items);
        copy.rules.addAll(original.rules);
        copy.exclusions.addAll(original.exclusions);
        copy.outcomes.addAll(original.outcomes);
        copy.texts.addAll(original.texts);
        copy.hours.addAll(original.hours);
        copy.lines.clear();
        copy.lines.addAll(original.lines);
        RandomDraft maker = new RandomDraft(new Random(~seed), copy);
        for (int i = 1 + maker.random.nextInt(3); i > 0; i--) {
            maker.mutate();
        }
        return copy;
    }

    /** Says of some combinations that they cannot be, of two counts together too. */
    private void exclude() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<Condition> parts = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                parts.add(atom(pick(draft.facts)));
            }
            List<Relation> relations = new ArrayList<>();
            if (parts.isEmpty() || random.nextBoolean()) {
                relations.add(
                        CatalogDraft.relation("chargeDays", pick(List.of(Relation.Sign.values())), "numberCount"));
            }
            draft.impossible(new Condition.And(parts), relations.toArray(Relation[]::new));
        }
    }

    /** All items and topics but the last, which mutations name. */
    private void callOtherwise() {
        List<String> codes = new ArrayList<>(CODES);
        Collections.shuffle(codes, random);
        draft.items.replaceAll(item -> CatalogDraft.item(codes.remove(0)));
        draft.topics.subList(0, draft.topics.size() - 1).replaceAll(topic -> CatalogDraft.topic(codes.remove(0)));
    }

    private void mutate() {
        switch (random.nextInt(19)) {
            case 0 -> draft.rules.remove(random.nextInt(draft.rules.size()));
            case 1 -> draft.rules.add(rule("added " + draft.rules.size()));
            case 2, 3, 4, 5 -> draft.rules.set(random.nextInt(draft.rules.size()), rule("changed " + random.nextInt()));
            case 6 -> draft.queues.set(0, new LineEntry("mnp", "site", "samara", random.nextBoolean() ? "7" : "", ""));
            case 7 -> draft.greetings.add(0, new LineEntry(pick(draft.lines).code(), "topic", "claims", "Привет", ""));
            case 8 -> reword();
            case 9 -> draft.withFact("conflict", new FactType.Flag(true));
            case 10 ->
                draft.withFact("numberCount", FactType.count(new Range(random.nextInt(3), 4), 2 + random.nextInt(3)));
            case 11 ->
                draft.withFact(
                        "site",
                        new FactType.Choice(List.of("samara", "other", "kazan"), pick(List.of("kazan", "other"))));
            case 12 -> addFact();
            case 13 -> draft.withFact("numberCount", FactType.count(new Range(6, 7), 6));
            case 14 -> draft.topics.remove(random.nextInt(draft.topics.size()));
            case 15 -> addTopic();
            case 16 -> exclude();
            case 17 -> draft.exclusions.clear();
            default -> draft.defaultLine = random.nextBoolean() ? Optional.empty() : Optional.of(draft.lines.get(1));
        }
    }

    private void reword() {
        int at = random.nextInt(draft.lines.size());
        Line line = draft.lines.get(at);
        Line reworded = new Line(line.code(), line.mode(), line.title(), line.phrase(), "Алло", new Text("иначе", ""));
        draft.lines.set(at, reworded);
        draft.defaultLine = draft.defaultLine.map(standard -> standard.equals(line) ? reworded : standard);
    }

    private void addTopic() {
        draft.topics.add(random.nextInt(2), CatalogDraft.topic("roaming"));
        for (int i = random.nextInt(4); i > 0; i--) {
            draft.rules.add(rule("new topic " + draft.rules.size()));
        }
    }

    private void addFact() {
        draft.withFact(
                pick(List.of("не", "not-A", "λόγος", "A_1.0-x", "end")), new FactType.Flag(random.nextBoolean()));
        draft.rules.add(rule("new fact"));
        draft.rules.add(rule("new fact again"));
    }

    private Rule rule(String name) {
        List<Condition> parts = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            parts.add(CatalogDraft.topicIs(
                    pick(draft.topics).code(), pick(draft.topics).code()));
        }
        parts.add(condition(2));
        Line line = pick(draft.lines);
        return giving.giving(new Rule(
                name,
                new Outcome(line.code(), line.mode(), pick(draft.items).code()),
                100 * random.nextInt(3),
                new Condition.And(parts),
                random.nextInt(3) == 0 ? CatalogDraft.text("шаг " + random.nextInt(2)) : Text.EMPTY,
                Place.of(name)));
    }

    private Condition condition(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return atom(pick(draft.facts));
        }
        List<Condition> parts = List.of(condition(depth - 1), condition(depth - 1));
        return switch (random.nextInt(4)) {
            case 0 -> parts.get(0).negated();
            case 1 -> new Condition.Or(parts);
            default -> new Condition.And(parts);
        };
    }

    private Condition.Atom atom(Fact fact) {
        if (fact.type() instanceof FactType.Scaled) {
            int from = random.nextInt(4);
            return new Condition.Atom(
                    fact.code(), Values.Numbers.of(random.nextBoolean() ? Range.from(from) : new Range(from, from)));
        }
        if (fact.type() instanceof FactType.Flag) {
            return new Condition.Atom(fact.code(), Values.Flag.of(random.nextBoolean()));
        }
        List<String> codes = fact.type() instanceof FactType.Choice choice
                ? choice.codes()
                : draft.topics.stream().map(topic -> topic.code()).toList();
        return new Condition.Atom(
                fact.code(), new Values.Codes(new TreeSet<>(List.of(pick(codes))), random.nextInt(3) > 0));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
