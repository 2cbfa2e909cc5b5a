package dev.switchboard.xlsx;

import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column of a table as a person sees it.
 *
 * @param name what its header says
 * @param role what its cells are for
 * @param isNumber whether its cells are numbers; those of all other columns are text
 * @param width in characters
 */
record Column(String name, Role role, boolean isNumber, int width) {

    private static final Set<String> RULE_IDENTITY = Set.of("item", "rule", "salience");
    private static final Set<String> RULE_OUTCOME = Set.of("line", "mode", "steps", "steps:en");
    private static final Set<String> BY_FACT = Set.of("line", "fact", "value");
    private static final Set<String> BY_FACT_OUTCOME = Set.of("queue", "greeting");

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** The header's text is bold and has the filter's button beside it. */
    private static final int AROUND_HEADER = 5;

    /** What cells are for. */
    enum Role {
        IDENTITY(Look.IDENTITY_HEADER),
        CONDITION(Look.CONDITION_HEADER),
        OUTCOME(Look.OUTCOME_HEADER),
        REMARK(Look.REMARK_HEADER);

        private final Look header;

        Role(Look header) {
            this.header = header;
        }

        Look header() {
            return header;
        }
    }

    /** The columns of a table whose first row is its header. */
    static List<Column> of(Sheet sheet, Vocabulary words) {
        List<String> header = sheet.rows().get(0).cells();
        return IntStream.range(0, header.size())
                .mapToObj(index -> of(sheet, index, header.get(index), words))
                .toList();
    }

    /** Whether a sheet of this name holds rules. */
    static boolean isRules(String sheet) {
        return sheet.equals("rules") || sheet.endsWith(".rules");
    }

    /** Whether a range such as {@code 3..10} may be meant in a column. */
    static boolean takesRanges(String sheet, String column) {
        return isRules(sheet)
                ? !RULE_IDENTITY.contains(column) && !RULE_OUTCOME.contains(column) && !column.equals("note")
                : sheet.equals("facts") && column.equals("values");
    }

    private static Column of(Sheet sheet, int index, String name, Vocabulary words) {
        boolean isSalience = isRules(sheet.name()) && name.equals("salience");
        return new Column(name, role(sheet.name(), index, name, words), isSalience, width(sheet, index));
    }

    private static Role role(String sheet, int index, String name, Vocabulary words) {
        if (isRules(sheet)) {
            return RULE_IDENTITY.contains(name)
                    ? Role.IDENTITY
                    : RULE_OUTCOME.contains(name)
                            ? Role.OUTCOME
                            : words.fact(name).isPresent() ? Role.CONDITION : Role.REMARK;
        }
        if (sheet.equals("queues") || sheet.equals("greetings")) {
            return BY_FACT.contains(name)
                    ? Role.CONDITION
                    : BY_FACT_OUTCOME.contains(name) ? Role.OUTCOME : Role.REMARK;
        }
        return index == 0 || (sheet.equals("lines") && name.equals("mode")) ? Role.IDENTITY : Role.REMARK;
    }

    private static int width(Sheet sheet, int index) {
        int longest = sheet.rows().get(0).cells().get(index).length() + AROUND_HEADER;
        for (Sheet.Row row : sheet.rows()) {
            if (index < row.cells().size()) {
                longest = Math.max(longest, row.cells().get(index).length() + 2);
            }
        }
        return Math.max(NARROWEST, Math.min(WIDEST, longest));
    }
}
