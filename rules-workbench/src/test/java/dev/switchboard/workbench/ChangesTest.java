package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.loading.CatalogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a change changes, for whoever approves it and for the agents; on the screen, on paper and as a page of its own. */
@ExtendWith(InBrowser.class)
class ChangesTest {

    /** A4 between its usual margins, in pixels. */
    private static final int PAPER = 718;

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

    @Test
    void cellsAndDecisionsAreTold(WorkbenchInBrowser page) throws IOException {
        String seen = changed(page).browser().text("document.querySelector('.sheet').innerText");

        assertThat(seen)
                .contains("desk.rules", ">= 8", ">= 4", "Days: 4 to 7", "First line", "Seniors, blind transfer")
                .contains("Prepared by", "Approved by", "Signature")
                .containsOnlyOnce("Days: 4 to 7");
    }

    @Test
    void itIsComparedWithAnotherFile(WorkbenchInBrowser page) throws IOException {
        changed(page).click("Compare with another file");
        CatalogFile small = Tables.workbook(Tables.small());
        page.chooseFile(Files.write(folder.resolve("other.xlsx"), Tables.with(small, ">= 8", ">= 6")));

        page.untilSeen("Compared with: other.xlsx");
        page.untilSeen("Days: 4 to 5");
    }

    @Test
    void itIsSavedAsOnePageThatNeedsNothing(WorkbenchInBrowser page) throws Exception {
        changed(page).click("Save as one page");
        Path saved = page.browser().downloaded("desk-approval.html");
        String html = Files.readString(saved, UTF_8);

        page.browser().open(saved.toUri().toString());

        assertThat(html).doesNotContain("<script").contains("default-src 'none'");
        assertThat(page.seen()).contains("Days: 4 to 7", "Approved by").doesNotContain("Try it");
        assertThat(page.browser().logged()).isEmpty();
    }

    @Test
    void theMemoSaysWhatIsDifferentFromWhenOn(WorkbenchInBrowser page) throws IOException {
        changed(page).click("Memo for agents");
        page.untilSeen("What changes for the first line");
        page.browser().find("input[type=date]").sendKeys("02022027");

        assertThat(page.browser().text("document.querySelector('.sheet').innerText"))
                .contains("Days: 4 to 7", "Now transfer to Seniors, blind transfer.", "Before, you answered yourself.")
                .doesNotContain("desk.rules", ">= 4", "Approved by", "A-1", "one-step");
        page.browser().onPaper();
        page.untilSeen("2027-02-02");
    }

    @Test
    void nothingIsCutOffOnPaper(WorkbenchInBrowser page) throws IOException {
        changed(page).browser().sized(PAPER, 1000).onPaper();

        page.browser().until("document.documentElement.scrollWidth <= " + PAPER);
        assertThat(page.browser().number("""
                Math.max(...[...document.querySelectorAll('.sheet *')].map((e) => e.getBoundingClientRect().right))""")).isLessThanOrEqualTo(PAPER);
        assertThat(page.seen()).contains("Approved by").doesNotContain("Save as one page");
        assertThat(page.browser().pdf()).startsWith("%PDF".getBytes(UTF_8));
    }
}
