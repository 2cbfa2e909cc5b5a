package dev.switchboard.tables;

import dev.switchboard.schema.Comment;
import dev.switchboard.schema.TableKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is noted in one table beside its content.
 *
 * @param table the table's name
 * @param rows comment rows, in order
 * @param columns the comment columns, in order
 * @param cells their content, column by column
 */
record TableRemarks(String table, List<RowRemark> rows, List<String> columns, List<CellRemark> cells) {

    /**
     * A row of the table, by what it is about rather than where it stands.
     *
     * @param subject a rule's name, or the text of the first column
     * @param occurrence how many rows about the same stand before it
     */
    record Anchor(String subject, int occurrence) {}

    /**
     * A comment row.
     *
     * @param before the row in front of which it stands; empty at the end of the table
     * @param header the columns that its cells are in, for a rule that is switched off has to be one again; none if it stands above
     *     them
     */
    record RowRemark(Optional<Anchor> before, List<String> texts, List<String> header) {

        /** Whether another says the same at the same place. */
        private boolean isSame(RowRemark other) {
            return before.equals(other.before) && texts.equals(other.texts);
        }
    }

    /** A cell of a comment column. */
    record CellRemark(String column, Anchor row, String text) {}

    /**
     * Those of a table as it was read.
     *
     * @param rules the names of the rules that begin in this table, by their rows
     */
    static TableRemarks of(Sheet sheet, TableKind kind, Map<Integer, String> rules) {
        return new Reader(sheet, kind.subject().name(), rules).read();
    }

    /** These and those of another table of the same name, each once. */
    TableRemarks and(TableRemarks other) {
        List<RowRemark> more = other.rows.stream()
                .filter(row -> rows.stream().noneMatch(row::isSame))
                .toList();
        return new TableRemarks(table, both(rows, more), both(columns, other.columns), both(cells, other.cells));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty();
    }

    /** The rows of a table that was written, each with its anchor; the header is left out. */
    static List<Anchor> anchors(Sheet written) {
        Map<String, Integer> seen = new HashMap<>();
        return written.rows().stream()
                .skip(1)
                .map(row -> anchor(CellText.clean(row.cells().get(0)), seen))
                .toList();
    }

    private static Anchor anchor(String subject, Map<String, Integer> seen) {
        return new Anchor(subject, seen.merge(subject, 1, Integer::sum) - 1);
    }

    private static final class Reader {

        private final Sheet sheet;
        private final String subjectColumn;
        private final Map<Integer, String> rules;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<RowRemark> rows = new ArrayList<>();
        private final List<RowRemark> waiting = new ArrayList<>();
        private final Map<Integer, List<CellRemark>> cells = new TreeMap<>();
        private List<String> header = List.of();

        Reader(Sheet sheet, String subjectColumn, Map<Integer, String> rules) {
            this.sheet = sheet;
            this.subjectColumn = subjectColumn;
            this.rules = rules;
        }

        TableRemarks read() {
            sheet.rows().forEach(this::read);
            waiting.forEach(row -> rows.add(new RowRemark(Optional.empty(), row.texts, row.header)));
            return new TableRemarks(
                    sheet.name(),
                    List.copyOf(rows),
                    header.stream().filter(Comment::begins).toList(),
                    cells.values().stream().flatMap(List::stream).toList());
        }

        private void read(Sheet.Row row) {
            List<String> texts = row.cells().stream().map(CellText::clean).toList();
            if (row.isComment()) {
                waiting.add(new RowRemark(Optional.empty(), texts, header));
            } else if (header.isEmpty()) {
                header = texts;
            } else {
                Anchor anchor = anchor(subject(row.number(), texts), seen);
                waiting.forEach(each -> rows.add(new RowRemark(Optional.of(anchor), each.texts, each.header)));
                waiting.clear();
                readCells(texts, anchor);
            }
        }

        private void readCells(List<String> texts, Anchor anchor) {
            for (int column = 0; column < Math.min(texts.size(), header.size()); column++) {
                if (Comment.begins(header.get(column)) && !texts.get(column).isEmpty()) {
                    cells.computeIfAbsent(column, index -> new ArrayList<>())
                            .add(new CellRemark(header.get(column), anchor, texts.get(column)));
                }
            }
        }

        private String subject(int row, List<String> texts) {
            int column = header.indexOf(subjectColumn);
            String subject = column >= 0 && column < texts.size() ? texts.get(column) : "";
            return subject.isEmpty() ? rules.getOrDefault(row, "") : subject;
        }
    }
}
