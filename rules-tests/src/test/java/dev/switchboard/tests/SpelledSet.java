package dev.switchboard.tests;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Writes cells that ask for members of a set: first what they are to mean, then a text for it. */
final class SpelledSet {

    /** A part of a cell. */
    private record Part(Condition condition, String text) {}

    private final Random random;
    private final SpelledValues.Author cells;
    private final String set;
    private final Members members;

    SpelledSet(Random random, SpelledValues.Author cells, String set, Members members) {
        this.random = random;
        this.cells = cells;
        this.set = set;
        this.members = members;
    }

    /** A cell that allows some sets, and not all. */
    SpelledValues cell() {
        while (true) {
            List<Condition> alternatives = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
                Part alternative = all();
                alternatives.add(alternative.condition);
                texts.add(alternative.text);
            }
            Condition whole = new Condition.Or(alternatives).normal();
            if (!whole.equals(Condition.always()) && !whole.equals(Condition.never())) {
                String text = String.join(one(List.of(",", ", ", " , ")), texts);
                return new SpelledValues(Values.Flag.of(true), cells.text(text), Optional.of(whole));
            }
        }
    }

    private Part all() {
        List<Condition> conditions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? 2 : 1; i > 0; i--) {
            Part part = part(1);
            conditions.add(part.condition);
            texts.add(part.text);
        }
        return new Part(new Condition.And(conditions), String.join(one(List.of("&", " & ")), texts));
    }

    private Part part(int depth) {
        List<String> some = new ArrayList<>(members.codes());
        Collections.shuffle(some, random);
        some = some.subList(0, 1 + random.nextInt(some.size()));
        return switch (random.nextInt(depth == 0 ? 6 : 7)) {
            case 0 -> new Part(new Condition.Or(each(some, true)), call(List.of("any", "ANY", "Any "), some));
            case 1 -> new Part(new Condition.And(each(some, true)), call(List.of("all", "All"), some));
            case 2 -> new Part(new Condition.And(each(some, false)), call(List.of("none", "None "), some));
            case 3 -> new Part(new Condition.And(each(members.codes(), false)), one(List.of("none", "NONE")));
            case 4 -> count();
            case 5 -> new Part(each(some.subList(0, 1), true).get(0), cells.quoted(some.get(0)));
            default -> {
                Part part = part(depth - 1);
                yield new Part(
                        part.condition.negated(),
                        one(List.of("not(", "не(", "NOT( ")) + part.text + one(List.of(")", " )")));
            }
        };
    }

    private Part count() {
        int from = 1 + random.nextInt(members.codes().size());
        Range range = random.nextBoolean() ? Range.from(from) : new Range(from - 1, from);
        String text = range.to() == from ? (from - 1) + ".." + from : ">= " + from;
        return new Part(
                new Condition.Atom(Members.size(set), Values.Numbers.of(range)),
                one(List.of("count ", "Count ", "count  ")) + text);
    }

    private List<Condition> each(List<String> codes, boolean within) {
        return codes.stream()
                .<Condition>map(code -> new Condition.Atom(Members.member(set, code), Values.Flag.of(within)))
                .toList();
    }

    private String call(List<String> words, List<String> codes) {
        return one(words) + "("
                + String.join(
                        one(List.of(",", ", ")),
                        codes.stream().map(cells::quoted).toList())
                + ")";
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
