package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import java.util.List;

/** One topic with a table over three numeric columns, cut into boxes of one size, each with a rule of its own. */
public final class ManyRows {

    private static final int SIDE = 10;
    private static final List<String> LINES = List.of("senior", "supervisor", "mnp");

    private ManyRows() {}

    /** As many rules as the third power of a number. */
    public static Catalog cubeOf(int boxes) {
        CatalogDraft draft = new CatalogDraft();
        draft.items.clear();
        for (String column : List.of("first", "second", "third")) {
            draft.facts.add(CatalogDraft.fact(column, FactType.count(new Range(0, boxes * SIDE - 1), 0)));
        }
        for (int row = 0; row < boxes * boxes * boxes; row++) {
            String item = "row-" + row;
            draft.items.add(CatalogDraft.item(item));
            draft.rule(
                    item,
                    item,
                    100,
                    LINES.get(row % LINES.size()),
                    CatalogDraft.topicIs("charges"),
                    side("first", row % boxes),
                    side("second", row / boxes % boxes),
                    side("third", row / boxes / boxes));
        }
        return draft.build();
    }

    private static Condition side(String column, int box) {
        return CatalogDraft.numbers(column, box * SIDE, box * SIDE + SIDE - 1);
    }
}
