package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookCheck.Alike;
import dev.switchboard.xlsx.WorkbookCheck.Different;
import dev.switchboard.xlsx.WorkbookCheck.Held;
import dev.switchboard.xlsx.WorkbookCheck.Refused;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the spreadsheets that Apache POI is tested with stand for; {@code docs/conformance.md} tells what comes of it here. */
@Timeout(120)
class WorkbookConformanceTest {

    private static final Path TESTS = Path.of("src/test/java/dev/switchboard/xlsx");

    private static final Map<String, List<WorkbookCheck>> GROUPS = groups();

    private static Map<String, List<WorkbookCheck>> groups() {
        Map<String, List<WorkbookCheck>> groups = new LinkedHashMap<>();
        groups.put("texts", TextChecks.CHECKS);
        groups.put("numbers", NumberChecks.CHECKS);
        groups.put("formulas", FormulaChecks.CHECKS);
        groups.put("sheets", SheetChecks.CHECKS);
        groups.put("packages", PackageChecks.CHECKS);
        groups.put("hostile files", HostileChecks.CHECKS);
        return groups;
    }

    static Stream<WorkbookCheck> checks() {
        return GROUPS.values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCheckComesOutAsIsTold(WorkbookCheck check) throws IOException {
        if (check.result() instanceof Held held) {
            assertIsThere(held.test());
            return;
        }
        byte[] workbook = check.workbook().get();
        Reading reading = WorkbookText.read(workbook);
        if (check.result() instanceof Refused refused) {
            assertThat(reading.said())
                    .singleElement()
                    .asString()
                    .startsWith(refused.place() + ": ")
                    .contains(refused.words());
        } else if (check.result() instanceof Different different) {
            assertThat(rows(reading)).isEqualTo(different.rows());
            assertThat(PoiCells.read(workbook)).isNotEqualTo(different.rows());
        } else if (check.result() instanceof Alike alike) {
            assertThat(rows(reading)).isEqualTo(alike.rows());
            if (alike.poiReads()) {
                assertThat(PoiCells.read(workbook)).isEqualTo(alike.rows());
            } else {
                assertThatThrownBy(() -> PoiCells.read(workbook)).isNotNull();
            }
        }
    }

    private static List<List<String>> rows(Reading reading) {
        assertThat(reading.said()).isEmpty();
        List<List<String>> rows = new ArrayList<>();
        for (Sheet sheet : reading.sheets()) {
            rows.add(List.of(sheet.name()));
            sheet.content().map(Sheet.Row::cells).forEach(rows::add);
        }
        return rows;
    }

    private static void assertIsThere(String test) throws IOException {
        String[] names = test.split("#", 2);
        assertThat(Files.readString(TESTS.resolve(names[0] + ".java")))
                .contains("void " + names[1] + "(")
                .doesNotContain("@Disabled");
    }

    @Test
    void thePageTellsThem() throws IOException {
        ConformancePage.assertTells("counts of workbooks", List.of(counts()));
        for (Map.Entry<String, List<WorkbookCheck>> group : GROUPS.entrySet()) {
            ConformancePage.assertTells(group.getKey(), table(group.getValue()));
        }
    }

    private static String counts() {
        List<WorkbookCheck.Result> all = checks().map(WorkbookCheck::result).toList();
        long refused = all.stream().filter(WorkbookConformanceTest::isRefused).count();
        long different = all.stream().filter(Different.class::isInstance).count();
        long ours =
                checks().filter(check -> check.of().equals(WorkbookCheck.OURS)).count();
        long held = all.stream().filter(Held.class::isInstance).count();
        return ("- workbooks, Apache POI: %s checks (%s of them ours, %s held by tests that there were already); %s read alike,"
                        + " %s refused, %s read differently on purpose")
                .formatted(all.size(), ours, held, all.size() - refused - different, refused, different);
    }

    private static boolean isRefused(WorkbookCheck.Result result) {
        return result instanceof Refused || (result instanceof Held held && held.refused());
    }

    private static List<String> table(List<WorkbookCheck> checks) {
        List<String> lines = new ArrayList<>(List.of("| POI's | stands for | result |", "| --- | --- | --- |"));
        for (WorkbookCheck check : checks) {
            lines.add("| %s | %s | %s |".formatted(check.of(), check.standsFor(), told(check)));
        }
        return lines;
    }

    /** What is wrong with a workbook, without what to do about it. */
    private static String told(WorkbookCheck check) {
        if (check.result() instanceof Held held) {
            return (held.refused() ? "refused" : "read alike") + " (`"
                    + held.test().replace("#", ".") + "`)";
        }
        if (check.result() instanceof Different different) {
            return "differs: " + different.why();
        }
        List<String> said = WorkbookText.read(check.workbook().get()).said();
        return said.isEmpty() ? "read alike" : "refused: " + said.get(0).replaceFirst(";[^;]*$", "");
    }
}
