package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rules as she reads them: in groups, by search, beside what is wrong. */
@ExtendWith(InBrowser.class)
class ReadRulesTest {

    private static final String GROUPS =
            "[...document.querySelectorAll('.list h3')].map((e) => e.firstChild.data.trim()).join()";

    @TempDir
    private Path folder;

    private Path small() throws IOException {
        return Files.write(
                folder.resolve("desk.xlsx"), Tables.workbook(Tables.small()).content());
    }

    @Test
    void rulesStandByLineByTopicAndAsTheSheetsAre(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(small());

        assertThat(page.browser().text(GROUPS)).isEqualTo("Seniors");
        page.click("By topic");
        page.browser().until(GROUPS + " === 'Bill,SIM card'");
        page.click("By salience");
        page.browser().until(GROUPS + " === ''");
        assertThat(page.browser()
                        .text("[...document.querySelectorAll('.rule .code')].map((e) => e.textContent).join(' ')"))
                .containsSubsequence("A-1", "A-2");
        page.click("Show the cell desk.xlsx desk.rules!B3");
        page.browser().until("document.querySelector('.grid').ariaLabel === 'desk.rules'");
        assertThat(page.kindOf("item", "A-1")).contains("at");
    }

    @Test
    void conditionsAreWordsWithTheOutcomeBeside(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(small());

        String rule = page.browser().text("[...document.querySelectorAll('.rule')].at(-1).innerText");
        assertThat(rule)
                .containsSubsequence(
                        "SIM broken", "SIM card", "always", "Seniors", "consultative transfer", "Show the cell");
    }

    @Test
    void rowsOfOneItemAndOutcomeStandTogetherEachWithItsCell(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(small());

        String rule = page.browser().text("document.querySelector('.rule').innerText");
        assertThat(rule)
                .containsSubsequence(
                        "Long bill",
                        "Conflict: yes",
                        "Show the cell",
                        "Days: 8 or more",
                        "Show the cell",
                        "Seniors",
                        "blind transfer");
    }

    @Test
    void everyWordIsSearchedForInEverything(WorkbenchInBrowser page) throws IOException {
        page.bundled();
        page.browser().find("input[type=search]").sendKeys("ss-fin charges");

        page.browser().until("[...document.querySelectorAll('.rule')].every((e) => /SS-FIN/.test(e.innerText))");
        assertThat(page.browser().number("document.querySelectorAll('.rule').length"))
                .isBetween(1, 20);
        page.browser().find("input[type=search]").sendKeys("qqq");
        page.untilSeen("Found: 0");
    }

    @Test
    void onlyWhatIsInSightIsInTheDocument(WorkbenchInBrowser page) throws IOException {
        page.bundled();

        assertThat(page.browser().number("document.querySelectorAll('.rule').length"))
                .isLessThan(40);
        page.browser().evaluate("document.querySelector('.list').scrollTop = 1e6");
        page.browser().until("document.querySelector('.list').scrollTop > 5000");
        page.browser().until("""
                [...document.querySelectorAll('.rule')].some((rule) => {
                  const at = rule.getBoundingClientRect();
                  return at.top < innerHeight && at.bottom > innerHeight - 200;
                })""");
    }

    @Test
    void aProblemMarksItsCellAndItsOneCorrectionIsApplied(WorkbenchInBrowser page) throws IOException {
        byte[] wrong = Tables.with(Tables.workbook(Tables.small()), "sim", "sin");
        page.empty().drop(Files.write(folder.resolve("desk.xlsx"), wrong));

        assertThat(page.seen()).contains("Problems: 1", "sin");
        page.table("desk.rules");
        assertThat(page.kindOf("topic", "A-2")).contains("problem");
        page.click("Correct to sim");

        page.untilGone("Problems: 1");
        assertThat(page.shown("topic", "A-2")).isEqualTo("SIM card sim");
        assertThat(page.kindOf("topic", "A-2")).doesNotContain("problem");
    }
}
