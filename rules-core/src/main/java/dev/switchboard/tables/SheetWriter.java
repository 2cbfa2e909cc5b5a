package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.TableKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Collects the rows of a table that is written. */
public final class SheetWriter {

    private final TableKind kind;
    private final String name;
    private final List<Sheet.Row> rows = new ArrayList<>();

    /** A table with a row for each element. */
    public static <T> Sheet sheet(TableKind kind, Collection<T> elements, Function<T, List<String>> cells) {
        SheetWriter table = new SheetWriter(kind);
        elements.forEach(element -> table.row(cells.apply(element)));
        return table.sheet();
    }

    /** A table of which its kind says all. */
    SheetWriter(TableKind kind) {
        this(kind, kind.name(), column -> List.of());
    }

    /**
     * A table with a given name.
     *
     * @param names the columns in place of one that represents any number
     */
    SheetWriter(TableKind kind, String name, Function<Column, List<String>> names) {
        this.kind = kind;
        this.name = name;
        row(kind.header(names));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    /** Adds a row, its cells in the order of the columns. */
    void row(List<String> cells) {
        rows.add(new Sheet.Row(rows.size() + 1, cells));
    }

    Sheet sheet() {
        List<Integer> kept = kept();
        return new Sheet(
                name,
                Place.of(name),
                rows.stream()
                        .map(row -> new Sheet.Row(row.number(), only(kept, row.cells())))
                        .toList());
    }

    private static List<String> only(List<Integer> kept, List<String> cells) {
        return kept.size() == cells.size()
                ? cells
                : kept.stream().map(cells::get).toList();
    }

    /** The places of the columns, but for those that are written only if used, and are not. */
    private List<Integer> kept() {
        List<String> header = rows.get(0).cells();
        return IntStream.range(0, header.size())
                .filter(column ->
                        kind.column(header.get(column)).filter(Column::ifUsed).isEmpty()
                                || rows.stream()
                                        .skip(1)
                                        .anyMatch(
                                                row -> !row.cells().get(column).isEmpty()))
                .boxed()
                .toList();
    }
}
