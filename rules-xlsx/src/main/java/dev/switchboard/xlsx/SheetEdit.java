package dev.switchboard.xlsx;

import dev.switchboard.Text;
import dev.switchboard.schema.Comment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet while it is changed, row by row; what stands around the rows stays as it is, but for ranges that grow. */
final class SheetEdit {

    /** How far up a filled cell of the same column tells what a new one is. */
    private static final int ROWS_ABOVE = 20;

    private final String prefix;
    private final CellEdit cells;
    private final String head;
    private final String root;
    private final TreeMap<Integer, String> rows = new TreeMap<>();
    private final List<CellRange> arrays = new ArrayList<>();
    private final List<CellReference> changed = new ArrayList<>();
    private String tail;
    private boolean replacedFormulas;

    /**
     * @param text the XML of the sheet
     * @param reader tells how its cells are read
     */
    SheetEdit(String text, CellReader reader) throws RefusedException {
        Element sheet = Element.root(text);
        root = sheet.qualifiedName();
        prefix = sheet.prefix();
        cells = new CellEdit(prefix, reader);
        Element data = sheet.child("sheetData")
                .orElseThrow(() -> RefusedException.damaged("у листа нет ячеек", "the sheet has no cells"));
        head = text.substring(0, data.start());
        tail = text.substring(data.end());
        int number = 0;
        for (Element row : data.children()) {
            number = row.attribute("r").map(Integer::parseInt).orElse(number + 1);
            String written =
                    Element.with(row.tag(), "r", Integer.toString(number)) + text.substring(row.inside(), row.end());
            rows.put(number, written);
            findArrays(written);
        }
    }

    /** Formulas of several cells: no one of these can be changed alone. */
    private void findArrays(String row) throws RefusedException {
        if (!row.contains("array") && !row.contains("dataTable")) {
            return;
        }
        for (String cell : RowEdit.of(row).cells().values()) {
            Optional<Element> formula = Element.root(cell).child("f");
            String kind = formula.flatMap(each -> each.attribute("t")).orElse("");
            if (kind.equals("array") || kind.equals("dataTable")) {
                formula.flatMap(each -> each.attribute("ref"))
                        .flatMap(CellRange::parse)
                        .filter(range -> range.size() > 1)
                        .ifPresent(arrays::add);
            }
        }
    }

    /** Whether any cell is another than it was. */
    boolean isChanged() {
        return !changed.isEmpty();
    }

    /** Whether a cell that was changed had a formula. */
    boolean replacedFormulas() {
        return replacedFormulas;
    }

    void set(CellReference at, String text) throws IOException {
        RowEdit row = row(at.row());
        set(row, at, text);
        rows.put(at.row(), row.written());
    }

    void clear(int number) throws IOException {
        RowEdit row = row(number);
        if (!row.cells().isEmpty()) {
            for (int column : List.copyOf(row.cells().keySet())) {
                set(row, new CellReference(number, column), "");
            }
            rows.put(number, row.written());
        }
    }

    /** A row as it is, or one without cells. */
    private RowEdit row(int number) throws RefusedException {
        String written = rows.get(number);
        return written == null ? RowEdit.empty(prefix, number) : RowEdit.of(written);
    }

    private void set(RowEdit row, CellReference at, String text) throws IOException {
        Optional<Element> former = row.cell(at.column());
        if (former.isEmpty() && text.isEmpty()) {
            return;
        }
        if (former.isPresent()) {
            replaceFormula(former.get(), at);
        }
        Optional<String> style = former.isPresent() ? former.get().attribute("s") : row.style();
        boolean isNumber = former.isPresent() && CellEdit.isNumber(former.get());
        if (former.isEmpty() && style.isEmpty()) {
            style = columnStyle(at.column());
        }
        boolean isBlank = former.isEmpty() || !CellEdit.isFilled(former.get());
        row.put(at.column(), cells.written(at, style, text, isNumber || (isBlank && isNumberAbove(at))));
        changed.add(at);
    }

    private void replaceFormula(Element cell, CellReference at) throws RefusedException {
        if (arrays.stream().anyMatch(range -> range.contains(at.row(), at.column()))) {
            throw new RefusedException(Text.format(
                    "ячейка %s вычисляется формулой нескольких ячеек; замените её в табличном редакторе",
                    "the cell %s is computed by a formula of several cells; replace that in a spreadsheet program",
                    at));
        }
        Optional<Element> formula = cell.child("f");
        if (formula.isPresent()) {
            replacedFormulas = true;
            SharedFormula.moveOn(formula.get(), at, rows);
        }
    }

    /** Whether the cell that a new one would be made like is a number. */
    private boolean isNumberAbove(CellReference at) throws RefusedException {
        for (String row : rows.subMap(Math.max(0, at.row() - ROWS_ABOVE), true, at.row(), false)
                .descendingMap()
                .values()) {
            Optional<Element> cell = RowEdit.of(row).cell(at.column());
            if (cell.isPresent() && CellEdit.isFilled(cell.get())) {
                return CellEdit.isNumber(cell.get());
            }
        }
        return false;
    }

    private Optional<String> columnStyle(int column) throws RefusedException {
        Optional<Element> columns = headElement("cols");
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        for (Element each : columns.get().children()) {
            int first = each.attribute("min").map(Integer::parseInt).orElse(0);
            int last = each.attribute("max").map(Integer::parseInt).orElse(0);
            if (first <= column && column <= last) {
                return each.attribute("style");
            }
        }
        return Optional.empty();
    }

    /** Adds a row below the last one that is used, and tells what grows with it. */
    Growth add(List<String> texts) throws IOException {
        int header = headerEnd();
        int last = lastUsed();
        int number = last + 1;
        Optional<Integer> model = model(header, last);
        RowEdit like = row(model.orElse(number));
        RowEdit row = like.emptyAt(number);
        for (Map.Entry<Integer, String> cell : like.cells().entrySet()) {
            Element above = Element.root(cell.getValue());
            int column = cell.getKey();
            String text = column <= texts.size() ? texts.get(column - 1) : "";
            boolean isNumber = CellEdit.isNumber(above)
                    || (!CellEdit.isFilled(above) && isNumberAbove(new CellReference(number, column)));
            row.put(column, cells.written(new CellReference(number, column), above.attribute("s"), text, isNumber));
        }
        for (int column = 1; column <= texts.size(); column++) {
            if (!like.cells().containsKey(column)) {
                set(row, new CellReference(number, column), texts.get(column - 1));
            }
        }
        rows.put(number, row.written());
        Growth growth = new Growth(model.orElse(header), number, model.orElse(0) == header + 1);
        tail = GrownRanges.of(tail, root, growth);
        changed.add(new CellReference(number, Math.max(1, texts.size())));
        return growth;
    }

    /** The last row of the header: the first row that is used, and all that are frozen above the table. */
    private int headerEnd() throws IOException {
        int first = 0;
        for (Map.Entry<Integer, String> row : rows.entrySet()) {
            if (RowEdit.of(row.getValue()).isUsed() && !isComment(row.getValue())) {
                first = row.getKey();
                break;
            }
        }
        Optional<Element> pane = pane();
        boolean isFrozen =
                pane.flatMap(each -> each.attribute("state")).orElse("").startsWith("frozen");
        String frozen =
                isFrozen ? pane.flatMap(each -> each.attribute("ySplit")).orElse("0") : "0";
        return Math.max(first, (int) Double.parseDouble(frozen));
    }

    private Optional<Element> pane() throws RefusedException {
        Optional<Element> views = headElement("sheetViews");
        return views.isEmpty() || views.get().children().isEmpty()
                ? Optional.empty()
                : views.get().children().get(0).child("pane");
    }

    private int lastUsed() throws RefusedException {
        for (Map.Entry<Integer, String> row : rows.descendingMap().entrySet()) {
            if (RowEdit.of(row.getValue()).isUsed()) {
                return row.getKey();
            }
        }
        return 0;
    }

    /** The last row of the table that is no comment. */
    private Optional<Integer> model(int header, int last) throws IOException {
        for (Map.Entry<Integer, String> row :
                rows.subMap(header, false, last, true).descendingMap().entrySet()) {
            if (RowEdit.of(row.getValue()).isUsed() && !isComment(row.getValue())) {
                return Optional.of(row.getKey());
            }
        }
        return Optional.empty();
    }

    private boolean isComment(String row) throws IOException {
        Optional<Element> first = RowEdit.of(row).cell(1);
        return first.isPresent() && Comment.begins(cells.text(first.get()));
    }

    /** The style of the first cell of the header. */
    Optional<String> headerStyle() throws IOException {
        return row(headerEnd()).cell(1).flatMap(cell -> cell.attribute("s"));
    }

    private Optional<Element> headElement(String name) throws RefusedException {
        return Element.root(headText()).child(name);
    }

    private String headText() {
        return head + "</" + root + ">";
    }

    /** The XML of the sheet as it is now. */
    String written() throws RefusedException {
        StringBuilder written = new StringBuilder(headWithDimension());
        written.append('<').append(prefix).append("sheetData>");
        rows.values().forEach(written::append);
        return written.append("</")
                .append(prefix)
                .append("sheetData>")
                .append(tail)
                .toString();
    }

    /** What is said of the sheet's size has to take in the rows and cells that are new. */
    private String headWithDimension() throws RefusedException {
        Optional<Element> dimension = headElement("dimension");
        Optional<CellRange> range =
                dimension.flatMap(each -> each.attribute("ref")).flatMap(CellRange::parse);
        if (range.isEmpty() || changed.isEmpty()) {
            return head;
        }
        CellReference first = range.get().first();
        CellReference last = range.get().last();
        for (CellReference at : changed) {
            first = new CellReference(Math.min(first.row(), at.row()), Math.min(first.column(), at.column()));
            last = new CellReference(Math.max(last.row(), at.row()), Math.max(last.column(), at.column()));
        }
        Splices splices = new Splices(head);
        splices.attribute(dimension.get(), "ref", new CellRange(first, last).toString());
        return splices.apply();
    }
}
