package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.RULES;

import dev.switchboard.schema.Role;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cells that the rows of one rule have in common: its item, salience, line and whatever else is no condition. One row says it for all,
 * whichever that is; the others may leave it empty.
 */
public final class CommonCells {

    private static final Set<Role> COMMON = Set.of(Role.IDENTITY, Role.OUTCOME);

    private CommonCells() {}

    /** Whether the rows of one rule say the same in a column of this name. */
    public static boolean isCommon(String column) {
        return RULES.column(column)
                .filter(known -> COMMON.contains(known.role()))
                .isPresent();
    }

    /** The rows of a table of rules, where empty cells of alternatives are those of another row of their rule. */
    static List<Row> filledIn(Table table) {
        List<Integer> common = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (isCommon(table.columns().get(column))) {
                common.add(column);
            }
        }
        Map<String, Map<Integer, Row>> said = new HashMap<>();
        for (Row row : table.rows()) {
            for (int column : row.get("rule").isEmpty() ? List.<Integer>of() : common) {
                if (!row.get(column).isEmpty()) {
                    said.computeIfAbsent(row.get("rule"), name -> new HashMap<>())
                            .putIfAbsent(column, row);
                }
            }
        }
        return table.rows().stream()
                .map(row -> row.with(missing(row, said.getOrDefault(row.get("rule"), Map.of()))))
                .toList();
    }

    private static Map<Integer, Row> missing(Row row, Map<Integer, Row> said) {
        Map<Integer, Row> missing = new HashMap<>();
        said.forEach((column, other) -> {
            if (row.get(column).isEmpty()) {
                missing.put(column, other);
            }
        });
        return missing;
    }
}
