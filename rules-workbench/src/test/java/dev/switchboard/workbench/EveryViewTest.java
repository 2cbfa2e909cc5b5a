package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.browser.Axe;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Every view, for everybody: on a phone and on a wide screen, dark and light, by the keyboard, in one language. */
@ExtendWith(InBrowser.class)
class EveryViewTest {

    @TempDir
    private Path folder;

    private static final Map<String, List<String>> VIEWS = Map.of(
            "en", List.of("Rules", "Tables", "Try it", "Check", "Cases", "Changes"),
            "ru", List.of("Правила", "Таблицы", "Попробовать", "Проверка", "Примеры", "Изменения"));

    private static void show(WorkbenchInBrowser page, String view) {
        page.view(view).browser().until("document.querySelector('.view') && !document.querySelector('.empty')");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void fitsTheScreenAndKeepsNobodyOut(int width, String scheme, WorkbenchInBrowser page) throws IOException {
        page.empty();
        page.browser().sized(width, 800).preferring(scheme);
        fits(page, "the beginning");
        page.click("Open the catalogue that is already here");
        page.browser().until("document.querySelector('.rule')");
        for (String view : VIEWS.get("en")) {
            show(page, view);
            fits(page, view);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void mistakesAndFormsKeepNobodyOutEither(int width, WorkbenchInBrowser page) throws IOException {
        Path desk = folder.resolve("desk.xlsx");
        Files.write(desk, Tables.workbook(Tables.small()).content());
        page.empty().browser().sized(width, 800);
        page.drop(desk);
        for (String dialog : List.of("Agent’s page", "Keys")) {
            page.fromMenu(dialog);
            page.browser().until("document.querySelector('dialog')");
            fits(page, dialog);
            page.browser().press(Keys.ESCAPE);
            page.browser().until("!document.querySelector('dialog')");
            assertThat(page.browser().text("document.activeElement.tagName")).isEqualTo("SUMMARY");
        }
        page.click("New rule");
        page.browser().until("document.querySelector('form')");
        fits(page, "a new rule");
        page.table("desk.rules").choose("item", "A-1");
        page.browser().press(Keys.ENTER);
        page.browser().until("document.querySelector('.cell input')");
        fits(page, "a cell that is edited");
        page.browser().press("many", Keys.ENTER);
        page.browser().until("document.querySelector('.cell.problem')");
        fits(page, "a mistake");
        Files.write(desk, Tables.with(Tables.workbook(Tables.small()), ">= 8", ">= 5"));
        page.untilSeen("The file changed on disk");
        fits(page, "a conflict");
    }

    private static void fits(WorkbenchInBrowser page, String view) throws IOException {
        assertThat(page.browser().number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(view)
                .isZero();
        assertThat(Axe.serious(page.browser())).as(view).isEmpty();
    }

    /** By the tabulator alone one gets to everything that can be pressed, and sees where one is. */
    @Test
    void everythingIsReachedByTheKeyboard(WorkbenchInBrowser page) throws IOException {
        page.bundled();
        for (String view : VIEWS.get("en")) {
            show(page, view);
            page.browser().evaluate("document.activeElement.blur()");
            assertThat(page.browser().number("""
                    [...document.querySelectorAll('button, input, select, [role=grid], [role=list][aria-label]')]
                      .filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex < 0).length""")).as(view).isZero();
            page.browser().press(Keys.TAB);
            assertThat(page.browser().text("getComputedStyle(document.activeElement).outlineStyle"))
                    .as(view)
                    .isEqualTo("solid");
        }
    }

    /** What the catalogue prescribes is in its own language, and codes are codes. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void theWordsAroundTheCatalogueAreOfOneLanguage(String language, WorkbenchInBrowser page) throws IOException {
        page.browser().anew().reading(language);
        page.opened(WorkbenchPage.empty());
        page.browser().findBy("//p/button[3]").click();
        page.browser().until("document.querySelector('.rule')");
        for (String view : VIEWS.get(language)) {
            show(page, view);
            String words = page.browser().text("""
                    [...document.querySelectorAll('nav button, .actions button:not([lang]), .tools :not(select, option, optgroup), .faint, label, th')]
                      .map((e) => e.innerText).join(' ')""");
            if (language.equals("en")) {
                assertThat(words).as(view).doesNotContainPattern("\\p{IsCyrillic}");
            } else {
                assertThat(words.replaceAll("\\b(catalog|CSV|Enter|xlsx|[a-z-]+\\.rules|\\(R\\))\\b", ""))
                        .as(view)
                        .doesNotContainPattern("[A-Za-z]{3,}");
            }
        }
    }
}
