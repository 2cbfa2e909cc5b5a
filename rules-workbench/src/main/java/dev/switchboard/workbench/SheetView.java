package dev.switchboard.workbench;

import dev.switchboard.Place;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.schema.Cells;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables as they are in their files, with what each column is called and which codes go into its cells. */
final class SheetView {

    private static final List<String> YES_NO = List.of("yes", "no");

    private final Optional<Titles> titles;

    /** @param titles of the catalogue; empty while it cannot be read */
    SheetView(Optional<Titles> titles) {
        this.titles = titles;
    }

    Map<String, Object> of(Sheet sheet, String file) {
        Optional<Sheet.Row> header =
                sheet.isComment() ? Optional.empty() : sheet.content().findFirst();
        List<String> names = header.map(Sheet.Row::cells).orElse(List.of());
        Optional<TableKind> kind = Schema.of(sheet.name());
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
                "kind", kind.map(TableKind::name).orElse(""),
                "comment", sheet.isComment(),
                "headerRow", header.map(Sheet.Row::number).orElse(0),
                "columns", names.stream().map(name -> column(name, kind)).toList(),
                "rows", rows);
    }

    private Map<String, Object> column(String name, Optional<TableKind> kind) {
        Optional<Column> column = kind.flatMap(known -> known.column(name));
        List<Map<String, Object>> list = column.map(known -> list(name, known)).orElse(List.of());
        return Json.object("name", name, "title", title(name, column), "list", list);
    }

    /** What a column is called by people; its own name where nobody calls it otherwise. */
    private String title(String name, Optional<Column> column) {
        boolean isFact = column.map(Column::cells)
                .filter(Cells.Condition.class::isInstance)
                .isPresent();
        return titles.map(known -> isFact ? known.fact(name) : ColumnTitles.of(name, known))
                .orElse(name);
    }

    private List<Map<String, Object>> list(String name, Column column) {
        Cells cells = column.cells();
        if (cells instanceof Cells.Choice choice) {
            return codes(choice.codes());
        }
        if (titles.isEmpty()) {
            return List.of();
        }
        Titles known = titles.get();
        if (cells instanceof Cells.Condition) {
            return known.vocabulary()
                    .fact(name)
                    .map(Fact::type)
                    .map(type -> ofType(type, known))
                    .orElse(List.of());
        }
        return cells instanceof Cells.Declared declared ? declared(declared.in(), known) : List.of();
    }

    private static List<Map<String, Object>> declared(TableKind table, Titles known) {
        if (table.equals(Schema.TOPICS)) {
            return known.vocabulary().topicCodes().stream().map(known::topic).toList();
        }
        if (table.equals(Schema.ITEMS)) {
            return known.vocabulary().itemCodes().stream().map(known::item).toList();
        }
        if (table.equals(Schema.LINES)) {
            return codes(known.vocabulary().lineCodes());
        }
        return table.equals(Schema.FACTS) ? codes(known.vocabulary().factCodes()) : List.of();
    }

    private static List<Map<String, Object>> ofType(FactType type, Titles known) {
        if (type instanceof FactType.Topic) {
            return declared(Schema.TOPICS, known);
        }
        if (type instanceof FactType.Flag) {
            return codes(YES_NO);
        }
        return type.codes().stream()
                .map(code -> known.coded(code, type.titles().title(code)))
                .toList();
    }

    private static List<Map<String, Object>> codes(Collection<String> codes) {
        return codes.stream()
                .map(code -> Json.object("code", code, "title", code))
                .toList();
    }
}
