package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.FACTS;
import static dev.switchboard.schema.Schema.OUTCOMES;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Table.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the table of what people call the codes of choices, scales and sets. */
final class TitleReader {

    private final Map<String, Text> owners = new LinkedHashMap<>();
    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final Collection<TableKind> unread;
    private final Problems problems;
    private final Map<String, Map<String, Text>> titles = new LinkedHashMap<>();

    /**
     * For the codes of these.
     *
     * @param declared the codes of all facts and outcomes that there are rows of: no mistake in one of these is looked for again
     */
    private TitleReader(
            List<Fact> facts,
            List<OutcomeType> outcomes,
            Set<String> declared,
            Collection<TableKind> unread,
            Problems problems) {
        declared.forEach(code -> owners.put(code, Text.EMPTY));
        facts.forEach(fact -> add(fact.code(), fact.title(), Optional.of(fact.type())));
        outcomes.forEach(outcome -> add(outcome.code(), outcome.title(), outcome.type()));
        this.unread = unread;
        this.problems = problems;
    }

    private void add(String code, Text title, Optional<FactType> type) {
        owners.put(code, title);
        types.put(code, type.orElseGet(FactType.Topic::new));
    }

    /** The titles by the code of the fact or the outcome. */
    static Function<String, ValueTitles> read(
            List<Row> rows,
            List<Fact> facts,
            List<OutcomeType> outcomes,
            Set<String> declared,
            Collection<TableKind> unread,
            Problems problems) {
        TitleReader reader = new TitleReader(facts, outcomes, declared, unread, problems);
        Set<List<String>> seen = new HashSet<>();
        rows.forEach(row -> reader.read(row, seen));
        Map<String, ValueTitles> titles = reader.titles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new ValueTitles(each.getValue())));
        return code -> titles.getOrDefault(code, ValueTitles.NONE);
    }

    private void read(Row row, Set<List<String>> seen) {
        String owner = row.get("fact");
        KnownCodes known = KnownCodes.of(owners.keySet(), code -> code, code -> owners.getOrDefault(code, Text.EMPTY))
                .or(code -> unread.contains(FACTS) || unread.contains(OUTCOMES));
        if (!row.knows("fact", known, Text.EMPTY, problems) || !types.containsKey(owner)) {
            return;
        }
        FactType type = types.get(owner);
        List<String> codes = codes(type);
        if (codes.isEmpty()) {
            refuse(row, type);
        } else if (row.knows("value", KnownCodes.of(codes), KnownCodes.of(codes).all(), problems)) {
            if (!seen.add(List.of(owner, row.get("value")))) {
                problems.at(
                        row.place("value"),
                        Text.format("`%s` повторяется", "`%s` appears twice", owner + "`, `" + row.get("value")));
            } else if (!row.text("title").isEmpty()) {
                titles.computeIfAbsent(owner, added -> new LinkedHashMap<>()).put(row.get("value"), row.text("title"));
            }
        }
    }

    /** The codes that can have titles. */
    private static List<String> codes(FactType type) {
        boolean areDays = type instanceof FactType.Choice choice && choice.kind() == FactType.Choice.Kind.WEEKDAY;
        return areDays ? List.of() : type.codes();
    }

    private void refuse(Row row, FactType type) {
        Text advice = type instanceof FactType.Topic && row.get("fact").equals("topic")
                ? new Text("; названия тем — в таблице `topics`", "; the titles of topics are in the table `topics`")
                : Text.EMPTY;
        problems.at(
                row.place("fact"),
                Text.format(
                        "у `%s` нет кодов, которым нужны названия: здесь ожидается факт или результат типа `choice`, `scale` или `set`%s",
                        "`%s` has no codes that could have titles: expected a fact or an outcome of type `choice`, `scale` or `set`%s",
                        row.get("fact"),
                        advice));
    }
}
