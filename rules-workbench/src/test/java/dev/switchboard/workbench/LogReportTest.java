package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.browser.Axe;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change does to the calls of a log, beside the change: bills of 4 days and more go to the seniors now, not of 8. */
@ExtendWith(InBrowser.class)
class LogReportTest {

    private static final String HEADLINE = "document.querySelector('.fc-headline')";

    /** Two bills that go elsewhere unless the client is angry, one that goes where it went, and a SIM card; all on a Monday. */
    private static final String LOG = """
            topic,days,at
            bill,5,2026-11-02T10:05
            bill,6,2026-11-02T10:10
            bill,20,2026-11-02T11:00
            sim,,2026-11-02T11:30
            """;

    @TempDir
    private Path folder;

    private WorkbenchInBrowser changed(WorkbenchInBrowser page) throws IOException {
        Path file = Files.write(
                folder.resolve("desk.xlsx"), Tables.workbook(Tables.small()).content());
        page.empty().withoutHandles().drop(file).table("desk.rules").choose("days", ">= 8");
        page.write(">= 4");
        page.view("Changes").untilSeen("Days: 4 to 7");
        return page;
    }

    private void drop(WorkbenchInBrowser page, String log) throws IOException {
        page.browser().drop(Files.writeString(folder.resolve("log.csv"), log));
    }

    /** The cells of a row of a table. */
    private static String row(WorkbenchInBrowser page, String table, String name) {
        return page.browser().text("""
                [...[...document.querySelectorAll('.forecast table')].filter(table => table.caption.innerText === '%s')
                  .flatMap(table => [...table.rows]).find(row => row.cells[0].innerText.startsWith('%s')).cells]
                  .slice(1).map(cell => cell.innerText.trim().replaceAll(/\\s+/g, ' ')).join('|')""".formatted(table, name));
    }

    @Test
    void aLogDroppedBesideIsReported(WorkbenchInBrowser page) throws IOException {
        drop(changed(page), LOG);
        page.browser().until(HEADLINE);

        assertThat(page.browser().text(HEADLINE + ".textContent"))
                .isEqualTo(
                        "Of 4 calls 2 (50\u00A0%) go elsewhere: between 0\u00A0% and 50\u00A0%, since the log lacks “Conflict”.");
        assertThat(page.seen()).contains("In the log of inquiries", "Calls that go elsewhere", "Load over the day");
        page.browser().evaluate("document.querySelectorAll('.forecast details').forEach(each => each.open = true)");
        assertThat(row(page, "Calls by line", "First line")).isEqualTo("2 0–2|0|−2 −2…0");
        assertThat(row(page, "Calls by line", "Seniors")).isEqualTo("2 2–4|4|+2 0…+2");
        assertThat(row(page, "Seniors: calls in half an hour", "10:00")).isEqualTo("0 → 2");
    }

    @Test
    void whatTheLogHasIsCertain(WorkbenchInBrowser page) throws IOException {
        drop(changed(page), "topic,days,angry\nbill,5,\nbill,6,yes\nbill,20,\nsim,,\n");
        page.browser().until(HEADLINE);

        assertThat(page.browser().text(HEADLINE + ".textContent"))
                .isEqualTo("Of 4 calls 1 (25\u00A0%) goes elsewhere.");
        assertThat(page.seen()).contains("The log does not say when calls came").doesNotContain("Calculate");
    }

    @Test
    void peopleAreCalculatedAndCalculatedAnew(WorkbenchInBrowser page) throws IOException {
        drop(changed(page), LOG);
        page.browser().until(HEADLINE);
        page.click("Calculate");
        page.browser().until("document.querySelector('#fc-people table')");
        String before = row(page, "People by line", "Seniors");

        page.fill("Handling a call", "0");
        page.click("Calculate");
        page.browser().until("document.querySelector('#fc-people').innerText.includes('1,800')");

        assertThat(page.seen()).contains("“Seniors” needs");
        assertThat(before).isNotEmpty();
        page.fill("Handling a call", "x");
        page.click("Calculate");
        page.untilSeen("expected a number from 1 to 36000");
    }

    @Test
    void aMisspeltColumnIsNoUnknownFact(WorkbenchInBrowser page) throws IOException {
        drop(changed(page), "topic,dyas\nbill,5\n");
        page.untilSeen("is almost the name of fact days");

        assertThat(page.seen()).contains("rename the column or remove it").doesNotContain("pass-through");
        drop(page, "days\n5\n");
        page.untilSeen("each row has its topic");
    }

    /** Rows are counted a few at a time: what is asked meanwhile is answered before they are all counted. */
    @Test
    void aLongLogKeepsNobodyWaiting(WorkbenchInBrowser page) throws IOException {
        changed(page);
        String rows = IntStream.range(0, 8_000)
                .mapToObj(i -> "bill,%s,%s".formatted(i % 30, i % 2 == 0 ? "yes" : ""))
                .collect(Collectors.joining("\n"));
        drop(page, "topic,days,angry\n" + rows + "\n");
        page.untilSeen("Counting calls: ");
        page.view("Rules").untilSeen("Long bill");

        page.view("Changes").untilSeen("Counting calls: ");
        page.browser().until(HEADLINE);
        assertThat(page.browser().text(HEADLINE + ".textContent")).startsWith("Of 8,000 calls ");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void fitsTheScreenAndKeepsNobodyOut(int width, String scheme, WorkbenchInBrowser page) throws IOException {
        changed(page).browser().sized(width, 800).preferring(scheme);
        drop(page, LOG);
        page.browser().until(HEADLINE);
        page.click("Calculate");
        page.browser().until("document.querySelector('#fc-people')");
        page.browser().evaluate("document.querySelectorAll('.forecast details').forEach(each => each.open = true)");

        assertThat(page.browser().number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        assertThat(Axe.serious(page.browser())).isEmpty();
    }

    @Test
    void itIsInTheLanguageOfThePage(WorkbenchInBrowser page) throws IOException {
        drop(changed(page), LOG);
        page.browser().until(HEADLINE);
        page.click("Русский");
        page.untilSeen("Нагрузка в течение дня");

        assertThat(
                        page.browser()
                                .text(
                                        "[...document.querySelectorAll('.forecast h3, .forecast figcaption, .forecast thead')].map(e => e.innerText).join(' ')"))
                .doesNotContainPattern("[A-Za-z]{2,}");
    }

    @Test
    void itIsSavedWithTheChanges(WorkbenchInBrowser page) throws Exception {
        drop(changed(page), LOG);
        page.browser().until(HEADLINE);
        page.click("Save as one page");
        Path saved = page.browser().downloaded("desk-approval.html");

        page.browser().open(saved.toUri().toString());

        assertThat(page.seen()).contains("go elsewhere", "Load over the day").doesNotContain("Handling a call");
        assertThat(page.browser().holds("document.querySelector('#fc-flow').getBoundingClientRect().height > 50"))
                .isTrue();
        assertThat(page.browser().logged()).isEmpty();
        assertThat(WorkbenchPage.empty().length()).isLessThan(2_000_000);
    }
}
