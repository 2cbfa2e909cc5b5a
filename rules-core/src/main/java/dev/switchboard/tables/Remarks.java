package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.catalog.Rule;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.TableRemarks.CellRemark;
import dev.switchboard.tables.TableRemarks.RowRemark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the authors of a catalogue note for themselves: rows, columns and sheets marked by {@code #}. They mean nothing to the rules and
 * are no part of the model; here they are kept, so that a catalogue that is written again still has them.
 *
 * <p>A comment row stays in front of the row that it stood before, whatever order the rows come in; one above the header comes directly
 * below it. Comment columns come last. Comment sheets come behind the tables, and what has no place any more, because its table or
 * its rule is written in another language, comes as a comment sheet as well.
 */
public final class Remarks {

    /** None. */
    public static final Remarks NONE = new Remarks(List.of(), List.of());

    private final List<TableRemarks> tables;
    private final List<Sheet> sheets;

    private Remarks(List<TableRemarks> tables, List<Sheet> sheets) {
        this.tables = List.copyOf(tables);
        this.sheets = List.copyOf(sheets);
    }

    /**
     * Those of a catalogue's tables.
     *
     * @param sheets the tables and the sheets of comments, as they were read
     * @param rules the rules in them
     */
    public static Remarks of(Collection<Sheet> sheets, Collection<Rule> rules) {
        Map<Place, Map<Integer, String>> names = new HashMap<>();
        for (Rule rule : rules) {
            names.computeIfAbsent(rule.place().at(0, 0), table -> new HashMap<>())
                    .put(rule.place().line(), rule.name());
        }
        List<TableRemarks> tables = sheets.stream()
                .flatMap(sheet -> Schema.of(sheet.name())
                        .map(kind -> TableRemarks.of(sheet, kind, names.getOrDefault(sheet.place(), Map.of())))
                        .filter(remarks -> !remarks.isEmpty())
                        .stream())
                .toList();
        return new Remarks(
                tables,
                sheets.stream()
                        .filter(sheet -> sheet.isComment() && sheet.readable())
                        .map(Remarks::clean)
                        .toList());
    }

    /** These and others, such as those of a file that is written again; what both have comes once. */
    public Remarks and(Remarks others) {
        Map<String, TableRemarks> all = new LinkedHashMap<>();
        Stream.concat(tables.stream(), others.tables.stream())
                .forEach(table -> all.merge(table.table(), table, TableRemarks::and));
        List<Sheet> both = new ArrayList<>(sheets);
        others.sheets.stream()
                .filter(sheet -> sheets.stream().noneMatch(known -> isSame(known, sheet)))
                .forEach(both::add);
        return new Remarks(List.copyOf(all.values()), both);
    }

    private static boolean isSame(Sheet one, Sheet other) {
        return one.name().equals(other.name()) && one.rows().equals(other.rows());
    }

    private static Sheet clean(Sheet comment) {
        return new Sheet(
                comment.name(),
                comment.place(),
                comment.rows().stream()
                        .map(row -> new Sheet.Row(
                                row.number(),
                                row.cells().stream().map(CellText::clean).toList(),
                                row.isComment()))
                        .toList());
    }

    /** Tables that are about to be written with the remarks, and sheets of comments behind them. */
    public List<Sheet> onto(List<Sheet> written) {
        Map<Sheet, Notes> notes = new LinkedHashMap<>();
        Set<String> facts = facts(written);
        written.forEach(sheet -> notes.put(sheet, new Notes(sheet, facts)));
        List<Sheet> all = new ArrayList<>();
        List<Sheet> comments = new ArrayList<>(sheets);
        for (TableRemarks table : tables) {
            List<List<String>> leftOver = leftOver(table, notes.values());
            if (!leftOver.isEmpty()) {
                comments.add(commentSheet(table.table(), leftOver));
            }
        }
        notes.values().forEach(sheet -> all.add(sheet.sheet()));
        all.addAll(CommentNames.distinct(comments, written));
        return all;
    }

    private static Set<String> facts(List<Sheet> written) {
        return written.stream()
                .filter(sheet -> sheet.name().equals(Schema.FACTS.name()))
                .flatMap(sheet -> sheet.rows().stream().skip(1))
                .map(row -> row.cells().get(0))
                .collect(Collectors.toSet());
    }

    /** Puts a table's remarks where they belong; what belongs nowhere is given back. */
    private static List<List<String>> leftOver(TableRemarks table, Collection<Notes> written) {
        List<Notes> candidates = written.stream()
                .filter(notes -> Schema.of(notes.name()).equals(Schema.of(table.table())))
                .toList();
        List<List<String>> leftOver = new ArrayList<>();
        for (RowRemark remark : table.rows()) {
            Optional<Notes> home = remark.before().isPresent()
                    ? candidates.stream()
                            .filter(notes -> notes.has(remark.before().get()))
                            .findFirst()
                    : candidates.stream()
                            .filter(notes -> notes.isCalled(table.table()))
                            .findFirst();
            home.ifPresentOrElse(notes -> notes.add(remark), () -> leftOver.add(remark.texts()));
        }
        // A column is kept for its name, even with nothing in it.
        candidates.stream()
                .filter(notes -> notes.isCalled(table.table()))
                .forEach(notes -> table.columns().forEach(notes::addColumn));
        for (CellRemark remark : table.cells()) {
            candidates.stream()
                    .filter(notes -> notes.has(remark.row()))
                    .findFirst()
                    .ifPresentOrElse(
                            notes -> notes.add(remark),
                            () -> leftOver.add(
                                    List.of(remark.column(), remark.row().subject(), remark.text())));
        }
        return leftOver;
    }

    private static Sheet commentSheet(String table, List<List<String>> rows) {
        String name = Comment.MARK + " " + table;
        List<Sheet.Row> numbered = new ArrayList<>();
        rows.forEach(cells -> numbered.add(new Sheet.Row(numbered.size() + 1, cells, Comment.begins(cells.get(0)))));
        return new Sheet(name, Place.of(name), numbered);
    }
}
