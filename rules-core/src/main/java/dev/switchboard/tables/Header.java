package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Spelling;
import dev.switchboard.csv.ColumnNames;
import dev.switchboard.csv.CommentedHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header row of a table: the first that is no comment and holds something.
 *
 * @param place the row; the whole sheet when there is none
 * @param names without what can be trimmed
 * @param problems columns without a name, or two of one name: then none is used, so that no cell is misread
 * @param comments the rows above it, one of which may be meant as the header
 * @param readable whether the sheet could be read; if not, nothing is to be said of its header
 */
record Header(Place place, List<String> names, List<Problem> problems, List<Sheet.Row> comments, boolean readable) {

    static Header of(Sheet sheet) {
        List<Sheet.Row> comments = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            if (!row.isComment()) {
                return of(sheet.place().at(row.number(), 0), row.cells(), comments);
            }
            comments.add(row);
        }
        return new Header(sheet.place(), List.of(), List.of(), comments, sheet.readable());
    }

    private static Header of(Place row, List<String> cells, List<Sheet.Row> comments) {
        List<String> names =
                cells.subList(0, width(cells)).stream().map(CellText::clean).toList();
        return new Header(row, names, ColumnNames.problems(row, names).list(), comments, true);
    }

    /** The number of cells up to the last that holds something. */
    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && CellText.isEmpty(cells.get(width - 1))) {
            width--;
        }
        return width;
    }

    /** Whether each column has a unique name. */
    boolean isUsable() {
        return problems.isEmpty();
    }

    /** Whether it names none of the columns that its table can have: then it probably is data. */
    boolean namesNone(List<String> known) {
        return names.stream().noneMatch(name -> known.contains(name) || isMeant(name, known));
    }

    /** A header in capitals, say, is one all the same. */
    private static boolean isMeant(String name, List<String> known) {
        return !name.isEmpty() && known.stream().anyMatch(column -> Spelling.isNear(name, column));
    }

    /** Tells why a header is none: that it names none of its table's columns. */
    void reportNone(List<String> required, List<String> known, Problems problems) {
        Optional<Sheet.Row> commented = comments.stream()
                .filter(row -> CommentedHeader.is(row.cells(), known::contains))
                .findFirst();
        if (commented.isPresent()) {
            problems.add(CommentedHeader.at(place, commented.get().number()));
        } else if (!names.isEmpty()) {
            reportMissing(Problems.quoted(required, ", "), problems);
        } else if (readable) {
            problems.at(
                    place, "здесь пусто, ожидается строка с названиями столбцов", "is empty; expected a header row");
        }
    }

    private void reportMissing(String required, Problems problems) {
        problems.at(
                place,
                "это не строка с названиями столбцов: ни одного из них здесь нет; верните её над данными: " + required
                        + "; а заголовок всей таблицы начните с `#`",
                "this is not a header row: it has none of the table's columns; add one above the data: " + required
                        + "; begin a title with `#`");
    }
}
