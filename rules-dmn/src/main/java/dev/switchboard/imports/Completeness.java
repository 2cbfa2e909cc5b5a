package dev.switchboard.imports;

import dev.switchboard.imports.ForeignModel.Column;

/** Whether a table may give no value. */
final class Completeness {

    private Completeness() {}

    /** Whether it may be that an output has no value: none by default, and no row that always holds, or one that gives nothing. */
    static boolean mayGiveNothing(ReadTable read, Column output) {
        int place = read.table().outputs().indexOf(output);
        boolean rowGivesNothing =
                read.rows().stream().anyMatch(row -> row.gives().get(place).isEmpty());
        boolean alwaysHolds =
                read.rows().stream().anyMatch(row -> row.tests().stream().allMatch(UnaryTests::isAny));
        boolean isCounted = read.table().hitPolicy() == HitPolicy.COUNT;
        return !isCounted && (rowGivesNothing || (read.otherwise(output).isEmpty() && !alwaysHolds));
    }
}
