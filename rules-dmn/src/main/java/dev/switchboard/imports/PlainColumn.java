package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Lost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A column of a spreadsheet: its cells are of one kind, or else all of them are text. */
final class PlainColumn {

    /** What stands in a cell, and where. */
    record Written(String text, Place place) {}

    private PlainColumn() {}

    /**
     * The cells of a condition, in FEEL.
     *
     * @param table whose it is
     * @param lost takes those that cannot be read, which then allow anything; the table is of no use
     */
    static List<Cell> conditions(List<Written> cells, PlainCells language, String table, Consumer<Lost> lost) {
        List<UnaryTests> tests = new ArrayList<>();
        for (Written cell : cells) {
            try {
                tests.add(language.tests(cell.text()));
            } catch (UnsaidException unsaid) {
                lost.accept(new Lost(table, cell.place(), unsaid.why()));
                tests.add(UnaryTests.ANY);
            }
        }
        boolean isText =
                kinds(tests.stream().flatMap(UnaryTests::literals).toList()).size() > 1;
        List<Cell> feel = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            UnaryTests read = isText ? PlainCells.texts(cells.get(i).text()) : tests.get(i);
            feel.add(new Cell(FeelText.of(read), cells.get(i).place()));
        }
        return feel;
    }

    /** The cells of an outcome, in FEEL. */
    static List<Cell> outcomes(List<Written> cells) {
        List<Object> literals = cells.stream()
                .filter(cell -> !cell.text().isBlank())
                .map(cell -> PlainCells.literal(cell.text().strip()))
                .toList();
        boolean isText = kinds(literals).size() > 1;
        return cells.stream()
                .map(cell -> new Cell(outcome(cell.text().strip(), isText), cell.place()))
                .toList();
    }

    private static String outcome(String text, boolean isText) {
        if (text.isEmpty()) {
            return "";
        }
        return FeelLiteral.write(isText ? text : PlainCells.literal(text));
    }

    private static Set<Class<?>> kinds(List<Object> literals) {
        return literals.stream().map(Object::getClass).collect(Collectors.toSet());
    }
}
