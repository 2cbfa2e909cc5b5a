package dev.switchboard.xlsx;

import dev.switchboard.schema.Cells;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Role;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A column of a table as a person sees it.
 *
 * @param header how its header looks, which shows what its cells are for
 * @param isNumber whether its cells are numbers; those of all other columns are text
 * @param width in characters
 */
record ColumnLook(Look header, boolean isNumber, int width) {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** The header's text is bold and has the filter's button beside it. */
    private static final int AROUND_HEADER = 5;

    /** The columns of a table whose first row is its header. */
    static List<ColumnLook> of(Sheet sheet) {
        return IntStream.range(0, sheet.rows().get(0).cells().size())
                .mapToObj(index -> of(sheet, index))
                .toList();
    }

    private static ColumnLook of(Sheet sheet, int index) {
        String name = sheet.rows().get(0).cells().get(index);
        Optional<Column> column = Schema.of(sheet.name()).flatMap(kind -> kind.column(name));
        return new ColumnLook(
                Look.of(column.map(Column::role).orElse(Role.TEXT)),
                column.filter(each -> each.cells() instanceof Cells.Whole).isPresent(),
                width(sheet, index));
    }

    private static int width(Sheet sheet, int index) {
        int longest = sheet.rows().get(0).cells().get(index).length() + AROUND_HEADER;
        for (Sheet.Row row : sheet.rows()) {
            if (!row.isComment() && index < row.cells().size()) {
                longest = Math.max(longest, row.cells().get(index).length() + 2);
            }
        }
        return Math.max(NARROWEST, Math.min(WIDEST, longest));
    }
}
