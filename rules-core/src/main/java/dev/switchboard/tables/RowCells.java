package dev.switchboard.tables;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells that say conditions: one for each fact, and for a set one for all that is asked of its members. */
public final class RowCells {

    private final Vocabulary words;
    private final Map<String, WrittenSet> sets = new LinkedHashMap<>();

    private final boolean hasPeriods;

    /** Of a table without columns for a period. */
    public RowCells(Vocabulary words) {
        this(words, false);
    }

    private RowCells(Vocabulary words, boolean hasPeriods) {
        this.words = words;
        this.hasPeriods = hasPeriods && words.isOfMoment(Calendar.DATE);
        words.facts().stream()
                .filter(fact -> fact.type() instanceof Members)
                .forEach(fact -> sets.put(fact.code(), new WrittenSet(fact)));
    }

    /** Of a table that has columns of its own for the days of a period. */
    static RowCells withPeriods(Vocabulary words) {
        return new RowCells(words, true);
    }

    /** The facts that rows say something of, in the order of the catalogue. */
    public static List<String> named(Vocabulary words, Collection<? extends Map<String, ?>> rows) {
        return words.factCodes().stream()
                .filter(fact -> rows.stream().anyMatch(row -> row.containsKey(fact)))
                .toList();
    }

    /** The rows of a rule: those that it was read from or, where it was read from none, those of its condition. */
    List<Map<String, String>> of(Rule rule) throws Alternatives.TooManyException {
        return conditions(rule).stream().map(this::written).toList();
    }

    /** The row of a condition that says something of facts and of sets, one by one. */
    public Map<String, String> of(Condition condition) {
        return written(conditions(condition));
    }

    /** What the cells of the rows of a rule say, by the columns. */
    public List<Map<String, Condition>> conditions(Rule rule) throws Alternatives.TooManyException {
        if (!rule.alternatives().isEmpty()) {
            return rule.alternatives().stream()
                    .map(row -> conditions(new Condition.And(row.cells())))
                    .toList();
        }
        Optional<Map<String, Condition>> row = columns(rule.condition()).filter(this::areCells);
        return row.isPresent() ? List.of(row.get()) : expanded(rule.condition());
    }

    /** What the cells of the row of a condition say that says something of facts and of sets, one by one. */
    public Map<String, Condition> conditions(Condition condition) {
        if (condition.equals(Condition.never())) {
            return Map.of("topic", new Condition.Atom("topic", Values.Codes.of()));
        }
        return columns(condition).orElseThrow(() -> new IllegalArgumentException("no row says " + condition));
    }

    private Map<String, String> written(Map<String, Condition> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((column, condition) -> {
            Map<String, String> period = hasPeriods && column.equals(Calendar.DATE)
                    ? PeriodColumns.written(((Condition.Atom) condition).values())
                    : Map.of();
            cells.putAll(period.isEmpty() ? Map.of(column, cell(column, condition)) : period);
        });
        return cells;
    }

    private String cell(String column, Condition condition) {
        WrittenSet set = sets.get(column);
        return set == null
                ? ConditionCell.write(
                        ((Condition.Atom) condition).values(),
                        words.fact(column).orElseThrow().type())
                : set.write(condition);
    }

    /** What a condition says of each fact and each set; empty if it says something of several together. */
    private Optional<Map<String, Condition>> columns(Condition condition) {
        Map<String, Condition> columns = new LinkedHashMap<>();
        for (Condition part : condition instanceof Condition.And and ? and.parts() : List.of(condition)) {
            Set<String> named = part.atoms().map(this::column).collect(Collectors.toSet());
            boolean isCell = named.size() == 1
                    && (part instanceof Condition.Atom
                            || sets.containsKey(named.iterator().next()));
            if (!isCell) {
                return Optional.empty();
            }
            columns.merge(named.iterator().next(), part, RowCells::both);
        }
        return Optional.of(columns);
    }

    private String column(Condition.Atom atom) {
        return words.setOf(atom.fact()).map(Fact::code).orElse(atom.fact());
    }

    private static Condition both(Condition one, Condition other) {
        return one instanceof Condition.Atom atom
                        && other instanceof Condition.Atom same
                        && atom.fact().equals(same.fact())
                ? new Condition.Atom(atom.fact(), atom.values().intersection(same.values()))
                : new Condition.And(List.of(one, other));
    }

    /** Whether cells say the conditions of a row as they stand. */
    private boolean areCells(Map<String, Condition> row) {
        return row.entrySet().stream()
                .allMatch(cell -> !sets.containsKey(cell.getKey()) || WrittenSet.isOneCell(cell.getValue()));
    }

    /** The rows of any condition; those that differ in a set alone are one. */
    private List<Map<String, Condition>> expanded(Condition condition) throws Alternatives.TooManyException {
        List<Map<String, Condition>> rows = new ArrayList<>();
        for (Map<String, Values> row : Alternatives.of(condition)) {
            List<Condition> atoms = new ArrayList<>();
            row.forEach((fact, values) -> atoms.add(new Condition.Atom(fact, values)));
            rows.add(columns(new Condition.And(atoms)).orElseThrow());
        }
        for (String set : sets.keySet()) {
            rows = joined(rows, set);
        }
        return rows;
    }

    private static List<Map<String, Condition>> joined(List<Map<String, Condition>> rows, String set) {
        Map<Map<String, Condition>, List<Condition>> alternatives = new LinkedHashMap<>();
        for (Map<String, Condition> row : rows) {
            Map<String, Condition> others = new LinkedHashMap<>(row);
            Condition own = others.remove(set);
            alternatives
                    .computeIfAbsent(others, added -> new ArrayList<>())
                    .add(own == null ? Condition.always() : own);
        }
        List<Map<String, Condition>> joined = new ArrayList<>();
        alternatives.forEach((others, own) -> {
            Map<String, Condition> row = new LinkedHashMap<>(others);
            Condition either = own.size() == 1 ? own.get(0) : new Condition.Or(own).normal();
            if (!either.equals(Condition.always())) {
                row.put(set, either);
            }
            joined.add(row);
        });
        return joined;
    }
}
