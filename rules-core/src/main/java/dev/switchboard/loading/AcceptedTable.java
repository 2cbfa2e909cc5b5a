package dev.switchboard.loading;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Table;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of accepted findings. */
final class AcceptedTable {

    static final String NAME = "accepted";

    private AcceptedTable() {}

    static List<Acceptance> read(Table table, Problems problems) {
        List<Acceptance> acceptances = new ArrayList<>();
        if (table.hasColumns(List.of("finding", "subject", "reason"), List.of("reason:en"), problems)) {
            table.rows().forEach(row -> read(row, problems).ifPresent(acceptances::add));
        }
        return acceptances;
    }

    static Sheet sheet(List<Acceptance> accepted) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, List.of("finding", "subject", "reason", "reason:en")));
        for (Acceptance acceptance : accepted) {
            rows.add(new Sheet.Row(
                    rows.size() + 1,
                    List.of(
                            acceptance.kind().code(),
                            acceptance.subject(),
                            acceptance.reason().russian(),
                            acceptance.reason().english())));
        }
        return new Sheet(NAME, Place.of(NAME), rows);
    }

    private static Optional<Acceptance> read(Row row, Problems problems) {
        Optional<FindingKind> kind = FindingKind.ofCode(row.get("finding"));
        if (kind.isEmpty()) {
            KnownCodes known = KnownCodes.of(List.of(FindingKind.values()), FindingKind::code, FindingKind::title);
            problems.unknown(
                    row.place("finding"), new Text("вид находки", "finding"), row.get("finding"), known, known.all());
        }
        if (row.get("reason").isEmpty()) {
            problems.at(
                    row.place("reason"),
                    "без причины находку не принимают: напишите её",
                    "a finding is not accepted without a reason: write it");
        }
        return kind.filter(known -> !row.get("reason").isEmpty())
                .map(known -> new Acceptance(
                        known,
                        row.get("subject"),
                        new Text(row.get("reason"), row.get("reason:en")),
                        row.place("finding")));
    }
}
