package dev.switchboard.xlsx;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A hidden sheet with the values that drop-down lists offer, each with its title and then the same alone, so that either can be in a
 * cell. Formulas take them from the sheets where they are declared, so that they grow with these. The sheet is a comment: reading the
 * workbook leaves it out.
 */
final class ListsSheet {

    static final String NAME = "# Списки · Lists";

    static final String ITEMS = "@items";
    static final String TOPICS = "@topics";

    /** As many facts may be added below those that are there, and have lists. */
    private static final int SPARE_FACTS = 8;

    private final List<ListColumn> columns = new ArrayList<>();
    private final Map<String, Integer> byKey = new LinkedHashMap<>();

    /**
     * The lists of a workbook.
     *
     * @param tables all of the workbook
     * @param locale of the titles
     */
    ListsSheet(List<ShownTable> tables, Vocabulary words, Locale locale) {
        columns.add(new ListColumn(List.of())); // where nothing is found
        DeclaredLists declared = new DeclaredLists(locale);
        table(tables, Schema.ITEMS.name()).ifPresent(table -> put(ITEMS, declared.of(ITEMS, table)));
        table(tables, Schema.TOPICS.name()).ifPresent(table -> put(TOPICS, declared.of(TOPICS, table)));
        ChosenLists chosen = new ChosenLists(table(tables, Schema.VALUES.name()), locale);
        Optional<ShownTable> facts = table(tables, Schema.FACTS.name());
        for (Fact fact : words.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                put(fact.code(), chosen.of(fact.code(), choice.codes(), choice.titles(), facts));
            }
        }
        for (OutcomeType outcome : words.outcomes()) {
            if (!outcome.codes().isEmpty()) {
                ValueTitles titles = outcome.type().map(FactType::titles).orElse(ValueTitles.NONE);
                put(
                        outcome.column(),
                        chosen.of(outcome.code(), outcome.codes(), titles, table(tables, Schema.OUTCOMES.name())));
            }
        }
        facts.ifPresent(table -> {
            for (int row = 1; row <= SPARE_FACTS; row++) {
                columns.addAll(chosen.spare(table, table.lastRow() + row, CellReference.letters(columns.size() + 1)));
            }
        });
    }

    private static Optional<ShownTable> table(List<ShownTable> tables, String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Adds the columns of a list, the last of which is the list itself. */
    private void put(String key, Function<String, List<ListColumn>> list) {
        columns.addAll(list.apply(CellReference.letters(columns.size() + 1)));
        byKey.put(key, columns.size());
    }

    boolean isEmpty() {
        return columns.size() == 1;
    }

    List<ListColumn> columns() {
        return columns;
    }

    /** The formula of a list; empty when there is none of this name. */
    Optional<String> range(String key) {
        return Optional.ofNullable(byKey.get(key))
                .map(CellReference::letters)
                .map(column -> "OFFSET('%1$s'!$%2$s$3,0,0,MAX(1,'%1$s'!$%2$s$2),1)".formatted(NAME, column));
    }

    /** The formula of the list whose name is in a cell. */
    static String rangeNamedIn(String cell) {
        String found = "MATCH(%s,'%s'!$1:$1,0)".formatted(cell, NAME);
        return "OFFSET('%1$s'!$A$3,0,%2$s-1,MAX(1,INDEX('%1$s'!$2:$2,%2$s)),1)".formatted(NAME, found);
    }
}
