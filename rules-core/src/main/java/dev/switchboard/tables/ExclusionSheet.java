package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.IMPOSSIBLE;

import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the table that says what cannot be. */
record ExclusionSheet(Vocabulary words) {

    Sheet sheet() {
        List<Map<String, String>> rows =
                words.exclusions().stream().map(this::cells).toList();
        List<String> facts = RowCells.named(words, rows);
        SheetWriter table = new SheetWriter(IMPOSSIBLE, IMPOSSIBLE.name(), column -> facts);
        for (int i = 0; i < rows.size(); i++) {
            Exclusion exclusion = words.exclusions().get(i);
            List<String> cells = new ArrayList<>();
            for (String fact : facts) {
                cells.add(rows.get(i).getOrDefault(fact, ""));
            }
            cells.add(exclusion.reason().russian());
            cells.add(exclusion.reason().english());
            table.row(cells);
        }
        return table.sheet();
    }

    /** A cell of each fact; a comparison stands with the other fact if its own has a cell already. */
    private Map<String, String> cells(Exclusion exclusion) {
        Map<String, String> cells = new LinkedHashMap<>(new RowCells(words).of(exclusion.condition()));
        for (Relation relation : exclusion.relations()) {
            Relation free = cells.containsKey(relation.fact()) ? relation.turned() : relation;
            cells.put(free.fact(), RelationCell.write(free));
        }
        return cells;
    }
}
