package dev.switchboard.workbench;

import static dev.switchboard.workbench.WorkbenchInBrowser.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.Inquiry;
import dev.switchboard.browser.Axe;
import dev.switchboard.browser.Browser;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page as an analyst uses it, in a real browser. Where there is none, these tests are skipped, and say so. */
@Timeout(600)
class WorkbenchPageTest {

    private static final String RULES = "desk.rules";
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    private static Path folder;

    private static @Nullable Browser browser;
    private static @Nullable WorkbenchInBrowser page;

    private Path workbook = Path.of("");

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Browser.installed().isPresent(),
                "skipped: no Chromium with chromedriver on the PATH, so the workbench is not tested in a browser");
        browser = new Browser(Browser.installed().orElseThrow(), folder.resolve("browser"));
        page = new WorkbenchInBrowser(browser, folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.stop();
        }
    }

    @BeforeEach
    void drop() throws Exception {
        workbook = Files.createTempDirectory(folder, "book").resolve("desk.xlsx");
        Files.write(workbook, Tables.workbook(Tables.small()).content());
        page.open();
        page.drop(workbook);
        page.untilSeen("Long bill");
    }

    @Test
    void itIsOneFileThatLoadsNothing() throws Exception {
        String html = WorkbenchPage.empty();
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan((int) MOST_BYTES);
        assertThat(html).contains("default-src 'none'").doesNotContain("src=", "href=");
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void rulesAreReadInWordsAndSearched() throws Exception {
        assertThat(page.seen()).contains("Days: 8 or more", "Is the client", "Seniors", "one-step");
        browser.evaluate("document.querySelector('input[type=search]').focus()");
        page.keys("broken");
        page.untilSeen("Found: 1");
        assertThat(page.seen()).contains("SIM broken").doesNotContain("Long bill");
        page.press("By topic");
        page.untilSeen("SIM card");
    }

    @Test
    void anEditIsSavedIntoTheSameWorkbookAndNothingElseChanges() throws Exception {
        dropWhereFilesCannotBeWritten();
        page.edit(RULES, 0, columnOf("days"), ">= 4");
        page.untilSeen("unsaved edits");
        page.press("Save");
        page.until("!document.body.innerText.includes('unsaved edits')");
        LoadedCatalog after = Tables.load(List.of(saved()));
        CatalogEngine engine = new CatalogEngine(after.catalog());
        assertThat(engine.decide(Inquiry.about("bill").state("days", 5).build()).line())
                .isEqualTo("senior");
        assertThat(after.catalog().allRules()).hasSize(3);
        assertThat(browser.logged()).isEmpty();
    }

    /** As in browsers without the File System Access API, which download what is saved: nobody is there to allow the writing. */
    private void dropWhereFilesCannotBeWritten() throws Exception {
        Files.deleteIfExists(browser.downloads().resolve("desk.xlsx"));
        page.open();
        browser.evaluate("delete DataTransferItem.prototype.getAsFileSystemHandle");
        page.drop(workbook);
        page.untilSeen("Long bill");
    }

    private CatalogFile saved() throws Exception {
        return new CatalogFile("desk.xlsx", "desk.xlsx", Files.readAllBytes(browser.downloaded("desk.xlsx")));
    }

    /** The place of a column on the screen: item, line and mode come first. */
    private int columnOf(String code) throws Exception {
        page.goTo(RULES, 0, 0);
        Object place = browser.evaluate("[...document.querySelectorAll('[role=columnheader]')].find((one) =>"
                + " one.title.endsWith(" + quoted("· " + code) + ")).getAttribute('aria-colindex') - 1");
        return ((Number) place).intValue();
    }

    @Test
    void aMistakeIsMarkedAtItsCellAndUndone() throws Exception {
        page.edit(RULES, 0, columnOf("days"), "many");
        page.untilSeen("Problems: 1");
        page.until("document.querySelector('.cell.problem[aria-invalid=true]')");
        page.press("Undo");
        page.until("!document.body.innerText.includes('Problems: 1')");
    }

    @Test
    void thePageFollowsTheFileOnDisk() throws Exception {
        assumeTrue(
                Boolean.TRUE.equals(browser.evaluate("[...document.querySelectorAll('button')].some((one) =>"
                        + " one.textContent.startsWith('Read the file again'))")),
                "the browser does not give the page dropped files to watch");
        Map<String, String> tables = Tables.small();
        tables.computeIfPresent("items.csv", (name, text) -> text.replace("Long bill", "Very long bill"));
        Files.write(workbook, Tables.workbook(tables).content());
        page.untilSeen("Very long bill");
        page.untilSeen("changed since your last look");
    }

    @Test
    void anInquiryIsTriedByTheClientsWordsAndKeysAlone() throws Exception {
        page.press("Try it");
        page.until("document.activeElement.id === 'words'");
        page.keys("сняли деньги");
        page.until("document.querySelector('.answers')");
        page.keys(Keys.ENTER);
        page.until("document.querySelector('.question')");
        page.keys("0");
        page.until("document.querySelector('.crumbs').children.length === 2");
        page.keys(Keys.ARROW_LEFT);
        page.until("document.querySelector('.crumbs').children.length === 1");
        while (!Boolean.TRUE.equals(browser.evaluate("Boolean(document.querySelector('.decision'))"))) {
            Object before = browser.evaluate("document.querySelector('.crumbs').children.length");
            page.keys("2");
            page.until("document.querySelector('.decision') || document.querySelector('.crumbs').children.length > "
                    + before);
        }
        assertThat(page.seen()).contains("Seniors", "Соединяю Вас со специалистом, ждите", "Посмотрите счёт", "Why");
        page.press("Keep as a case");
        page.untilSeen("The case was added");
        page.press("Cases");
        page.untilSeen("Passed: 3. Failed: 0.");
    }

    @Test
    void casesAreRunAndTheChangeProposesItsOwn() throws Exception {
        page.press("Cases");
        page.untilSeen("Passed: 2. Failed: 0.");
        page.untilSeen("no new cases are needed");
        page.edit(RULES, 0, columnOf("days"), ">= 10");
        page.press("Cases");
        page.untilSeen("Passed: 1. Failed: 1.");
        page.press("Right, add it");
        page.untilSeen("Passed: 2. Failed: 1.");
    }

    @Test
    void changesAreToldInSentencesAndSavedAsOnePage() throws Exception {
        page.edit(RULES, 0, columnOf("days"), ">= 4");
        page.press("Changes");
        page.untilSeen("Days: 4 to 7");
        assertThat(page.seen()).contains(">= 8", ">= 4", "Signature", "Seniors");
        page.press("Save as one page");
        String saved = Files.readString(browser.downloaded("desk-approval.html"));
        assertThat(saved).contains("Days: 4 to 7", "Signature").doesNotContain("<script");
        page.press("Memo for agents");
        page.untilSeen("What changes for the first line");
    }

    @Test
    void theAgentsPageDecidesAndShowsWhichCatalogue() throws Exception {
        WorkbenchPage.Inside inside = new WorkbenchPage.Inside(
                "desk.xlsx",
                List.of(new CatalogFile("desk.xlsx", "desk.xlsx", Files.readAllBytes(workbook))),
                true,
                Locale.ENGLISH,
                Optional.of("1 </script> March"));
        Path agent = Files.writeString(folder.resolve("agent.html"), WorkbenchPage.with(inside));
        page.open(agent);
        page.untilSeen("Where to transfer");
        page.untilSeen("desk · version 1 · in force from 1 </script> March");
        page.until("document.activeElement.id === 'words'");
        page.keys("карта", Keys.ENTER);
        page.until("document.querySelector('.decision')");
        assertThat(page.seen()).contains("Минуту, уточню", "two-step").doesNotContain("Keep as a case", "Tables");
        assertThat(Axe.obstacles(browser)).isEmpty();
    }

    @Test
    void nothingStandsInTheWayOfAnybody() throws Exception {
        for (int width : List.of(1280, 390)) {
            browser.size(width, 900);
            for (String view : List.of("Rules", "Tables", "Try it", "Check", "Cases", "Changes")) {
                page.press(view);
                page.until("document.querySelector('nav [aria-current]').textContent === " + quoted(view));
                page.until("!document.body.innerText.includes('Working…')");
                assertThat(Axe.obstacles(browser)).as("%s at %s", view, width).isEmpty();
                assertThat(browser.evaluate("document.documentElement.scrollWidth <= " + width))
                        .as("%s fits %s", view, width)
                        .isEqualTo(true);
            }
        }
    }
}
