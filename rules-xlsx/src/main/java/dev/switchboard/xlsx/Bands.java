package dev.switchboard.xlsx;

import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which rows of a table of rules are tinted: those of every other rule, so that alternatives are seen to belong together. */
final class Bands {

    private final Set<Integer> banded = new HashSet<>();

    Bands(ShownTable table) {
        int rule = table.header().cells().indexOf("rule");
        if (!table.kind().equals(Optional.of(Schema.RULES))) {
            return;
        }
        String former = "";
        boolean isBanded = true;
        for (Sheet.Row row : table.sheet().rows()) {
            if (row.isComment() || row.number() < table.firstRow()) {
                continue;
            }
            String name = rule < 0 ? "" : row.cells().get(rule);
            boolean isNext = name.isEmpty() || !name.equals(former);
            isBanded = isNext != isBanded;
            former = name;
            if (isBanded) {
                banded.add(row.number());
            }
        }
    }

    boolean isBanded(Sheet.Row row) {
        return banded.contains(row.number());
    }
}
