package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Editing in the page, and what is in the workbook once it is saved. */
@ExtendWith(InBrowser.class)
class EditAndSaveTest {

    private static final String RULES = "desk.rules";

    @TempDir
    private Path folder;

    private CatalogFile before = Tables.workbook(Tables.small());
    private Path desk;

    @BeforeEach
    void write() throws IOException {
        desk = Files.write(folder.resolve("desk.xlsx"), before.content());
    }

    @Test
    void aCellIsEditedByKeysAndSavedWithAllElseAsItWas(WorkbenchInBrowser page) throws Exception {
        page.empty().withoutHandles().drop(desk).table(RULES);
        page.choose("topic", "SIM card");
        page.browser().press(Keys.HOME, Keys.ARROW_UP, Keys.ARROW_DOWN, Keys.ARROW_UP);
        page.choose("days", ">= 8");
        page.write(">= 4");
        assertThat(page.seen()).contains("unsaved edits");

        CatalogFile after = page.saved();
        page.untilSeen("Saved");
        assertThat(WorkbookParts.cells(after))
                .isEqualTo(WorkbookParts.cells(before).stream()
                        .map(cell -> cell.startsWith(RULES) ? cell.replace("|>= 8|", "|>= 4|") : cell)
                        .toList());
        assertThat(WorkbookParts.differing(before, after))
                .singleElement()
                .asString()
                .startsWith("xl/worksheets/");
        try (CatalogEngine engine =
                new CatalogEngine(Tables.load(List.of(after)).catalog())) {
            assertThat(engine.decide(Inquiry.about("bill").state("days", 5).build())
                            .line())
                    .isEqualTo("senior");
        }
    }

    @Test
    void itIsSavedIntoTheFileItselfWhereTheBrowserHasItsHandle(WorkbenchInBrowser page) throws IOException {
        try (PageServer server = new PageServer()) {
            page.browser().anew().reading("en").open(server.address());
            page.browser().evaluate("""
                    (async () => {
                      const root = await navigator.storage.getDirectory();
                      window.desk = await root.getFileHandle("desk.xlsx", {create: true});
                      const target = await desk.createWritable();
                      await target.write(Uint8Array.from(atob("%s"), (c) => c.charCodeAt(0)));
                      await target.close();
                      // Writing takes as long as the page needs to look at the file again, several times.
                      const create = desk.createWritable.bind(desk);
                      desk.createWritable = async (...how) => {
                        const slow = await create(...how);
                        const close = slow.close.bind(slow);
                        slow.close = async () => {
                          await close();
                          await new Promise((done) => setTimeout(done, 4000));
                        };
                        return slow;
                      };
                      DataTransferItem.prototype.getAsFileSystemHandle = async () => desk;
                    })()
                    """.formatted(Base64.getEncoder().encodeToString(before.content())));
            page.drop(desk).table(RULES);
            page.choose("days", ">= 8");
            page.write(">= 4");
            page.browser().pressHolding(Keys.CONTROL, "s");
            page.untilSeen("Saved");

            String written = page.browser().text("""
                    desk.getFile().then((file) => file.arrayBuffer())
                      .then((buffer) => btoa([...new Uint8Array(buffer)].map((b) => String.fromCharCode(b)).join("")))
                    """);
            CatalogFile after = new CatalogFile(
                    "desk.xlsx", "desk.xlsx", Base64.getDecoder().decode(written));

            assertThat(WorkbookParts.cells(after))
                    .anyMatch(cell -> cell.contains("|>= 4|"))
                    .hasSameSizeAs(WorkbookParts.cells(before));
            assertThat(page.seen()).doesNotContain("unsaved edits", "The file changed on disk");
        }
    }

    @Test
    void whatIsUndoneIsAsItWas(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(desk).table(RULES);
        page.choose("days", ">= 8");
        page.write(">= 4");

        page.browser().pressHolding(Keys.CONTROL, "z");

        page.untilGone("unsaved edits");
        assertThat(page.shown("days", ">= 8")).isEqualTo(">= 8");
    }

    @Test
    void whatIsUndoneAfterItWasSavedIsUnsaved(WorkbenchInBrowser page) throws Exception {
        page.empty().withoutHandles().drop(desk).table(RULES);
        page.choose("days", ">= 8");
        page.write(">= 4");
        page.saved();
        page.untilGone("unsaved edits");

        page.browser().pressHolding(Keys.CONTROL, "z");

        page.untilSeen("unsaved edits");
        assertThat(page.shown("days", ">= 8")).isEqualTo(">= 8");
    }

    @Test
    void aMistakeIsToldAsSheTypesAndTheLastGoodRulesStay(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(desk).table(RULES);
        page.choose("days", ">= 8");
        page.write("many");

        page.untilSeen("Problems: 1");
        assertThat(page.kindOf("days", "many")).contains("problem");
        page.view("Rules").untilSeen("While the catalogue has problems, this shows what loaded last.");
        assertThat(page.seen()).contains("Days: 8 or more");
    }

    @Test
    void aCellOffersWhatItMayHold(WorkbenchInBrowser page) throws IOException {
        page.empty().drop(desk).table(RULES);
        page.choose("topic", "SIM card");
        page.browser().press(Keys.ENTER);

        page.browser().until("document.querySelector('.cell input').list.options.length === 2");
        assertThat(
                        page.browser()
                                .text(
                                        "[...document.querySelector('.cell input').list.options].map((o) => o.value + ' ' + o.text).join()"))
                .isEqualTo("bill Bill,sim SIM card");
    }

    @Test
    void whatComesWithThePageIsSavedThoughNothingWasEdited(WorkbenchInBrowser page) throws Exception {
        page.bundled().click("Save a copy");

        byte[] copy = Files.readAllBytes(page.browser().downloaded("catalog.xlsx"));
        LoadedCatalog loaded = Tables.load(List.of(new CatalogFile("catalog.xlsx", "catalog.xlsx", copy)));
        assertThat(loaded.catalog().allRules()).hasSize(78);
    }

    @Test
    void whatIsWrongWithANewRuleIsToldInTheFormAndNotAdded(WorkbenchInBrowser page) throws IOException {
        page.empty().withoutHandles().drop(desk);
        page.click("New rule");
        page.fill("Item", "Long bill");
        page.fill("Line", "Seniors");
        page.browser()
                .findBy("//fieldset//label[contains(., 'Fact')]/select/option[@value='days']")
                .click();
        page.browser().findBy("//fieldset//label[contains(., 'Value')]/input").sendKeys("many");
        assertThat(page.browser().text("document.querySelector('.preview').innerText"))
                .contains("If Days: many → Seniors, blind transfer · Long bill");
        page.click("Add");

        page.browser().until("document.querySelector('form [role=alert]')");
        assertThat(page.browser().text("document.querySelector('form [role=alert]').innerText"))
                .contains("many");
        assertThat(page.seen()).contains("Found: 3").doesNotContain("Problems", "unsaved edits");
    }

    @Test
    void onlyWhatFitsTheFactIsAskedOfIt(WorkbenchInBrowser page) throws IOException {
        page.empty().withoutHandles().drop(desk);
        page.click("New rule");
        page.browser()
                .findBy("//fieldset//label[contains(., 'Fact')]/select/option[@value='angry']")
                .click();

        assertThat(page.browser()
                        .text("[...document.querySelectorAll('fieldset select')].map((e) => e.innerText).join('|')"))
                .doesNotContain("at least")
                .contains("yes");
    }

    @Test
    void aRuleIsAddedByTheFormAndSaved(WorkbenchInBrowser page) throws Exception {
        page.empty().withoutHandles().drop(desk);
        page.click("New rule");
        page.fill("Item", "A-2");
        page.fill("Line", "senior");
        page.browser().findBy("//fieldset//label[contains(., 'Value')]/input").sendKeys("bill");
        page.click("Another condition");
        page.browser().findBy("//fieldset[2]//select/option[@value='days']").click();
        page.browser().findBy("//fieldset[2]//select/option[.='at least']").click();
        page.browser()
                .findBy("//fieldset[2]//label[contains(., 'Value')]/input")
                .sendKeys("6");
        page.click("Add");
        page.untilSeen("Found: 4");
        page.untilSeen("Days: 6 or more");

        CatalogFile after = page.saved();
        try (CatalogEngine engine =
                new CatalogEngine(Tables.load(List.of(after)).catalog())) {
            assertThat(engine.decide(Inquiry.about("bill").state("days", 6).build())
                            .item())
                    .contains("A-2");
            assertThat(engine.decide(Inquiry.about("bill").state("days", 5).build())
                            .line())
                    .isEqualTo("first-line");
        }
        assertThat(WorkbookParts.cells(after)).containsAll(WorkbookParts.cells(before));
    }
}
