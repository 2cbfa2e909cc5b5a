package dev.switchboard.tables;

import dev.switchboard.schema.Column;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The table that a sheet of a name of its own probably is, by its columns: more than half of those that the kind has to have.
 *
 * @param name under which the sheet would be read
 */
public record MeantTable(TableKind kind, String name) {

    /** One column in common says little: many tables have a title. */
    private static final int FEWEST = 2;

    /** The table that has most of its columns in the header of a sheet; empty when no table is like it. */
    public static Optional<MeantTable> of(Sheet sheet) {
        Set<String> header = sheet.content().findFirst().map(MeantTable::names).orElse(Set.of());
        TableKind best = null;
        double most = 0.5;
        for (TableKind kind : Schema.OF_CATALOG) {
            double share = share(kind, header);
            if (share > most) {
                best = kind;
                most = share;
            }
        }
        return Optional.ofNullable(best).map(kind -> new MeantTable(kind, name(kind, sheet.name())));
    }

    private static Set<String> names(Sheet.Row header) {
        Set<String> names = new HashSet<>();
        for (String cell : header.cells()) {
            names.add(CellText.clean(cell).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Which part of its required columns a header has, by their names or titles. */
    private static double share(TableKind kind, Set<String> header) {
        List<Column> required = kind.columns().stream()
                .filter(column -> column.required() && !column.open())
                .toList();
        long found = required.stream().filter(column -> isIn(header, column)).count();
        return found < FEWEST ? 0 : (double) found / required.size();
    }

    private static boolean isIn(Set<String> header, Column column) {
        return header.contains(column.name())
                || header.contains(column.title().russian())
                || header.contains(column.title().english());
    }

    private static String name(TableKind kind, String sheet) {
        if (!kind.repeats()) {
            return kind.name();
        }
        int length = Math.min(sheet.length(), Sheet.LONGEST_NAME - kind.ending().length());
        return CellText.strip(sheet.substring(0, length)) + kind.ending();
    }
}
