package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A whole catalogue in a workbook: edited with all the mistakes that people make, refused, limited, run beside others. */
class WorkbookCatalogTest {

    private static final Path HOME_INTERNET = Path.of("../examples/home-internet");

    @Test
    void everyMistakeOfAWorkbookIsToldInOneGoEachOnceWithItsCell() throws IOException {
        byte[] workbook = edited(Map.of(
                "billing.rules",
                cells -> cells.replace("billing-dispute", "biling-dispute").replace("8..31", "31..8"),
                "lines",
                cells -> cells.replace("two-step", "two step"),
                "facts",
                cells -> cells.equals("count") ? "number" : cells));

        InvalidCatalogException refused =
                catchThrowableOfType(InvalidCatalogException.class, () -> EscalationEngine.load(source(workbook)));

        List<String> problems = refused.problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
        assertThat(problems)
                .doesNotHaveDuplicates()
                .anySatisfy(
                        problem -> assertThat(problem).matches("catalog.xlsx lines!B\\d+: .*`two step`.*`two-step`.*"))
                .anySatisfy(problem -> assertThat(problem).matches("catalog.xlsx facts!B\\d+: .*`number`.*"))
                .allSatisfy(problem -> assertThat(problem).startsWith("catalog.xlsx"));
    }

    @Test
    void rulesAreCheckedCellByCell() throws IOException {
        byte[] workbook = edited(Map.of(
                "billing.rules",
                cells -> cells.replace("billing-dispute", "biling-dispute").replace("8..31", "31..8")));

        InvalidCatalogException refused =
                catchThrowableOfType(InvalidCatalogException.class, () -> EscalationEngine.load(source(workbook)));

        assertThat(refused.problems().stream().map(problem -> problem.in(Locale.ENGLISH)))
                .hasSizeGreaterThan(2)
                .anySatisfy(problem ->
                        assertThat(problem).matches("catalog.xlsx billing.rules![A-Z]\\d+: .*did you mean `8..31`.*"))
                .allSatisfy(problem -> assertThat(problem).startsWith("catalog.xlsx billing.rules!"));
    }

    @Test
    void aWorkbookThatCannotBeOpenedIsOneProblem() throws IOException {
        byte[] whole = edited(Map.of());
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        InvalidCatalogException refused =
                catchThrowableOfType(InvalidCatalogException.class, () -> EscalationEngine.load(source(half)));

        assertThat(refused.problems()).hasSize(1);
    }

    @Test
    void anEmptyTableIsRefusedAndAnEmptySheetOfNoNameIsNot() throws IOException {
        List<Sheet> sheets = new ArrayList<>(sheets());
        sheets.add(new Sheet("Лист1", sheets.get(0).place(), List.of(new Sheet.Row(1, List.of("")))));
        try (EscalationEngine engine = EscalationEngine.load(source(workbook(sheets)))) {
            assertThat(engine.catalog().name()).isEqualTo("home-internet");
        }

        sheets.replaceAll(sheet -> sheet.name().equals("topics")
                ? new Sheet("topics", sheet.place(), List.of(new Sheet.Row(1, List.of(""))))
                : sheet);
        InvalidCatalogException refused = catchThrowableOfType(
                InvalidCatalogException.class, () -> EscalationEngine.load(source(workbook(sheets))));

        assertThat(refused.problems().get(0).in(Locale.ENGLISH)).startsWith("catalog.xlsx topics: ");
    }

    @Test
    void theCallersLimitsHold() throws IOException {
        CatalogSource source = source(edited(Map.of()));

        InvalidCatalogException cells = catchThrowableOfType(
                InvalidCatalogException.class,
                () -> EscalationEngine.load(
                        source,
                        EngineOptions.DEFAULT.with(
                                Limits.DEFAULT.withBytes(64 << 20).withCells(100))));
        InvalidCatalogException bytes = catchThrowableOfType(
                InvalidCatalogException.class,
                () -> EscalationEngine.load(
                        source,
                        EngineOptions.DEFAULT.with(
                                Limits.DEFAULT.withBytes(20_000).withCells(1_000_000))));

        assertThat(cells.getMessage()).contains("100");
        assertThat(bytes.problems()).hasSize(1);
    }

    @Test
    void catalogsRunSideBySideOnBothEngines() throws Exception {
        CatalogSource workbook = source(edited(Map.of()));
        try (EscalationEngine bundled = EscalationEngine.bundled();
                EscalationEngine home = EscalationEngine.load(workbook);
                EscalationEngine homeOnDrools =
                        EscalationEngine.load(workbook, EngineOptions.DEFAULT.with(Engine.DROOLS))) {
            ExecutorService threads = Executors.newFixedThreadPool(3);
            CountDownLatch start = new CountDownLatch(3);
            List<Future<String>> lines = new ArrayList<>();
            Map<EscalationEngine, Inquiry> inquiries = Map.of(
                    bundled, Inquiry.about("balance-history").chargeDays(8).build(),
                    home, Inquiry.about("billing-dispute").chargeDays(32).build(),
                    homeOnDrools,
                            Inquiry.about("billing-dispute").chargeDays(32).build());
            inquiries.forEach((engine, inquiry) -> lines.add(threads.submit(() -> {
                start.countDown();
                start.await();
                String line = engine.decide(inquiry).line();
                for (int i = 0; i < 2_000; i++) {
                    assertThat(engine.decide(inquiry).line()).isEqualTo(line);
                }
                return engine.catalog().name() + " " + line;
            })));
            List<String> found = new ArrayList<>();
            for (Future<String> line : lines) {
                found.add(line.get());
            }
            threads.shutdown();

            assertThat(found)
                    .containsExactlyInAnyOrder(
                            "mobile-support senior", "home-internet billing", "home-internet billing");
        }
    }

    private static List<Sheet> sheets() {
        LoadedCatalog catalog =
                CatalogLoader.withAllLanguages().load(CatalogSource.path(HOME_INTERNET), EngineOptions.DEFAULT);
        return catalog.sheets(new Problems());
    }

    /** The example as a workbook, with the cells of some sheets changed. */
    private static byte[] edited(Map<String, UnaryOperator<String>> edits) throws IOException {
        return workbook(sheets().stream()
                .map(sheet -> new Sheet(
                        sheet.name(),
                        sheet.place(),
                        sheet.rows().stream()
                                .map(row -> new Sheet.Row(
                                        row.number(),
                                        row.cells().stream()
                                                .map(edits.getOrDefault(sheet.name(), UnaryOperator.identity()))
                                                .toList()))
                                .toList()))
                .toList());
    }

    private static byte[] workbook(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(
                CatalogLoader.withAllLanguages()
                        .load(CatalogSource.path(HOME_INTERNET), EngineOptions.DEFAULT)
                        .catalog()
                        .vocabulary(),
                sheets,
                Locale.ENGLISH,
                bytes);
        assertThat(new String(bytes.toByteArray(), 0, 2, UTF_8)).isEqualTo("PK");
        return bytes.toByteArray();
    }

    private static CatalogSource source(byte[] workbook) {
        return CatalogSource.bytes(Map.of("catalog.xlsx", workbook));
    }
}
