package dev.switchboard.tests;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Relation.Sign;
import dev.switchboard.catalog.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What an author writes of combinations that cannot be. */
final class AuthoredExclusions {

    private final Random random;
    private final HostileWords words;
    private final SpelledValues.Author cells;
    private final AuthoredMoment.Rows rows;

    AuthoredExclusions(Random random, HostileWords words, AuthoredMoment.Rows rows) {
        this.random = random;
        this.words = words;
        this.rows = rows;
        this.cells = new SpelledValues.Author(random);
    }

    /** Writes a row or two, each of which says something. */
    List<Exclusion> write(List<Fact> facts, List<Topic> topics) {
        List<Exclusion> exclusions = new ArrayList<>();
        List<String> codes = topics.stream().map(Topic::code).toList();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            exclusions.add(row(facts, codes));
        }
        return exclusions;
    }

    private Exclusion row(List<Fact> facts, List<String> topics) {
        List<Condition> conditions = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        Map<String, AuthoredCell> row = new LinkedHashMap<>();
        while (row.isEmpty()) {
            for (Fact fact : facts) {
                Optional<Fact> other = facts.stream()
                        .filter(each -> !each.equals(fact) && Relation.isBetween(fact.type(), each.type()))
                        .findFirst();
                if (other.isPresent() && random.nextInt(4) == 0) {
                    Sign sign = words.one(List.of(Sign.values()));
                    relations.add(Relation.of(fact, sign, other.get()));
                    row.put(fact.code(), cells.text(compared(sign, other.get().code())));
                } else if (random.nextInt(5) == 0) {
                    SpelledValues values = cells.of(fact, topics);
                    conditions.add(values.condition(fact.code()));
                    row.put(fact.code(), values.cell());
                }
            }
        }
        Text reason = new Text(words.text(), words.text());
        List<Object> all = new ArrayList<>();
        row.forEach((fact, cell) -> all.addAll(List.of(fact, cell)));
        all.addAll(List.of("reason", words.cell(reason.russian()), "reason:en", words.cell(reason.english())));
        rows.row("impossible", all.toArray());
        return new Exclusion(new Condition.And(conditions), relations, reason, Place.of("meant"));
    }

    private String compared(Sign sign, String other) {
        return switch (sign) {
            case EQUAL -> words.one(List.of("", "= ")) + other;
            case OTHER -> words.one(List.of("not(" + other + ")", "<> " + other, "!= " + other));
            default -> sign.written() + words.one(List.of("", " ")) + other;
        };
    }
}
