package dev.switchboard.tables;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells that say conditions: one for each fact, and for a set one for all that is asked of its members. */
final class RowCells {

    private final Vocabulary words;
    private final Map<String, SetCell> sets = new LinkedHashMap<>();

    RowCells(Vocabulary words) {
        this.words = words;
        words.facts().stream()
                .filter(fact -> fact.type() instanceof Members)
                .forEach(fact -> sets.put(fact.code(), new SetCell(fact)));
    }

    /** The rows of a rule; those that differ in a set alone are one. */
    List<Map<String, String>> of(List<Map<String, Values>> rows) {
        List<Map<String, String>> cells = rows.stream().map(this::ofRow).toList();
        for (Map.Entry<String, SetCell> set : sets.entrySet()) {
            cells = joined(cells, set.getKey(), set.getValue());
        }
        return cells;
    }

    private Map<String, String> ofRow(Map<String, Values> row) {
        List<Condition> atoms = new ArrayList<>();
        row.forEach((fact, values) -> atoms.add(new Condition.Atom(fact, values)));
        return of(new Condition.And(atoms));
    }

    private static List<Map<String, String>> joined(List<Map<String, String>> rows, String set, SetCell cell) {
        Map<Map<String, String>, List<String>> alternatives = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            Map<String, String> others = new LinkedHashMap<>(row);
            String own = others.remove(set);
            alternatives.computeIfAbsent(others, added -> new ArrayList<>()).add(own == null ? "" : own);
        }
        List<Map<String, String>> joined = new ArrayList<>();
        alternatives.forEach((others, own) -> {
            Map<String, String> row = new LinkedHashMap<>(others);
            if (own.stream().noneMatch(String::isEmpty)) {
                row.put(set, own.size() == 1 ? own.get(0) : cell.either(own));
            }
            joined.add(row);
        });
        return joined;
    }

    /** What a row has to say whose condition no table of rules has made simple: each fact is named in it once. */
    Map<String, String> of(Condition condition) {
        if (condition.equals(Condition.never())) {
            return Map.of("topic", ConditionCell.NOTHING);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, List<Condition>> ofSet = new LinkedHashMap<>();
        for (Condition part : condition instanceof Condition.And and ? and.parts() : List.of(condition)) {
            Optional<String> set = part.atoms()
                    .findFirst()
                    .flatMap(atom -> words.setOf(atom.fact()))
                    .map(Fact::code);
            if (set.isPresent()) {
                ofSet.computeIfAbsent(set.get(), added -> new ArrayList<>()).add(part);
            } else if (part instanceof Condition.Atom atom) {
                cells.put(
                        atom.fact(),
                        ConditionCell.write(
                                atom.values(),
                                words.fact(atom.fact()).orElseThrow().type()));
            }
        }
        ofSet.forEach((set, parts) ->
                Optional.ofNullable(sets.get(set)).ifPresent(cell -> cells.put(set, written(cell, parts))));
        return cells;
    }

    private static String written(SetCell cell, List<Condition> parts) {
        boolean areAlternatives = parts.size() == 1 && parts.get(0) instanceof Condition.Or or && !cell.isWritable(or);
        return areAlternatives
                ? cell.either(parts.get(0).parts().stream()
                        .map(part -> cell.write(List.of(part)))
                        .toList())
                : cell.write(parts);
    }
}
