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
import org.openqa.selenium.Keys;

/** An inquiry by the client's words: topics, questions one at a time, and the decision, by keys alone. */
@ExtendWith(InBrowser.class)
class TryItTest {

    private static final String QUESTION = "document.querySelector('.question h2').textContent";

    @TempDir
    private Path folder;

    private WorkbenchInBrowser desk(WorkbenchInBrowser page) throws IOException {
        Path file = Files.write(
                folder.resolve("desk.xlsx"), Tables.workbook(Tables.small()).content());
        return page.empty().withoutHandles().drop(file).view("Try it");
    }

    private static void ask(WorkbenchInBrowser page, String words) {
        page.browser().press(words, Keys.ENTER);
        page.browser().until("document.querySelector('.question, .decision')");
    }

    @Test
    void theClientsWordsLeadToTheTopicAndKeysToTheDecision(WorkbenchInBrowser page) throws IOException {
        ask(desk(page), "сняли деньги");
        assertThat(page.browser().text(QUESTION)).isIn("How many days?", "Is the client angry?");
        while (!page.browser().holds("document.querySelector('.decision')")) {
            String question = page.browser().text(QUESTION);
            page.browser().press(page.browser().text("""
                    [...document.querySelectorAll('.answers li')]
                      .findIndex((e) => /8|no/.test(e.innerText)) + 1"""));
            page.browser().until("document.querySelector('.decision') || " + QUESTION + " !== '" + question + "'");
        }

        assertThat(page.seen())
                .contains(
                        "Seniors",
                        "blind transfer",
                        "Соединяю Вас со специалистом, ждите",
                        "Посмотрите счёт",
                        "A-1",
                        "They answer")
                .contains("Why");
        assertThat(page.browser().text("document.querySelector('.crumbs').innerText"))
                .contains("Topic: Bill", "Days: 8");
        assertThat(page.browser().logged()).isEmpty();
    }

    @Test
    void thePhraseIsCopied(WorkbenchInBrowser page) throws IOException {
        ask(desk(page), "SIM card");
        page.browser().evaluate("""
                navigator.clipboard.writeText = async (text) => (window.clipped = text);
                document.execCommand = () => (window.clipped = getSelection().toString())""");
        page.click("Copy");

        page.untilSeen("Copied");
        assertThat(page.browser().text("window.clipped")).isEqualTo("Минуту, уточню");
    }

    @Test
    void backGoesAnAnswerBackAndWhatNobodyCanSayIsTold(WorkbenchInBrowser page) throws IOException {
        ask(desk(page), "сняли деньги");
        String first = page.browser().text(QUESTION);
        page.browser().press("0");
        page.browser().until(QUESTION + " !== '" + first + "'");
        page.browser().press(Keys.ARROW_LEFT);
        page.browser().until(QUESTION + " === '" + first + "'");
        page.browser().press("0");
        page.browser().until(QUESTION + " !== '" + first + "'");
        page.browser().press("0");

        page.untilSeen("Decided without answers to:");
        page.browser().press(Keys.ARROW_LEFT);
        page.browser().until("document.querySelector('.question')");
        page.browser().press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        page.browser().until("document.activeElement.id === 'words'");
    }

    /** The field belongs to whoever types: what is pressed before an answer came is meant for what is typed. */
    @Test
    void whoTypesFastIsUnderstood(WorkbenchInBrowser page) throws IOException {
        desk(page).browser().evaluate("""
                (() => {
                  const input = document.querySelector('#words');
                  input.value = 'SIM card';
                  input.dispatchEvent(new Event('input', {bubbles: true}));
                  input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
                })()""");
        page.browser().until("document.querySelector('.crumbs button')");
        assertThat(page.browser().text("document.querySelector('.crumbs').innerText"))
                .containsIgnoringCase("SIM");
    }

    @Test
    void whatFitsNothingSaysSo(WorkbenchInBrowser page) throws IOException {
        desk(page).browser().press("добрый день");

        page.untilSeen("No topic fits. Choose from the list.");
        page.browser().press(Keys.ENTER);
        assertThat(page.browser().holds("document.querySelector('.question, .decision')"))
                .isFalse();
    }

    @Test
    void anInquiryIsKeptAsACase(WorkbenchInBrowser page) throws Exception {
        ask(desk(page), "SIM card");
        page.click("Keep as a case");
        page.untilSeen("The case was added to the table");
        page.view("Cases").untilSeen("Passed: 3. Failed: 0.");

        LoadedCatalog after = Tables.load(List.of(page.saved()));
        assertThat(Tables.cases(after)).contains("sim → senior, two-step, A-2");
    }
}
