package dev.switchboard.xlsx;

import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.ColumnTitles;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as a workbook shows it: above the codes of its columns what people call these, columns in the order in which they are read,
 * and what the alternatives of a rule have in common written once.
 *
 * @param sheet its rows numbered as they stand there; the first has the titles
 * @param frozen as many columns stay in sight
 */
record ShownTable(Sheet sheet, Optional<TableKind> kind, List<ColumnLook> columns, int frozen) {

    ShownTable {
        columns = List.copyOf(columns);
    }

    static ShownTable of(Sheet table, Vocabulary words, Locale locale) {
        Optional<TableKind> kind = ColumnTitles.kind(table.name());
        if (kind.isEmpty()) {
            Sheet numbered = table.numbered();
            return new ShownTable(numbered, kind, ColumnLook.of(numbered, header(numbered), List.of()), 1);
        }
        RuleLayout layout = kind.get().equals(Schema.RULES)
                ? RuleLayout.of(header(table).cells(), locale)
                : RuleLayout.asWritten(header(table).cells().size());
        Sheet arranged = layout.arranged(table);
        List<String> titles = header(arranged).cells().stream()
                .map(name -> title(ColumnTitles.of(kind.get(), name, words), locale))
                .toList();
        Sheet sheet = titled(arranged, titles).numbered();
        return new ShownTable(sheet, kind, ColumnLook.of(sheet, header(sheet), titles), layout.frozen());
    }

    private static String title(Text title, Locale locale) {
        return title.in(locale);
    }

    private static Sheet titled(Sheet table, List<String> titles) {
        List<String> cells = new ArrayList<>(titles);
        cells.set(0, TitleRow.marked(titles.get(0)));
        List<Sheet.Row> rows = Stream.concat(Stream.of(new Sheet.Row(1, cells, true)), table.rows().stream())
                .toList();
        return new Sheet(table.name(), table.place(), rows);
    }

    /** The row with the codes of the columns. */
    static Sheet.Row header(Sheet sheet) {
        return sheet.content()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no header in " + sheet.name()));
    }

    Sheet.Row header() {
        return header(sheet);
    }

    String name() {
        return sheet.name();
    }

    /** Whether there are titles above the header. */
    boolean hasTitles() {
        return kind.isPresent();
    }

    /** The row below the header. */
    int firstRow() {
        return header().number() + 1;
    }

    int lastRow() {
        return sheet.rows().get(sheet.rows().size() - 1).number();
    }

    /** The letters of a column; empty if the table lacks it. */
    Optional<String> letters(String column) {
        int index = header().cells().indexOf(column);
        return index < 0 ? Optional.empty() : Optional.of(CellReference.letters(index + 1));
    }

    /** The cells of a column below the header, and of as many rows more; empty if the table lacks it. */
    Optional<String> range(String column, int more) {
        return letters(column)
                .map(letters -> "%s!$%s$%s:$%s$%s".formatted(name(), letters, firstRow(), letters, lastRow() + more));
    }

    /** The cells that can be filtered: the header and what is below it. */
    String filtered() {
        CellReference first = new CellReference(header().number(), 1);
        return new CellRange(first, new CellReference(lastRow(), columns.size())).toString();
    }
}
