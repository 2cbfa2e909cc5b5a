package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A catalogue as an author leaves it, before it is written as files of one kind or another.
 *
 * @param tables sheets of comments among them
 * @param rules DRL files by name
 * @param layout decides what an author does not care about: delimiters, quotes, how a workbook stores texts
 * @param refusal where the catalogue has to be refused; empty when it is right
 */
record AuthoredFiles(List<AuthoredTable> tables, Map<String, String> rules, long layout, Optional<Refusal> refusal) {

    static final String WORKBOOK = "catalog.xlsx";

    /**
     * Where something is wrong.
     *
     * @param table the table, or the name of a file in DRL; empty for the catalogue as a whole
     * @param row the index of the row; negative when it is the table as a whole
     * @param inWorkbookOnly whether the same tables are right as CSV
     * @param kind what is wrong
     */
    record Refusal(String table, int row, boolean inWorkbookOnly, String kind) {}

    AuthoredFiles copy() {
        return new AuthoredFiles(
                new ArrayList<>(tables.stream().map(AuthoredTable::copy).toList()),
                new TreeMap<>(rules),
                layout,
                refusal);
    }

    AuthoredFiles refusedAt(String table, int row, String kind) {
        return new AuthoredFiles(tables, rules, layout, Optional.of(new Refusal(table, row, false, kind)));
    }

    AuthoredFiles refusedInWorkbookAt(String table, int row, String kind) {
        return new AuthoredFiles(tables, rules, layout, Optional.of(new Refusal(table, row, true, kind)));
    }

    AuthoredTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A folder of CSV files, and of DRL. */
    Map<String, byte[]> folder() {
        Map<String, byte[]> files = new TreeMap<>();
        tables.forEach(table -> files.put(table.name() + ".csv", csv(table).bytes()));
        rules.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return files;
    }

    /** A folder of one workbook, and of DRL. */
    Map<String, byte[]> workbook() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(WORKBOOK, AuthoredWorkbook.of(tables, new Random(layout)));
        rules.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return files;
    }

    /** The line of a CSV file on which a row begins. */
    int line(String table, int row) {
        return csv(table(table)).lines().get(row);
    }

    private AuthoredCsv csv(AuthoredTable table) {
        return AuthoredCsv.of(table, new Random(layout + table.name().hashCode()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("refusal: " + refusal + "\n");
        folder().forEach((name, bytes) -> text.append("== ")
                .append(name)
                .append('\n')
                .append(new String(bytes, UTF_8))
                .append('\n'));
        return text.toString();
    }
}
