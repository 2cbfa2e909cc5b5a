package dev.switchboard.workbench;

import dev.switchboard.browser.Browser;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Keys;

/**
 * The page as an analyst uses it.
 *
 * @param folder where the page is put to be opened from
 */
record WorkbenchInBrowser(Browser browser, Path folder) {

    private static final String NOT_BUSY = "!document.querySelector('.drop') && document.querySelector('nav')";

    /** Opens the page that waits for a catalogue, on a wide screen and in English. */
    WorkbenchInBrowser empty() throws IOException {
        browser.anew().reading("en");
        return opened(WorkbenchPage.empty());
    }

    /** Opens a page, with what the browser was set up for. */
    WorkbenchInBrowser opened(String page) throws IOException {
        Path file = Files.writeString(folder.resolve("switchboard.html"), page);
        browser.open(file.toUri().toString());
        return this;
    }

    /** Opens the catalogue that the page brings along. */
    WorkbenchInBrowser bundled() throws IOException {
        empty().click("Open the catalogue that is already here");
        browser.until(NOT_BUSY);
        return this;
    }

    /** Drags files or a folder onto the page, and waits until it shows them. */
    WorkbenchInBrowser drop(Path... files) {
        browser.drop(files);
        browser.until(NOT_BUSY);
        return this;
    }

    /** A page of a browser that gives no handles to files, as all but Chrome and Edge. */
    WorkbenchInBrowser withoutHandles() {
        browser.evaluate("""
                delete DataTransferItem.prototype.getAsFileSystemHandle;
                delete window.showOpenFilePicker;
                delete window.showDirectoryPicker;
                HTMLInputElement.prototype.click = function () {
                  document.body.append(Object.assign(this, {id: 'chooser'}));
                };""");
        return this;
    }

    /** Chooses a file in the dialogue that the page has opened. */
    void chooseFile(Path file) {
        browser.find("#chooser").sendKeys(file.toString());
        browser.evaluate("document.querySelector('#chooser').remove()");
    }

    /** Turns to a view, by its name. */
    WorkbenchInBrowser view(String name) {
        browser.findBy("//nav/button[.='%s']".formatted(name)).click();
        browser.until("document.querySelector('nav [aria-current]').textContent === '%s'".formatted(name));
        return this;
    }

    /** Clicks the first button of these words. */
    void click(String words) {
        browser.findBy("//button[normalize-space(.)='%s']".formatted(words)).click();
    }

    /** Chooses from the menu of what is needed less often. */
    void fromMenu(String words) {
        browser.find(".menu summary").click();
        browser.findBy("//div[@class='menu-items']/button[starts-with(normalize-space(.), '%s')]".formatted(words))
                .click();
    }

    /** Turns to a table. */
    WorkbenchInBrowser table(String name) {
        view("Tables")
                .browser
                .findBy("//select//option[.='%s']".formatted(name))
                .click();
        browser.until("document.querySelector('.grid').ariaLabel === '%s'".formatted(name));
        return this;
    }

    /** Writes into the field of a label. */
    void fill(String label, String text) {
        browser.findBy("//label[contains(normalize-space(.), '%1$s')]//input | //input[@aria-label='%1$s']"
                        .formatted(label))
                .sendKeys(text);
    }

    /** Chooses the cell of a column in the row that holds a text. */
    void choose(String column, String text) {
        browser.findBy(cell(column, text)).click();
    }

    /** What a cell shows, its problem or change among it. */
    String shown(String column, String text) {
        return browser.findBy(cell(column, text)).getText();
    }

    String kindOf(String column, String text) {
        return browser.findBy(cell(column, text)).getAttribute("class");
    }

    private String cell(String column, String text) {
        String place = browser.text("""
                [...document.querySelectorAll('[role=columnheader]')]
                  .find((header) => header.title.endsWith(' · %s')).ariaColIndex
                """.formatted(column));
        return "//div[@role='row'][div[@role='gridcell'][contains(., '%s')]]/div[@role='gridcell'][@aria-colindex='%s']"
                .formatted(text, place);
    }

    /** Writes another text into the chosen cell by keys alone, and waits until the page has taken it. */
    void write(String text) {
        browser.press(Keys.ENTER);
        browser.evaluate("document.querySelector('.cell input').select()");
        browser.press(text, Keys.ENTER);
        browser.until("document.querySelector('.file em') && !document.querySelector('.cell input')");
    }

    /** Saves, and takes what the browser downloads. */
    CatalogFile saved() throws IOException, InterruptedException {
        click("Save");
        Path file = browser.downloaded("desk.xlsx");
        return new CatalogFile("desk.xlsx", "desk.xlsx", Files.readAllBytes(file));
    }

    /** All that is to be read. */
    String seen() {
        return browser.text("document.body.innerText");
    }

    /** Waits until words are to be read. */
    void untilSeen(String words) {
        browser.until("document.body.innerText.includes(`%s`)".formatted(words));
    }

    /** Waits until words are no longer to be read. */
    void untilGone(String words) {
        browser.until("!document.body.innerText.includes(`%s`)".formatted(words));
    }
}
