package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.browser.Axe;
import dev.switchboard.catalog.Languages;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page for the floor: one catalogue, to be asked by keys alone, and nothing to be changed. */
@ExtendWith(InBrowser.class)
class AgentPageTest {

    private static String agents() {
        return WorkbenchPage.with(new WorkbenchPage.Inside(
                "desk.xlsx",
                List.of(Tables.workbook(Tables.small())),
                true,
                Languages.RUSSIAN,
                Optional.of("1 февраля 2027")));
    }

    private static WorkbenchInBrowser ready(WorkbenchInBrowser page) {
        page.browser().until("document.activeElement.id === 'words'");
        return page;
    }

    @Test
    void aCallIsAnsweredByKeysAlone(WorkbenchInBrowser page) throws IOException {
        page.browser().anew();
        ready(page.opened(agents()));
        assertThat(page.seen()).contains("desk", "версия 1", "действует с 1 февраля 2027");

        page.browser().press("карта", Keys.ENTER);
        page.browser().until("document.querySelector('.decision')");
        assertThat(page.seen()).contains("Старшие", "Минуту, уточню");
        page.browser().press(Keys.ARROW_LEFT);
        ready(page).browser().press("деньги", Keys.ENTER);
        page.browser().until("document.querySelector('.question')");
        assertThat(page.browser().logged()).isEmpty();
    }

    @Test
    void thePhraseIsCopiedAndTheNextCallBegunByAKey(WorkbenchInBrowser page) throws IOException {
        page.browser().anew();
        ready(page.opened(agents())).browser().press("карта", Keys.ENTER);
        page.browser().until("document.querySelector('.decision')");
        page.browser().evaluate("""
                navigator.clipboard.writeText = async (text) => (window.clipped = text);
                document.execCommand = () => (window.clipped = getSelection().toString())""");

        page.browser().press("c");
        page.browser().until("window.clipped === 'Минуту, уточню'");
        page.browser().press(Keys.ESCAPE);
        ready(page);
    }

    @Test
    void theKeysAreToldByAQuestionMark(WorkbenchInBrowser page) throws IOException {
        page.browser().anew();
        ready(page.opened(agents())).browser().press("?");
        page.browser().until("document.querySelector('dialog')");
        assertThat(page.seen()).contains("Клавиши", "скопировать фразу").doesNotContain("сохранить");
        assertThat(Axe.serious(page.browser())).isEmpty();

        page.browser().press(Keys.ESCAPE);
        page.browser().until("!document.querySelector('dialog')");
        ready(page);
    }

    @Test
    void nothingCanBeChanged(WorkbenchInBrowser page) throws IOException {
        page.browser().anew();
        ready(page.opened(agents())).browser().press("карта", Keys.ENTER);
        page.browser().until("document.querySelector('.decision')");

        assertThat(page.seen()).doesNotContain("Сохранить", "Таблицы", "Отменить", "Открыть");
    }

    @Test
    void theWorkbenchMakesIt(WorkbenchInBrowser page) throws Exception {
        page.bundled().fromMenu("Agent’s page");
        page.browser().find("dialog input[type=date]").sendKeys("02012027");
        page.click("Download the page");
        Path saved = page.browser().downloaded("agent.html");

        page.browser().open(saved.toUri().toString());

        ready(page).browser().press("charges", Keys.ENTER);
        page.browser().until("document.querySelector('.question, .decision')");
        assertThat(page.seen())
                .contains("mobile-support", "in force from 2027-02-01")
                .doesNotContain("Save");
        assertThat(page.browser().logged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void fitsTheScreenAndKeepsNobodyOut(int width, String scheme, WorkbenchInBrowser page) throws IOException {
        page.browser().anew().sized(width, 800).preferring(scheme);
        ready(page.opened(agents()));
        fits(page);
        page.browser().press("деньги", Keys.ENTER);
        page.browser().until("document.querySelector('.question')");
        fits(page);
        page.browser().press("0");
        page.browser().until("document.querySelectorAll('.crumbs button').length === 2");
        page.browser().press("0");
        page.browser().until("document.querySelector('.decision')");
        fits(page);
    }

    private static void fits(WorkbenchInBrowser page) throws IOException {
        assertThat(page.browser().number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        assertThat(Axe.serious(page.browser())).isEmpty();
    }
}
