package dev.switchboard.xlsx;

import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Role;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.CommonCells;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How a table of rules is laid out: what is decided stands beside what it is about, and stays in sight; the steps in the other language
 * come last.
 *
 * @param order the columns in their new order, by their places in the old one
 * @param frozen as many of them stay in sight
 */
record RuleLayout(List<Integer> order, int frozen) {

    /** As many outcomes besides the line stay in sight with it. */
    private static final int MOST_OUTCOMES = 2;

    RuleLayout {
        order = List.copyOf(order);
    }

    /** The layout of any other table. */
    static RuleLayout asWritten(int columns) {
        return new RuleLayout(IntStream.range(0, columns).boxed().toList(), 1);
    }

    static RuleLayout of(List<String> header, Locale locale) {
        List<String> first = new ArrayList<>(List.of("rule", "item", "topic", "line", "mode"));
        List<String> outcomes = header.stream().filter(RuleLayout::isOutcome).toList();
        if (outcomes.size() <= MOST_OUTCOMES) {
            first.addAll(outcomes);
        }
        boolean isRussian = locale.getLanguage().equals("ru");
        boolean hasOwn = header.contains(isRussian ? "steps" : "steps:en");
        String steps = isRussian == hasOwn ? "steps" : "steps:en";
        String otherSteps = steps.equals("steps") ? "steps:en" : "steps";
        List<String> last = new ArrayList<>(outcomes);
        last.removeAll(first);
        last.addAll(List.of(steps, "note"));
        header.stream().filter(Comment::begins).forEach(last::add);
        List<String> names = new ArrayList<>(first);
        names.addAll(List.of("salience", "off", "from", "until"));
        header.stream()
                .filter(name -> !names.contains(name) && !last.contains(name) && !name.equals(otherSteps))
                .forEach(names::add);
        names.addAll(last);
        names.retainAll(header);
        if (header.contains(otherSteps)) {
            names.add(otherSteps);
        }
        int frozen = (int) names.stream().filter(first::contains).count();
        return new RuleLayout(names.stream().map(header::indexOf).toList(), frozen);
    }

    private static boolean isOutcome(String header) {
        return Schema.RULES
                .column(header)
                .filter(column -> column.open() && column.role() == Role.OUTCOME)
                .isPresent();
    }

    /** The table so laid out, with what is common to the alternatives of a rule in the first of them. */
    Sheet arranged(Sheet table) {
        List<Sheet.Row> rows = new ArrayList<>();
        List<String> header = ShownTable.header(table).cells();
        List<String> head = List.of();
        for (Sheet.Row row : table.rows()) {
            List<String> cells = row.cells();
            if (!row.isComment() && isOrdered()) {
                boolean continues = !head.isEmpty() && isSameRule(head, cells, header);
                cells = continues ? withoutCommon(head, cells, header) : cells;
                head = continues ? head : row.cells();
            }
            rows.add(new Sheet.Row(row.number(), ordered(cells), row.isComment()));
        }
        return new Sheet(table.name(), table.place(), rows);
    }

    private boolean isOrdered() {
        return frozen > 1;
    }

    private List<String> ordered(List<String> cells) {
        List<String> ordered = new ArrayList<>();
        order.forEach(index -> ordered.add(index < cells.size() ? cells.get(index) : ""));
        ordered.addAll(cells.subList(Math.min(order.size(), cells.size()), cells.size()));
        return ordered;
    }

    private static boolean isSameRule(List<String> head, List<String> cells, List<String> header) {
        int rule = header.indexOf("rule");
        return rule >= 0 && !head.get(rule).isEmpty() && head.get(rule).equals(cells.get(rule));
    }

    private static List<String> withoutCommon(List<String> head, List<String> cells, List<String> header) {
        List<String> left = new ArrayList<>(cells);
        for (int i = 0; i < cells.size(); i++) {
            boolean isCommon =
                    CommonCells.isCommon(header.get(i)) && !header.get(i).equals("rule");
            if (isCommon && cells.get(i).equals(head.get(i))) {
                left.set(i, "");
            }
        }
        return left;
    }
}
