package dev.switchboard.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Prints a table: a name and figures. */
final class MarkdownTable {

    MarkdownTable(String title, List<String> columns) {
        System.out.printf("%n### %s%n%n| | %s |%n", title, String.join(" | ", columns));
        System.out.printf("| --- | %s |%n", String.join(" | ", Collections.nCopies(columns.size(), "---:")));
    }

    void row(String name, List<String> cells) {
        System.out.printf("| %s | %s |%n", name, String.join(" | ", cells));
    }

    /** Three digits, or all of them before the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
