package dev.switchboard.xlsx;

import dev.switchboard.Place;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hidden sheet with the values of each choice, a column a fact or an outcome: the sheets where these are declared have them in one cell, and a drop-down list
 * wants them in several. It is a comment, so that reading the workbook leaves it out.
 */
final class ListsSheet {

    static final String NAME = "# Списки · Lists";

    private ListsSheet() {}

    /** None when there is no choice. */
    static List<Sheet> of(Vocabulary words) {
        Map<String, List<String>> choices = choices(words);
        int longest = choices.values().stream().mapToInt(List::size).max().orElse(0);
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, List.copyOf(choices.keySet())));
        for (int i = 0; i < longest; i++) {
            List<String> cells = new ArrayList<>();
            for (List<String> codes : choices.values()) {
                cells.add(i < codes.size() ? codes.get(i) : "");
            }
            rows.add(new Sheet.Row(i + 2, cells));
        }
        return choices.isEmpty() ? List.of() : List.of(new Sheet(NAME, Place.of(NAME), rows));
    }

    /** Where the values of a choice are. */
    static Optional<String> range(String code, Vocabulary words) {
        int column = 0;
        for (Map.Entry<String, List<String>> choice : choices(words).entrySet()) {
            column++;
            if (choice.getKey().equals(code)) {
                String letters = CellReference.letters(column);
                return Optional.of("'%s'!$%s$2:$%s$%s"
                        .formatted(NAME, letters, letters, choice.getValue().size() + 1));
            }
        }
        return Optional.empty();
    }

    /** The codes of each fact and each outcome that has any. */
    private static Map<String, List<String>> choices(Vocabulary words) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (Fact fact : words.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                choices.put(fact.code(), choice.codes());
            }
        }
        for (OutcomeType outcome : words.outcomes()) {
            if (!outcome.codes().isEmpty()) {
                choices.put(outcome.code(), outcome.codes());
            }
        }
        return choices;
    }
}
