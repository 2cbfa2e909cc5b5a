package dev.switchboard.tables;

import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.TableRemarks.Anchor;
import dev.switchboard.tables.TableRemarks.CellRemark;
import dev.switchboard.tables.TableRemarks.RowRemark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A table that is written, and what is noted in it. */
final class Notes {

    private final Sheet sheet;
    private final Set<String> facts;
    private final List<Anchor> anchors;
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<Integer, List<RowRemark>> rows = new TreeMap<>();
    private final Map<String, Map<Integer, Set<String>>> columns = new LinkedHashMap<>();

    /** Columns of rows that are switched off, and of no other. */
    private final Set<String> more = new LinkedHashSet<>();

    /**
     * A table without remarks yet.
     *
     * @param facts those that the catalogue declares
     */
    Notes(Sheet sheet, Set<String> facts) {
        this.sheet = sheet;
        this.facts = facts;
        anchors = TableRemarks.anchors(sheet);
        for (int row = 0; row < anchors.size(); row++) {
            last.put(anchors.get(row).subject(), row);
        }
    }

    String name() {
        return sheet.name();
    }

    boolean isCalled(String table) {
        return sheet.name().equalsIgnoreCase(table);
    }

    boolean has(Anchor anchor) {
        return last.containsKey(anchor.subject());
    }

    void add(RowRemark remark) {
        int row = remark.before().map(this::indexOf).orElse(anchors.size());
        rows.computeIfAbsent(row, index -> new ArrayList<>()).add(remark);
        for (int i = 1; i < Math.min(remark.texts().size(), remark.header().size()); i++) {
            String name = remark.header().get(i);
            if (!remark.texts().get(i).isEmpty() && !header().contains(name) && !Comment.begins(name)) {
                more.add(name);
            }
        }
    }

    void addColumn(String name) {
        columns.putIfAbsent(name, new HashMap<>());
    }

    void add(CellRemark remark) {
        columns.computeIfAbsent(remark.column(), name -> new HashMap<>())
                .computeIfAbsent(indexOf(remark.row()), index -> new LinkedHashSet<>())
                .add(remark.text());
    }

    /** Alternatives of a rule may have become fewer: then the last one it has. */
    private int indexOf(Anchor anchor) {
        int exact = anchors.indexOf(anchor);
        return exact >= 0 ? exact : last.getOrDefault(anchor.subject(), 0);
    }

    private List<String> header() {
        return sheet.rows().get(0).cells();
    }

    Sheet sheet() {
        List<String> added = moreInOrder();
        List<String> names = new ArrayList<>(header());
        names.addAll(columns.keySet());
        names.addAll(added);
        List<Sheet.Row> all = new ArrayList<>();
        for (int row = -1; row <= anchors.size(); row++) {
            for (RowRemark remark : rows.getOrDefault(row, List.of())) {
                all.add(new Sheet.Row(all.size() + 1, placed(remark, names), true));
            }
            if (row < anchors.size()) {
                all.add(new Sheet.Row(all.size() + 1, cells(row, added)));
            }
        }
        return new Sheet(sheet.name(), sheet.place(), all);
    }

    /**
     * The cells of a comment row under the columns that they were under, and behind all columns where there is none or another cell has
     * its place; the first is what makes it a comment.
     */
    private static List<String> placed(RowRemark remark, List<String> names) {
        List<String> texts = remark.texts();
        List<String> header = remark.header();
        List<String> placed = new ArrayList<>(texts.subList(0, Math.min(1, texts.size())));
        for (int i = 1; i < texts.size(); i++) {
            int column = header.isEmpty() ? i : i < header.size() ? names.indexOf(header.get(i)) : -1;
            boolean isFree =
                    column > 0 && (column >= placed.size() || placed.get(column).isEmpty());
            int behind = Math.max(Math.max(i, names.size()), placed.size());
            put(isFree ? column : behind, texts.get(i), placed);
        }
        return placed;
    }

    private static void put(int column, String text, List<String> placed) {
        if (text.isEmpty()) {
            return;
        }
        while (placed.size() <= column) {
            placed.add("");
        }
        placed.set(column, text);
    }

    /** The cells of a row, or of the header, which is the one before the first. */
    private List<String> cells(int row, List<String> added) {
        List<String> cells = new ArrayList<>(sheet.rows().get(row + 1).cells());
        columns.forEach((name, texts) ->
                cells.add(row < 0 ? name : String.join("; ", texts.getOrDefault(row, Set.of()))));
        added.forEach(name -> cells.add(row < 0 ? known(name) : ""));
        return cells;
    }

    /** Those that become comments stand beside the comment columns, as they will when the table is read and written again. */
    private List<String> moreInOrder() {
        List<String> added = new ArrayList<>(more);
        added.sort(Comparator.comparing(name -> !Comment.begins(known(name))));
        return added;
    }

    /** A column that the table cannot have any more is kept as a comment. */
    private String known(String name) {
        Optional<TableKind> kind = Schema.of(sheet.name());
        boolean isKnown = kind.filter(each -> each.known().contains(name)).isPresent()
                || (facts.contains(name)
                        && kind.flatMap(each -> each.column(name)).isPresent());
        return isKnown ? name : Comment.MARK + " " + name;
    }
}
