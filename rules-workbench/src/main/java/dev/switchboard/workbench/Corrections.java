package dev.switchboard.workbench;

import dev.switchboard.Problem;
import dev.switchboard.tables.Sheet;
import dev.switchboard.workbench.Edits.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to write into a cell in place of what is wrong there, where just one thing helps. A message puts into backticks what was found
 * and then what may be meant: each of these is tried in the cell, and one is offered if it alone leaves no problem there.
 */
final class Corrections {

    /** Problems that are looked at: whoever has more corrects these first. */
    private static final int MOST_PROBLEMS = 10;

    /** A message that names more lists all there is, which is no guess at what was meant. */
    private static final int MOST_WORDS = 4;

    private final OpenCatalog open;
    private final List<Sheet> sheets;

    Corrections(OpenCatalog open) {
        this.open = open;
        this.sheets = open.sheets();
    }

    /** One for each problem that has one, with the problem's number. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Problem> problems = open.problems();
        for (int i = 0; i < Math.min(MOST_PROBLEMS, problems.size()); i++) {
            int number = i;
            open.cell(problems.get(i))
                    .flatMap(cell -> correction(problems.get(number), cell))
                    .ifPresent(edit -> all.add(Json.object(
                            "problem", number,
                            "file", edit.cell.file(),
                            "sheet", edit.cell.sheet(),
                            "row", edit.cell.row(),
                            "column", edit.cell.column(),
                            "text", edit.text)));
        }
        return all;
    }

    /** A cell and the text to write into it. */
    private record Edit(Cell cell, String text) {}

    private Optional<Edit> correction(Problem problem, Cell cell) {
        String text = textIn(cell);
        List<String> quoted = quoted(problem.message().russian());
        if (quoted.isEmpty() || quoted.get(0).isEmpty() || !text.contains(quoted.get(0))) {
            return Optional.empty();
        }
        Set<String> meant = new LinkedHashSet<>(quoted.subList(1, quoted.size()));
        if (meant.size() > MOST_WORDS) {
            return Optional.empty();
        }
        List<Edit> helping = meant.stream()
                .map(word -> new Edit(cell, text.replace(quoted.get(0), word)))
                .filter(edit -> !edit.text.equals(text) && helps(problem, edit))
                .toList();
        return helping.size() == 1 ? Optional.of(helping.get(0)) : Optional.empty();
    }

    private boolean helps(Problem problem, Edit edit) {
        return open.problemsIf(edit.cell, edit.text).stream()
                .noneMatch(left -> left.place().equals(problem.place()));
    }

    private String textIn(Cell cell) {
        return sheets.stream()
                .filter(sheet ->
                        sheet.name().equals(cell.sheet()) && open.fileOf(sheet).equals(cell.file()))
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.number() == cell.row() && row.cells().size() >= cell.column())
                .map(row -> row.cells().get(cell.column() - 1))
                .findFirst()
                .orElse("");
    }

    private static List<String> quoted(String message) {
        List<String> quoted = new ArrayList<>();
        int begins = message.indexOf('`');
        while (begins >= 0) {
            int ends = message.indexOf('`', begins + 1);
            if (ends < 0) {
                break;
            }
            quoted.add(message.substring(begins + 1, ends));
            begins = message.indexOf('`', ends + 1);
        }
        return quoted;
    }
}
