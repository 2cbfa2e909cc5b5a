package dev.switchboard.workbench;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.tables.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * What to write into a cell in place of what is wrong there, where a problem names just one thing that was probably meant.
 *
 * @param text the whole cell
 */
record Correction(Sheet sheet, int row, int column, String text) {

    /** How messages begin to say what was probably meant. */
    private static final List<String> PROBABLY = List.of("возможно, `", "напишите `");

    static Optional<Correction> of(Problem problem, List<Sheet> sheets) {
        Optional<Place> place = problem.place().filter(where -> where.line() > 0 && where.column() > 0);
        String message = problem.message().russian();
        Optional<String> meant = meant(message);
        Optional<String> found = quoted(message, 0);
        if (place.isEmpty() || meant.isEmpty() || found.isEmpty()) {
            return Optional.empty();
        }
        return sheets.stream()
                .filter(sheet -> isIn(place.get(), sheet))
                .flatMap(sheet -> sheet.rows().stream()
                        .filter(row -> row.number() == place.get().line())
                        .filter(row -> row.cells().size() >= place.get().column())
                        .map(row -> new Correction(
                                sheet,
                                row.number(),
                                place.get().column(),
                                replaced(row.cells().get(place.get().column() - 1), found.get(), meant.get()))))
                .filter(correction -> !correction.text.isEmpty())
                .findFirst();
    }

    private static boolean isIn(Place place, Sheet sheet) {
        return place.file().equals(sheet.place().file())
                && place.sheet().equals(sheet.place().sheet());
    }

    /** The one thing that was probably meant; empty where the message names several, or none. */
    private static Optional<String> meant(String message) {
        for (String beginning : PROBABLY) {
            int at = message.indexOf(beginning);
            if (at >= 0) {
                int from = at + beginning.length() - 1;
                Optional<String> meant = quoted(message, from);
                boolean isAlone = meant.isPresent()
                        && message.indexOf('`', from + meant.get().length() + 2) < 0;
                return isAlone ? meant : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> quoted(String message, int from) {
        int begins = message.indexOf('`', from);
        int ends = begins < 0 ? -1 : message.indexOf('`', begins + 1);
        return ends < 0 ? Optional.empty() : Optional.of(message.substring(begins + 1, ends));
    }

    /** The cell with another word in place of the wrong one; empty if that is not in it. */
    private static String replaced(String cell, String wrong, String meant) {
        return !wrong.isEmpty() && cell.contains(wrong) ? cell.replace(wrong, meant) : "";
    }
}
