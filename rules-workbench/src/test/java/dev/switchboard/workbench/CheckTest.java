package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Verification;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What verification finds: in words, with an inquiry that shows it, and accepted with a reason. */
@ExtendWith(InBrowser.class)
class CheckTest {

    @TempDir
    private Path folder;

    private WorkbenchInBrowser check(WorkbenchInBrowser page) throws IOException {
        Map<String, String> tables = Tables.small();
        tables.merge("topics.csv", "idle,Ничья,Nobody's,\n", String::concat);
        tables.merge("desk.rules.csv", "A-2,300,bill,>= 50,,senior,two-step,,\n", String::concat);
        Path desk =
                Files.write(folder.resolve("desk.xlsx"), Tables.workbook(tables).content());
        page.empty().withoutHandles().drop(desk).view("Check");
        page.browser().until("document.querySelector('.finding')");
        return page;
    }

    private static String finding(String words) {
        return "//article[contains(@class, 'finding')][contains(., '" + words + "')]";
    }

    @Test
    void aFindingOpensAsAnInquiry(WorkbenchInBrowser page) throws IOException {
        check(page);
        assertThat(page.seen()).contains("The check looked at every combination of facts.", "Days: 50");

        page.browser().findBy(finding("A-2") + "//button[.='Try it']").click();

        page.browser().until("document.querySelector('.decision')");
        assertThat(page.browser().text("document.querySelector('.crumbs').innerText"))
                .contains("Topic: Bill", "Days: ");
    }

    @Test
    void aFindingLeadsToItsCells(WorkbenchInBrowser page) throws IOException {
        check(page)
                .browser()
                .findBy(finding("A-2") + "//button[contains(., 'desk.rules!')]")
                .click();

        page.browser().until("document.querySelector('.grid').ariaLabel === 'desk.rules'");
    }

    @Test
    void oneIsAcceptedWithAReasonThatIsSaved(WorkbenchInBrowser page) throws Exception {
        check(page).browser().findBy(finding("idle") + "//button[.='Accept']").click();
        page.fill("Why is it meant to be so?", "coming soon");
        page.browser().findBy(finding("idle") + "//form//button").click();
        page.untilSeen("Reason: coming soon");

        LoadedCatalog after = Tables.load(List.of(page.saved()));
        assertThat(Verification.of(after.catalog()).accepting(after.accepted()).findings())
                .filteredOn(finding -> finding.accepted().isPresent())
                .extracting(Finding::subject)
                .containsExactly("idle");
    }
}
