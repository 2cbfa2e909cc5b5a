package dev.switchboard.csv;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.schema.Comment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a header gives to columns. */
public final class ColumnNames {

    private ColumnNames() {}

    /**
     * What is wrong with them: columns without a name, and two of one name, unless they are comments.
     *
     * @param row where the header stands
     * @param names without spaces around them and without an apostrophe that guards them
     */
    public static Problems problems(Place row, List<String> names) {
        Problems problems = new Problems();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String column = names.get(i);
            Place place = row.at(row.line(), i + 1);
            if (column.isEmpty()) {
                problems.at(place, "столбец без названия", "a column without a name: name it or remove it");
            } else if (!seen.add(column) && !Comment.begins(column)) {
                problems.at(
                        place,
                        Text.format(
                                "столбец `%s` повторяется: оставьте один",
                                "column `%s` appears twice: keep one", column));
            }
        }
        return problems;
    }
}
