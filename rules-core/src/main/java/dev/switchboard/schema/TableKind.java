package dev.switchboard.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table.
 *
 * @param name what a table of the kind is called; where there may be several, what ends its name behind a dot
 * @param columns in the order in which they are written; the first says what a row is about
 */
public record TableKind(String name, Times times, List<Column> columns) {

    /** How many tables of the kind a catalogue has. */
    public enum Times {
        ONCE,
        AT_MOST_ONCE,
        ANY_NUMBER,
        /** Any number, each with a name of its own before the kind's. */
        EACH_NAMED
    }

    public TableKind {
        columns = List.copyOf(columns);
    }

    static TableKind of(String name, Times times, Column... columns) {
        return new TableKind(name, times, List.of(columns));
    }

    /** Whether there may be several. */
    public boolean repeats() {
        return times == Times.ANY_NUMBER || times == Times.EACH_NAMED;
    }

    /** Whether a table of this name is of the kind. */
    public boolean isNamed(String table) {
        return (table.equals(name) && times != Times.EACH_NAMED)
                || (repeats() && table.endsWith(ending()) && table.length() > ending().length());
    }

    /** What names end with where there may be several. */
    public String ending() {
        return "." + name;
    }

    /** The column that says what a row is about. */
    public Column subject() {
        return columns.get(0);
    }

    /** The column that a header names; empty for comments, and where there is none. */
    public Optional<Column> column(String header) {
        Column best = null;
        for (Column column : columns) {
            if (!Comment.begins(header) && column.isNamed(header) && (best == null || isNearer(column, best))) {
                best = column;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a column is meant rather than another: that of the name alone, or with the longer name. */
    private static boolean isNearer(Column column, Column other) {
        return column.open() == other.open()
                ? column.name().length() > other.name().length()
                : other.open();
    }

    /** The columns that a table of the kind has to have, then those that it may have, each of these one. */
    public List<String> known() {
        List<String> known = new ArrayList<>(required());
        known.addAll(optional());
        return List.copyOf(known);
    }

    /** The columns that a table of the kind has to have. */
    public List<String> required() {
        return names(true);
    }

    /** The columns that it may have, but for those of which there are any number. */
    public List<String> optional() {
        return names(false);
    }

    private List<String> names(boolean required) {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            if (!column.open() && column.required() == required) {
                names.add(column.name());
            }
        }
        return List.copyOf(names);
    }

    /**
     * The header of a table that is written.
     *
     * @param names the columns in place of one that represents any number
     */
    public List<String> header(Function<Column, List<String>> names) {
        return columns.stream()
                .flatMap(column -> column.open() ? names.apply(column).stream() : Stream.of(column.name()))
                .toList();
    }

    // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TableKind that
                        && name.equals(that.name)
                        && times.equals(that.times)
                        && columns.equals(that.columns));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + times.hashCode()) + columns.hashCode();
    }
}
