package dev.switchboard.xlsx;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Sheet.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one sheet (ECMA-376, part 1, 18.3.1): columns, then cells, then merged cells, in one pass. Rows that hold
 * nothing are left out and comments kept apart; the first row left is the header, and no row is kept wider than it.
 */
final class SheetReader {

    private final Xml xml;
    private final CellReader cells;
    private final ReadingBudget budget;
    private final Place place;
    private final SheetProblems problems;
    private final Problems warnings;

    private final SheetProblems ofComments;
    private final Optional<TableKind> kind;
    private final boolean isComment;
    private final boolean hasHeader;
    private final BitSet commentColumns = new BitSet();
    private final BitSet conditions = new BitSet();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> comments = new ArrayList<>();
    private final FilledRanges filled;
    private final SheetWarnings seen = new SheetWarnings();
    private int row;
    private Optional<Problem> beyondHeader = Optional.empty();

    /** @param hasHeader whether the first row says how wide the table is, as in all tables of a catalogue */
    SheetReader(
            Xml xml,
            CellReader cells,
            ReadingBudget budget,
            Place place,
            Problems problems,
            Problems warnings,
            boolean hasHeader) {
        this.xml = xml;
        this.cells = cells;
        this.budget = budget;
        this.place = place;
        this.problems = new SheetProblems(place, problems);
        this.warnings = warnings;
        ofComments = new SheetProblems(place, new Problems());
        kind = Schema.of(place.sheet());
        isComment = Comment.begins(place.sheet());
        this.hasHeader = hasHeader;
        filled = new FilledRanges(this.problems);
    }

    /** Reads a sheet that is a comment as a whole: all of its cells are kept, and nothing in it is a problem. */
    static SheetReader ofComment(Xml xml, CellReader cells, ReadingBudget budget, Place place, Problems warnings) {
        return new SheetReader(xml, cells, budget, place, new Problems(), warnings, true);
    }

    Sheet read() throws IOException {
        xml.root("worksheet");
        int root = xml.depth();
        while (xml.nextIn(root)) {
            switch (xml.name()) {
                case "sheetViews" -> readViews();
                case "cols" -> readColumns();
                case "sheetData" -> readRows();
                case "mergeCells" -> readMerged();
                case "conditionalFormatting" -> readConditionalFormat();
                default -> {}
            }
        }
        xml.finish();
        dropTitles();
        seen.tell(place, rows.isEmpty() || isComment ? 0 : width(), warnings);
        problems.close();
        List<Row> all = Stream.concat(rows.stream(), comments.stream())
                .sorted(Comparator.comparingInt(Row::number))
                .toList();
        List<Sheet.Misfit> misfits = beyondHeader.stream()
                .map(problem -> new Sheet.Misfit(problem, List.of()))
                .toList();
        return new Sheet(place.sheet(), place, all, true, misfits);
    }

    /** The titles above the header are written anew with every workbook. */
    private void dropTitles() {
        int header = rows.isEmpty() || isComment ? 0 : rows.get(0).number();
        comments.removeIf(row -> row.number() < header && TitleRow.is(row.cells()));
    }

    /** The row being read, for errors; 0 outside of rows. */
    int row() {
        return row;
    }

    private void readViews() throws IOException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            String zeros = xml.attribute("showZeros").orElse("1");
            if (isFalse(zeros) && !isComment) {
                seen.hidesNoughts();
            }
        }
    }

    private void readColumns() throws IOException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            if (xml.flag("hidden")) {
                int first = number("min", 1, CellReference.LAST_COLUMN);
                seen.hiddenColumns(first, number("max", first, CellReference.LAST_COLUMN));
            }
        }
    }

    private void readRows() throws IOException {
        int depth = xml.depth();
        int previous = 0;
        while (xml.nextIn(depth)) {
            row = xml.attribute("r").isEmpty() ? previous + 1 : number("r", previous + 1, CellReference.LAST_ROW);
            previous = row;
            filled.row(row);
            boolean hidden = xml.flag("hidden");
            if (readRow() && hidden && !isComment) {
                seen.hiddenRow(row);
            }
        }
        filled.close();
        row = 0;
    }

    /** Whether the row was kept. */
    private boolean readRow() throws IOException {
        List<String> texts = new ArrayList<>();
        boolean isNote = isComment;
        int depth = xml.depth();
        int previous = 0;
        while (xml.nextIn(depth)) {
            int column = column(previous + 1);
            previous = column;
            StoredCell cell = StoredCell.read(xml);
            boolean noted = isNote || commentColumns.get(column);
            if (!noted) {
                filled.add(cell, row, column);
            }
            String text =
                    cells.text(cell, new CellPlace(row, column, isCondition(column), noted ? ofComments : problems));
            noteFormula(cell, text, noted, new CellReference(row, column));
            if (isBlank(text)) {
                continue;
            }
            isNote |= column == 1 && !cell.isError() && Comment.begins(text);
            keep(text, column, texts, isNote);
        }
        if (isNote && !isComment) {
            comments.add(new Row(row, texts, true));
            return false;
        }
        if (rows.isEmpty()) {
            readHeader(texts);
        }
        return !texts.isEmpty() && rows.add(new Row(row, texts, isNote && Comment.begins(texts.get(0))));
    }

    private void readHeader(List<String> names) {
        for (int column = 1; column <= names.size(); column++) {
            String name = TypedText.strip(names.get(column - 1));
            commentColumns.set(column, Comment.begins(name));
            conditions.set(
                    column,
                    kind.flatMap(each -> each.column(name))
                            .filter(Column::takesRanges)
                            .isPresent());
        }
    }

    /** Whether a range may be meant in a cell; in the header of rules as well. */
    private boolean isCondition(int column) {
        return rows.isEmpty() ? kind.filter(TableKind::repeats).isPresent() : conditions.get(column);
    }

    private int column(int next) throws RefusedException {
        Optional<String> written = xml.attribute("r");
        if (written.isEmpty()) {
            return next;
        }
        Optional<CellReference> cell = CellReference.parse(written.get());
        if (cell.isEmpty() || cell.get().row() != row || cell.get().column() < next) {
            throw RefusedException.damaged(Text.format(
                    "ячейка `%s` в строке %s не на месте",
                    "the cell `%s` is out of place in row %s", written.get(), row));
        }
        return cell.get().column();
    }

    private void keep(String text, int column, List<String> texts, boolean isNote) throws RefusedException {
        if (hasHeader && !isNote && !rows.isEmpty() && column > width()) {
            noteBeyondHeader(text, column);
            return;
        }
        budget.keep(text.length(), column - 1 - texts.size());
        while (texts.size() < column - 1) {
            texts.add("");
        }
        texts.add(text);
    }

    private void noteBeyondHeader(String text, int column) {
        if (beyondHeader.isEmpty()) {
            String last = CellReference.letters(width());
            String shown = text.length() <= 50 ? text : text.substring(0, 50) + "…";
            beyondHeader = Optional.of(Problem.at(
                    place.at(row, column),
                    Text.format(
                            "`%s` стоит правее последнего столбца таблицы (%s); назовите столбец в заголовке или очистите ячейки справа",
                            "`%s` is to the right of the table's last column (%s); name the column in the header, or clear the cells there",
                            shown,
                            last)));
        }
    }

    private int width() {
        return rows.get(0).cells().size();
    }

    private static boolean isBlank(String text) {
        return TypedText.isBlank(text);
    }

    /** A merged range of cells shows one value where the file has one in its first cell only: the other cells would mean "any". */
    private void readMerged() throws IOException {
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            String written = xml.attribute("ref").orElse("");
            CellRange range = CellRange.parse(written)
                    .orElseThrow(() -> RefusedException.damaged(Text.format(
                            "объединение ячеек `%s` вне листа",
                            "the merged cells `%s` are outside the sheet", written)));
            if (hidesBlanks(range)) {
                problems.at(
                        range.first().row(),
                        range.first().column(),
                        Text.format(
                                "ячейки %s объединены, и значение есть только у первой; разъедините их и заполните каждую",
                                "the cells %s are merged, and only the first one has the value; unmerge them and fill in each",
                                range));
            }
        }
    }

    private boolean hidesBlanks(CellRange range) {
        int from = indexOf(range.first().row());
        if (from == rows.size() || rows.get(from).number() != range.first().row()) {
            return false;
        }
        List<String> first = rows.get(from).cells();
        int column = range.first().column();
        if (column > first.size() || first.get(column - 1).isEmpty()) {
            return false;
        }
        int rowsCovered = indexOf(range.last().row() + 1) - from;
        int columnsCovered = Math.min(range.last().column(), width()) - column + 1;
        return rowsCovered > 1 || columnsCovered > 1;
    }

    /** The index of the first row kept that has this number or a higher one. */
    private int indexOf(int number) {
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rows.get(middle).number() < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** A format of numbers for some values only, or a bar or an icon in place of the value. */
    private void readConditionalFormat() throws IOException {
        Optional<CellRange> range = CellRange.parse(xml.firstWord("sqref"));
        boolean mayShowAnother = false;
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            mayShowAnother |= cells.isNumberFormat(xml.attribute("dxfId").orElse(""));
            int rule = xml.depth();
            while (xml.nextIn(rule)) {
                mayShowAnother |= isFalse(xml.attribute("showValue").orElse(""));
            }
        }
        if (mayShowAnother && !isComment) {
            range.ifPresent(seen::conditionalFormat);
        }
    }

    private static boolean isFalse(String flag) {
        return flag.equals("0") || flag.equals("false");
    }

    /** What is read of a formula may not be what it would give, or nothing at all. */
    private void noteFormula(StoredCell cell, String text, boolean noted, CellReference at) {
        if (!cell.isFormula()) {
            return;
        }
        if (noted && isBlank(text) && !cells.isComputed(cell)) {
            seen.lost(at);
        } else if (!noted && isBlank(text) && cell.hasValue()) {
            seen.emptyText(at);
        } else if (!noted && cells.mayBeStale(cell)) {
            seen.stale(at);
        }
    }

    private int number(String attribute, int from, int to) throws RefusedException {
        String written = xml.attribute(attribute).orElse("");
        boolean isNumber =
                !written.isEmpty() && written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(written) : -1;
        if (number < from || number > to) {
            throw RefusedException.damaged(Text.format(
                    "номер строки или столбца `%s`, а ожидается от %s до %s",
                    "the number of a row or column is `%s`, expected %s to %s", written, from, to));
        }
        return number;
    }
}
