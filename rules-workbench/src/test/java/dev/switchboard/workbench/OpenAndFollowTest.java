package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.loading.CatalogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Opening by dropping, and keeping in step with the file on disk. */
@ExtendWith(InBrowser.class)
class OpenAndFollowTest {

    private static final String DRL = """
            package desk;

            import dev.switchboard.Inquiry;
            import static dev.switchboard.TransferMode.*;

            global dev.switchboard.drl.Transfers transfers;

            rule "A-2"
                salience 200
            when
                Inquiry( topic == "sim" )
            then
                transfers.to("senior", TWO_STEP, "A-2");
            end
            """;

    @TempDir
    private Path folder;

    private Path write(Map<String, String> tables) throws IOException {
        return Files.write(folder.resolve("desk.xlsx"), Tables.workbook(tables).content());
    }

    /** As a spreadsheet program saves it with another text in a cell. */
    private void save(String from, String to) throws IOException {
        Files.write(folder.resolve("desk.xlsx"), Tables.with(Tables.workbook(Tables.small()), from, to));
    }

    @Test
    void whatIsNoCatalogueSaysSoAndLeavesThePageAlive(WorkbenchInBrowser page, @TempDir Path other) throws IOException {
        Path text = Files.writeString(other.resolve("letter.txt"), "Dear all");
        Path locked = Files.writeString(other.resolve("locked.xlsx"), "not a workbook");
        Path desk = Files.write(
                other.resolve("desk.xlsx"), Tables.workbook(Tables.small()).content());

        page.empty().browser().drop(text);
        page.untilSeen("“letter.txt” is neither an Excel workbook");
        page.drop(locked).view("Tables").untilSeen("The file has no tables to show.");
        page.view("Rules").untilSeen("Correct those listed above");

        page.drop(desk).view("Tables").untilSeen("desk.rules");
        page.view("Rules").untilSeen("Long bill");
        page.drop(locked);
        page.untilGone("Long bill");
    }

    @Test
    void aWorkbookIsDropped(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small()));

        page.untilSeen("Found: 3");
        assertThat(page.seen()).contains("desk.xlsx", "Long bill", "Days: 8 or more");
        assertThat(page.browser().logged()).isEmpty();
    }

    @Test
    void aFolderOfCsvAndDrlIsDropped(WorkbenchInBrowser page) throws IOException {
        Path desk = Files.createDirectory(folder.resolve("desk"));
        Map<String, String> tables = Tables.small();
        tables.computeIfPresent(
                "desk.rules.csv", (name, text) -> text.replace("A-2,200,sim,,,senior,two-step,,\n", ""));
        for (CatalogFile file : Tables.files(tables)) {
            Files.write(desk.resolve(file.name()), file.content());
        }
        Files.writeString(desk.resolve("sim.drl"), DRL);
        Files.writeString(desk.resolve("notes.txt"), "no table");

        page.empty().drop(desk);

        page.untilSeen("Found: 3");
        assertThat(page.seen()).contains("SIM broken", "sim.drl", "Long bill").doesNotContain("Problems");
    }

    @Test
    void whatIsNoCatalogueIsToldAndLosesNothing(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small()));
        Path other = Files.writeString(folder.resolve("other.xlsx"), "no workbook");

        page.browser().drop(other);

        page.untilSeen("other.xlsx");
        assertThat(page.browser().holds("document.querySelector('.problems')")).isTrue();
    }

    @Test
    void whatIsSavedInExcelIsShownAndMarked(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small())).table("desk.rules");

        save(">= 8", ">= 5");

        page.browser().until("document.querySelectorAll('.cell.changed').length === 1");
        assertThat(page.browser().text("document.querySelector('.cell.changed').textContent"))
                .isEqualTo(">= 5");
        page.view("Rules").untilSeen("Days: 5 or more");
        assertThat(page.browser().text("document.querySelector('.rule.changed').innerText"))
                .contains("Long bill", "changed since your last look");
    }

    @Test
    void aMistakeSavedInExcelIsShownAtItsCell(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small())).table("desk.rules");

        save(">= 8", "many");

        page.browser().until("document.querySelector('.cell.problem')");
        assertThat(page.seen()).contains("Problems: 1", "many");
    }

    @Test
    void aFileThatIsAddedToTheFolderIsFollowed(WorkbenchInBrowser page) throws IOException {
        Path desk = Files.createDirectory(folder.resolve("desk"));
        for (CatalogFile file : Tables.files(Tables.small())) {
            Files.write(desk.resolve(file.name()), file.content());
        }
        page.empty().drop(desk).untilSeen("Found: 3");

        Path more = Files.writeString(
                desk.resolve("more.rules.csv"),
                "item,salience,topic,days,line,mode\nA-2,100,bill,5..7,senior,two-step\n");
        page.untilSeen("Found: 4");
        Files.delete(more);
        page.untilSeen("Found: 3");
    }

    @Test
    void oneKeyReadsTheFileAgain(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small()));

        page.browser().press("r");

        page.untilSeen("The file was read again");
    }

    @Test
    void whereTheBrowserGivesNoHandleTheKeyAsksForTheFile(WorkbenchInBrowser page) throws IOException {
        page.empty().withoutHandles().drop(write(Tables.small()));
        save(">= 8", ">= 5");

        page.browser().press("r");
        page.chooseFile(folder.resolve("desk.xlsx"));

        page.untilSeen("The file was read again");
        page.browser().until("document.querySelector('.rule.changed').innerText.includes('Days: 5 or more')");
    }

    @Test
    void aFileIsChosen(WorkbenchInBrowser page) throws IOException {
        page.empty().withoutHandles().click("Open workbook");
        page.chooseFile(write(Tables.small()));

        page.untilSeen("Found: 3");
    }

    @Test
    void unsavedEditsAreNotLostToTheFile(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small())).table("desk.rules");
        page.choose("days", "A-1");
        page.write(">= 4");

        save(">= 8", ">= 5");
        page.untilSeen("The file changed on disk");
        assertThat(page.shown("days", "A-1")).isEqualTo(">= 4");

        page.click("Keep the edits");
        page.untilGone("The file changed on disk");
        assertThat(page.shown("days", "A-1")).isEqualTo(">= 4");

        save(">= 8", ">= 6");
        page.untilSeen("The file changed on disk");
        page.click("Take the file, drop the edits");
        page.untilGone("unsaved edits");
        page.browser().until("document.querySelector('.grid').innerText.includes('>= 6')");
    }

    @Test
    void unsavedEditsAreNotLostToAnotherCatalogue(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(write(Tables.small())).table("desk.rules");
        page.choose("days", "A-1");
        page.write(">= 4");
        Path other = Files.write(
                folder.resolve("other.xlsx"), Tables.workbook(Tables.small()).content());

        page.browser().evaluate("window.confirm = (text) => { window.asked = text; return false; }");
        page.browser().drop(other);
        page.browser().until("window.asked === 'Unsaved edits will be lost. Open something else?'");
        assertThat(page.seen()).contains("desk.xlsx", "unsaved edits");

        page.browser().evaluate("window.confirm = () => true");
        page.drop(other).untilSeen("other.xlsx");
        assertThat(page.seen()).doesNotContain("unsaved edits");
    }
}
