package dev.switchboard.workbench;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.schema.Cells;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.ColumnTitles;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tables as they are in their files, with what each column is called and which codes go into its cells. */
final class SheetView {

    /** What the page calls the kind of tables that hold cases. */
    private static final String CASES = "cases";

    private final Optional<Titles> titles;
    private final Locale locale;

    /** @param titles of the catalogue; empty while it cannot be read */
    SheetView(Optional<Titles> titles, Locale locale) {
        this.titles = titles;
        this.locale = locale;
    }

    Map<String, Object> of(Sheet sheet, String file) {
        Optional<Sheet.Row> header =
                sheet.isComment() ? Optional.empty() : sheet.content().findFirst();
        List<String> names = header.map(Sheet.Row::cells).orElse(List.of());
        Optional<TableKind> kind = ColumnTitles.kind(sheet.name());
        List<Object> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            if (header.isEmpty() || row.number() != header.get().number()) {
                rows.add(List.of(row.number(), row.isComment(), row.cells()));
            }
        }
        Place place = sheet.place();
        return Json.object(
                "name", sheet.name(),
                "file", file,
                "place", Json.object("file", place.file(), "sheet", place.sheet()),
                "kind",
                        Schema.holdsCases(sheet.name())
                                ? CASES
                                : kind.map(TableKind::name).orElse(""),
                "comment", sheet.isComment(),
                "headerRow", header.map(Sheet.Row::number).orElse(0),
                "columns", names.stream().map(name -> column(name, kind)).toList(),
                "rows", rows);
    }

    private Map<String, Object> column(String name, Optional<TableKind> kind) {
        Optional<Column> column = kind.flatMap(known -> known.column(name));
        String title = kind.map(known -> title(known, name)).orElse("");
        return Json.object(
                "name",
                name,
                "title",
                title.isEmpty() ? name : title,
                "list",
                column.map(Column::cells).map(cells -> list(name, cells)).orElse(List.of()));
    }

    private String title(TableKind kind, String name) {
        Text title = titles.map(known -> ColumnTitles.of(kind, name, known.vocabulary()))
                .orElseGet(() -> ColumnTitles.of(kind, name));
        return title.in(locale);
    }

    private List<Map<String, Object>> list(String name, Cells cells) {
        return titles.map(known -> new CodeLists(known).of(name, cells))
                .orElseGet(() -> cells instanceof Cells.Choice choice ? CodeLists.of(choice) : List.of());
    }
}
