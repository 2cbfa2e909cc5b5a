package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Problem;
import dev.switchboard.csv.CsvCheck.Alike;
import dev.switchboard.csv.CsvCheck.Different;
import dev.switchboard.csv.CsvCheck.Refused;
import dev.switchboard.csv.CsvCheck.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's checks of CSV, put to both of our readers; {@code docs/conformance.md} tells what comes of them. */
class CsvConformanceTest {

    static Stream<CsvCheck> checks() {
        return Stream.of(CsvSpectrum.CHECKS, CsvComparison.checks(), OwnCsvChecks.CHECKS)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCheckComesOutAsIsTold(CsvCheck check) {
        for (String lineEnd : check.input().contains("\r") ? List.of("\n") : List.of("\n", "\r\n", "\r")) {
            byte[] file = check.file().replace("\n", lineEnd).getBytes(UTF_8);
            assertComesOut(check, check.ofTable(), ReadCsv.table(file), lineEnd);
            assertComesOut(check, check.ofInquiries(), ReadCsv.inquiries(file), lineEnd);
        }
    }

    private static void assertComesOut(CsvCheck check, Result expected, ReadCsv read, String lineEnd) {
        List<List<String>> records = expected instanceof Different different ? different.records() : check.records();
        if (expected instanceof Refused refused) {
            Problem problem = read.problem().orElseThrow();
            assertThat(problem.place()).contains(ReadCsv.place(check.lineOfFile(refused.line())));
            assertThat(problem.message().russian()).containsPattern("[а-я]{3}");
        } else {
            assertThat(read.problem()).isEmpty();
            assertThat(read.rows())
                    .isEqualTo(check.below(records).stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.replace("\n", lineEnd))
                                    .toList())
                            .toList());
        }
        assertThat(expected instanceof Different && records.equals(check.records()))
                .isFalse();
    }

    @Test
    void thePageTellsThem() throws IOException {
        ConformancePage.assertTells(
                "counts of CSV",
                List.of(
                        counts("csv-spectrum", CsvSpectrum.CHECKS),
                        counts("JavaCsvComparison", CsvComparison.checks()),
                        counts("our own", OwnCsvChecks.CHECKS)));
        ConformancePage.assertTells("csv-spectrum", table(CsvSpectrum.CHECKS));
        ConformancePage.assertTells("JavaCsvComparison", table(CsvComparison.checks()));
        ConformancePage.assertTells("our own", table(OwnCsvChecks.CHECKS));
    }

    private static String counts(String of, List<CsvCheck> checks) {
        return "- CSV, %s: %s checks; as tables %s; as inquiries %s"
                .formatted(
                        of,
                        checks.size(),
                        counts(checks.stream().map(CsvCheck::ofTable).toList()),
                        counts(checks.stream().map(CsvCheck::ofInquiries).toList()));
    }

    private static String counts(List<Result> results) {
        return "%s read alike, %s refused, %s read differently on purpose"
                .formatted(
                        results.stream().filter(Alike.class::isInstance).count(),
                        results.stream().filter(Refused.class::isInstance).count(),
                        results.stream().filter(Different.class::isInstance).count());
    }

    private static List<String> table(List<CsvCheck> checks) {
        List<String> lines = new ArrayList<>(List.of(
                "| check | stands for | input | as a table | as inquiries |", "| --- | --- | --- | --- | --- |"));
        for (CsvCheck check : checks) {
            byte[] file = check.file().getBytes(UTF_8);
            lines.add("| `%s` | %s | %s | %s | %s |"
                    .formatted(
                            check.name(),
                            check.standsFor(),
                            shown(check.input()),
                            told(check.ofTable(), ReadCsv.table(file)),
                            told(check.ofInquiries(), ReadCsv.inquiries(file))));
        }
        return lines;
    }

    private static String shown(String input) {
        String shown = input.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\uFEFF", "\\uFEFF");
        return shown.isEmpty() ? "nothing" : "`" + shown.replace(' ', '␠') + "`";
    }

    /** What is wrong with a file, without what to do about it. */
    private static String told(Result result, ReadCsv read) {
        if (result instanceof Different different) {
            return "differs: " + different.why();
        }
        return read.problem()
                .map(problem -> "refused: " + problem.in(Locale.ENGLISH).replaceFirst("[;,].*", ""))
                .orElse("read alike");
    }
}
