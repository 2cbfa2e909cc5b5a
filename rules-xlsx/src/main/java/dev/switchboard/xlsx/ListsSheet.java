package dev.switchboard.xlsx;

import dev.switchboard.Place;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hidden sheet with the values of each choice, a column a fact: the sheet {@code facts} has them in one cell, and a drop-down list
 * wants them in several. It is a comment, so that reading the workbook leaves it out.
 */
final class ListsSheet {

    static final String NAME = "# Списки · Lists";

    private ListsSheet() {}

    /** None when there is no choice. */
    static List<Sheet> of(Vocabulary words) {
        List<FactType.Choice> choices = new ArrayList<>();
        List<String> header = new ArrayList<>();
        int longest = 0;
        for (Fact fact : words.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                choices.add(choice);
                header.add(fact.code());
                longest = Math.max(longest, choice.codes().size());
            }
        }
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, header));
        for (int i = 0; i < longest; i++) {
            List<String> cells = new ArrayList<>();
            for (FactType.Choice choice : choices) {
                cells.add(i < choice.codes().size() ? choice.codes().get(i) : "");
            }
            rows.add(new Sheet.Row(i + 2, cells));
        }
        return choices.isEmpty() ? List.of() : List.of(new Sheet(NAME, Place.of(NAME), rows));
    }

    /** Where the values of a choice are. */
    static Optional<String> range(String code, Vocabulary words) {
        int column = 0;
        for (Fact fact : words.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                column++;
                if (fact.code().equals(code)) {
                    String letters = CellReference.letters(column);
                    return Optional.of("'%s'!$%s$2:$%s$%s"
                            .formatted(NAME, letters, letters, choice.codes().size() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
