package dev.switchboard.loading;

import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.BoxText;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.SheetWriter;
import dev.switchboard.tables.Table;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of accepted findings. */
final class AcceptedTable {

    private AcceptedTable() {}

    static List<Acceptance> read(Table table, Problems problems) {
        List<Acceptance> acceptances = new ArrayList<>();
        if (table.hasColumns(problems)) {
            table.rows().forEach(row -> read(row, problems).ifPresent(acceptances::add));
        }
        return acceptances;
    }

    /** Reports areas that cannot be read. */
    static void check(Table table, Vocabulary words, Problems problems) {
        BoxText boxes = new BoxText(words);
        for (Row row : table.rows()) {
            if (!row.get("where").isEmpty()) {
                boxes.read(row.get("where"), row.place("where"), problems);
            }
        }
    }

    static Sheet sheet(List<Acceptance> accepted) {
        return SheetWriter.sheet(
                Schema.ACCEPTED,
                accepted,
                each -> List.of(
                        each.kind().code(),
                        each.subject(),
                        each.where(),
                        each.reason().russian(),
                        each.reason().english()));
    }

    private static Optional<Acceptance> read(Row row, Problems problems) {
        Optional<FindingKind> kind = FindingKind.ofCode(row.get("finding"));
        if (kind.isEmpty()) {
            KnownCodes kinds = KnownCodes.of(List.of(FindingKind.values()), FindingKind::code, FindingKind::title);
            row.knows("finding", kinds, kinds.all(), problems);
        }
        if (row.get("reason").isEmpty()) {
            problems.at(
                    row.place("reason"),
                    "замечание нельзя принять без причины: укажите её",
                    "a finding cannot be accepted without a reason: add one");
        }
        return kind.filter(known -> !row.get("reason").isEmpty())
                .map(known -> new Acceptance(
                        known, row.get("subject"), row.get("where"), row.text("reason"), row.place("finding")));
    }
}
