package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import java.util.List;
import java.util.Map;

/**
 * That rules stand in their order of precedence, by which engines of DMN decide: a row that was moved would decide otherwise there
 * than in the catalogue, where salience alone counts.
 */
final class RuleOrder {

    private RuleOrder() {}

    /**
     * Reports a row that comes before the one above it.
     *
     * @param above the rows above it
     */
    static void check(List<Map<String, String>> above, Map<String, String> row, Place place, Problems problems) {
        if (above.isEmpty()) {
            return;
        }
        Map<String, String> last = above.get(above.size() - 1);
        try {
            int upper = Integer.parseInt(last.getOrDefault("salience", ""));
            int lower = Integer.parseInt(row.getOrDefault("salience", ""));
            if (upper < lower || (upper == lower && item(last).compareTo(item(row)) > 0)) {
                problems.at(
                        place,
                        Text.format(
                                "строка ниже менее важной: здесь важность `%s` (%s), а над ней `%s` (%s); переставьте строки или поправьте аннотацию `salience`",
                                "stands below a less important row: its salience is `%s` (%s), and that of the row above `%s` (%s); move the row, or change the annotation `salience`",
                                lower,
                                item(row),
                                upper,
                                item(last)));
            }
        } catch (NumberFormatException missing) {
            // Whoever reads the rules refuses a salience that is no number.
            return;
        }
    }

    private static String item(Map<String, String> row) {
        return row.getOrDefault("item", "");
    }
}
