package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The suite in the page: run, filtered, completed by what a change touches. */
@ExtendWith(InBrowser.class)
class CasesTest {

    @TempDir
    private Path folder;

    private WorkbenchInBrowser desk(WorkbenchInBrowser page) throws IOException {
        Path file = Files.write(
                folder.resolve("desk.xlsx"), Tables.workbook(Tables.small()).content());
        return page.empty().withoutHandles().drop(file);
    }

    private WorkbenchInBrowser edited(WorkbenchInBrowser page, String text) throws IOException {
        desk(page).table("desk.rules").choose("days", ">= 8");
        page.write(text);
        return page.view("Cases");
    }

    @Test
    void casesAreSentencesAndThePassedOnesAreSeenToo(WorkbenchInBrowser page) throws IOException {
        desk(page).view("Cases").untilSeen("Passed: 2. Failed: 0.");

        assertThat(page.seen())
                .contains("Bill: Days: 9 → Seniors, blind transfer · Long bill A-1", "A case is an inquiry");
        page.browser().find("section input[type=search]").sendKeys("9");
        page.browser().until("document.querySelectorAll('.cases .passed').length === 1");
        page.browser().find("input[type=checkbox]").click();
        page.browser().until("document.querySelectorAll('.cases .passed').length === 0");
    }

    @Test
    void aCaseThatTheEditBreaksSaysWhy(WorkbenchInBrowser page) throws IOException {
        edited(page, ">= 10").untilSeen("Passed: 1. Failed: 1.");

        assertThat(page.browser().text("document.querySelector('.cases .failed').innerText"))
                .contains("Bill: Days: 9", "expected “Seniors”, got “First line”");
    }

    @Test
    void whatIsNotCoveredIsToldInWordsWithACaseEach(WorkbenchInBrowser page) throws IOException {
        desk(page).view("Cases").click("What the cases do not look at");

        page.untilSeen("Covered: ");
        assertThat(page.browser().text("[...document.querySelectorAll('.cases')].pop().innerText"))
                .contains("A-2", "SIM card", "Seniors, consultative transfer · SIM broken A-2");
    }

    @Test
    void onlyWhatTheChangeTouchesIsProposedConfirmedAndCorrected(WorkbenchInBrowser page) throws Exception {
        desk(page).view("Cases").untilSeen("No decision changed: no new cases are needed.");
        edited(page, ">= 4").untilSeen("Passed: 2. Failed: 0.");
        page.browser().until("document.querySelectorAll('.cases')[1].children.length === 1");
        assertThat(page.browser().text("document.querySelectorAll('.cases')[1].innerText"))
                .contains("Bill: Days: 4", "Seniors, blind transfer · Long bill A-1");

        page.click("Right, add it");
        page.untilSeen("Passed: 3. Failed: 0.");
        LoadedCatalog after = Tables.load(List.of(page.saved()));
        assertThat(Tables.cases(after)).hasSize(3).anyMatch(each -> each.matches("bill, 4 → senior, one-step, A-1"));
    }
}
