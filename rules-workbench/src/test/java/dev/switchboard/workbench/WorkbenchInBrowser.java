package dev.switchboard.workbench;

import dev.switchboard.browser.Browser;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Keys;

/** The page in a browser: what an analyst sees and does, in English. */
final class WorkbenchInBrowser {

    private final Browser browser;
    private final Path page;

    WorkbenchInBrowser(Browser browser, Path folder) throws Exception {
        this.browser = browser;
        page = Files.writeString(folder.resolve("switchboard.html"), WorkbenchPage.empty());
    }

    void open() throws Exception {
        open(page);
    }

    void open(Path other) throws Exception {
        browser.size(1280, 900);
        browser.open(other.toUri().toString());
        until("document.querySelector('h1')");
    }

    /** Drops a workbook, and waits until its rules are shown. */
    void drop(Path workbook) throws Exception {
        browser.drop(workbook);
        until("document.querySelector('nav')");
    }

    void until(String condition) throws Exception {
        browser.until(condition);
    }

    void untilSeen(String text) throws Exception {
        until("document.body.innerText.includes(" + quoted(text) + ")");
    }

    String seen() {
        return String.valueOf(browser.evaluate("document.body.innerText"));
    }

    /** Presses the first button whose text begins so. */
    void press(String button) throws Exception {
        String found = "[...document.querySelectorAll('button, summary')].find((one) => one.checkVisibility()"
                + " && !one.disabled && one.textContent.trim().startsWith(" + quoted(button) + "))";
        until(found);
        browser.evaluate(found + ".click()");
    }

    void keys(CharSequence... keys) {
        browser.press(keys);
    }

    /** Edits a cell of the table that is shown: the row by its first cell, the column by its code. */
    void edit(String sheet, int row, int column, String text) throws Exception {
        goTo(sheet, row, column);
        keys(Keys.ENTER);
        until("document.querySelector('.cell input')");
        keys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
        until("!document.querySelector('.cell input')");
    }

    /** Goes to a cell of a table, by keys alone; row and column as they are on the screen, from 0. */
    void goTo(String sheet, int row, int column) throws Exception {
        press("Tables");
        until("document.querySelector('main select')");
        browser.evaluate("(() => { const list = document.querySelector('main select'); list.value = " + quoted(sheet)
                + "; list.dispatchEvent(new Event('change', {bubbles: true})); })()");
        until("document.querySelector('.grid').getAttribute('aria-label') === " + quoted(sheet));
        browser.evaluate("document.querySelector('.grid').focus()");
        keys(Keys.chord(Keys.CONTROL, Keys.HOME));
        for (int i = 0; i < row; i++) {
            keys(Keys.ARROW_DOWN);
        }
        for (int i = 0; i < column; i++) {
            keys(Keys.ARROW_RIGHT);
        }
        until("document.querySelector('.cell.at').id === 'cell-" + row + "-" + column + "'");
    }

    static String quoted(String text) {
        return Json.of(text);
    }
}
