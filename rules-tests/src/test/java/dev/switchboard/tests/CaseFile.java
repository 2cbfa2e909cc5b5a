package dev.switchboard.tests;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads case files as the catalogue page describes them: facts, and what is expected of the decision. */
final class CaseFile {

    private static final String EXPECT = "expect:";

    private CaseFile() {}

    /**
     * A row of a case file.
     *
     * @param name for reports, with file and line
     * @param expected by the column's name without {@code expect:}; what the row leaves empty is not expected
     */
    record Case(String name, Inquiry inquiry, Map<String, String> expected) {

        /** What the decision has in the columns that the case expects something of. */
        Map<String, String> actual(Decision decision) {
            Map<String, String> all = Map.of(
                    "line", decision.line(),
                    "mode", decision.mode().code(),
                    "item", decision.item().orElse("none"),
                    "queue", decision.queue().orElse("none"),
                    "phrase", decision.phrase().orElse(""),
                    "matches", matches(decision));
            Map<String, String> actual = new LinkedHashMap<>();
            expected.keySet().forEach(column -> actual.put(column, all.getOrDefault(column, "no such column")));
            return actual;
        }

        private static String matches(Decision decision) {
            String items = decision.matches().stream().map(Match::item).collect(Collectors.joining(" "));
            return items.isEmpty() ? "none" : items;
        }
    }

    static List<Case> read(Path file, Vocabulary vocabulary) throws IOException, CsvException {
        String name = file.getFileName().toString();
        try (CsvFile csv = CsvFile.open(name, Files.newInputStream(file))) {
            if (!InquiryColumns.unknown(csv.header(), vocabulary).isEmpty()) {
                throw new IllegalArgumentException(
                        name + ": unknown columns " + InquiryColumns.unknown(csv.header(), vocabulary));
            }
            InquiryColumns columns = InquiryColumns.of(csv.header(), vocabulary);
            List<Case> cases = new ArrayList<>();
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                cases.add(read(name, csv.header(), columns, row.get()));
            }
            return cases;
        }
    }

    private static Case read(String file, List<String> header, InquiryColumns columns, CsvRow row) {
        String where = file + ":" + row.line();
        StatedFacts stated = columns.read(row.cells());
        if (row.cells().size() != header.size() || !stated.problems().isEmpty()) {
            throw new IllegalArgumentException(where + ": not a case: " + stated.problems());
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).startsWith(EXPECT) && !row.cells().get(i).isEmpty()) {
                expected.put(
                        header.get(i).substring(EXPECT.length()), row.cells().get(i));
            }
        }
        return new Case(where + " " + row.cells().get(header.indexOf("case")), stated.inquiry(), expected);
    }
}
