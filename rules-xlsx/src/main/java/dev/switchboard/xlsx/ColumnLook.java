package dev.switchboard.xlsx;

import dev.switchboard.schema.Cells;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.ColumnTitles;
import dev.switchboard.schema.Role;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A column of a table as a person sees it.
 *
 * @param role what its cells are for, which the colour of its header shows
 * @param isNumber whether its cells are numbers; those of all other columns are text
 * @param width in characters
 */
record ColumnLook(Role role, boolean isNumber, int width) {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;
    private static final int LONG = 300;
    private static final int WIDEST_OF_LONG = 100;
    private static final int WIDEST_CONDITION = 21;
    private static final int WIDEST_CODE = 22;
    private static final int WIDEST_OF_RULES = 36;

    /** Longer names of columns are broken. */
    private static final int WIDEST_NAME = 14;

    /** The header has the filter's button beside its text. */
    private static final int AROUND_HEADER = 5;

    /** Letters of names are smaller than others, in tenths of them. */
    private static final int SMALL = 8;

    /** Letters of titles are wider. */
    private static final int BOLD = 12;

    /**
     * The columns of a table.
     *
     * @param titles above its header; none if there is no such row
     */
    static List<ColumnLook> of(Sheet sheet, Sheet.Row header, List<String> titles) {
        return IntStream.range(0, header.cells().size())
                .mapToObj(index -> of(sheet, header, titles, index))
                .toList();
    }

    private static ColumnLook of(Sheet sheet, Sheet.Row header, List<String> titles, int index) {
        String name = header.cells().get(index);
        Optional<TableKind> kind = ColumnTitles.kind(sheet.name());
        Optional<Column> column = kind.flatMap(each -> each.column(name));
        Role role = column.map(Column::role).orElse(Role.TEXT);
        int longest = longest(sheet, header, index);
        int width = titles.isEmpty()
                ? Math.max(longest, name.length() + AROUND_HEADER)
                : Math.max(longest, Math.max(longestWord(titles.get(index)), Math.min(WIDEST_NAME, small(name))));
        int widest = kind.equals(Optional.of(Schema.RULES)) ? widestOfRules(role, name) : widest(longest);
        return new ColumnLook(
                role,
                column.filter(each -> each.cells() instanceof Cells.Whole).isPresent(),
                Math.max(NARROWEST, Math.min(widest, width)));
    }

    /** Long texts, such as lists of words, would otherwise be higher than a page. */
    private static int widest(int longest) {
        return longest > LONG ? WIDEST_OF_LONG : WIDEST;
    }

    /** So that a rule is in sight as a whole, and fits on paper. */
    private static int widestOfRules(Role role, String name) {
        if (role == Role.CONDITION) {
            return name.equals("topic") ? WIDEST_CODE : WIDEST_CONDITION;
        }
        boolean isText = role == Role.TEXT || name.startsWith("steps");
        return isText ? WIDEST_OF_RULES : WIDEST_CODE;
    }

    private static int small(String name) {
        return name.length() * SMALL / 10 + 2;
    }

    /** As many lines as the name of a column takes below its title. */
    static int linesOfName(String name, int width) {
        return 1 + (small(name) - 1) / width;
    }

    private static int longestWord(String title) {
        int longest = 0;
        for (String word : title.split(" ", -1)) {
            longest = Math.max(longest, bold(word.length()) + 1);
        }
        return longest;
    }

    /** As many characters of a cell as a bold text takes. */
    private static int bold(int characters) {
        return (characters * BOLD + 9) / 10;
    }

    /** As many lines as a title takes that is wrapped between words. */
    static int linesOfTitle(String title, int width) {
        int lines = 1;
        int used = 0;
        for (String word : title.split(" ", -1)) {
            int length = bold(word.length());
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            lines += length / (width + 1);
            used += (used > 0 ? 1 : 0) + length;
        }
        return lines;
    }

    private static int longest(Sheet sheet, Sheet.Row header, int index) {
        int longest = 0;
        for (Sheet.Row row : sheet.rows()) {
            if (!row.isComment()
                    && row.number() != header.number()
                    && index < row.cells().size()) {
                longest = Math.max(longest, row.cells().get(index).length() + 2);
            }
        }
        return longest;
    }
}
