package dev.switchboard.forecast.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.forecast.Sample;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Whatever is drawn is in a table, too, and the tables have what was counted by hand. */
class ForecastHtmlTest {

    private static final String HOSTILE = "</td><script>hacked = 1</script><img src='x' onerror=\"hacked = 1\">&amp;";

    @Test
    void theWholeIsSaidInOneSentence() throws Exception {
        assertThat(ReportPage.text(
                        ReportPage.of(Reports.report(), "en").all("p").get(0)))
                .isEqualTo(
                        "Of 5 calls 2 (40\u00A0%) go elsewhere: between 40\u00A0% and 60\u00A0%, since the log lacks “Importance”.");
        assertThat(ReportPage.text(
                        ReportPage.of(Reports.report(), "ru").all("p").get(0)))
                .isEqualTo(
                        "Из 5 звонков в другое место попадут 2 (40\u00A0%): от 40\u00A0% до 60\u00A0%, так как в журнале нет: «Важность».");
    }

    @Test
    void tablesHaveWhatWasCountedByHand() throws Exception {
        ReportPage page = ReportPage.of(Reports.report(), "en");

        assertThat(page.row("Calls and their shares", "Go elsewhere"))
                .containsExactly("", "2 · 40\u00A0% 2–3 · 40–60\u00A0%", "");
        assertThat(page.row("Calls and their shares", "Transferred"))
                .containsExactly("1 · 20\u00A0%", "3 · 60\u00A0%", "+2 · +40\u00A0points");
        assertThat(page.row("Calls by line", "First line first-line")).containsExactly("4", "2", "−2");
        assertThat(page.row("Calls by line", "Seniors SV")).containsExactly("1", "3", "+2");
        assertThat(page.row("Calls by way of transfer", "blind transfer one-step"))
                .containsExactly("1", "3 0–3", "+2 −1…+2");
        assertThat(page.row("Calls by way of transfer", "consultative transfer two-step"))
                .containsExactly("0", "0 0–3", "0 0…+3");
        assertThat(page.row("Calls by item", "Large bill A-1")).containsExactly("1", "3 0–3", "+2 −1…+2");
        assertThat(page.row("Calls by topic", "Bills bills")).containsExactly("4", "2 2–3", "1", "3", "+2");
        assertThat(page.row("Calls by topic: unchanged", "Anything else other"))
                .containsExactly("1", "0", "0", "0", "0");
        assertThat(page.row("Facts that the log lacks", "Importance vip")).containsExactly("4");
    }

    @Test
    void eachMoveHasAnExampleToBeTried() throws Exception {
        Element moves = ReportPage.of(Reports.report(), "en").byId("fc-moves");
        List<List<String>> rows = ReportPage.all(moves, "tr").stream()
                .map(row ->
                        ReportPage.all(row, "td").stream().map(ReportPage::text).toList())
                .filter(cells -> !cells.isEmpty())
                .toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).subList(0, 3))
                .containsExactly("First line first-line", "Seniors SVblind transfer", "2 0–2");
        assertThat(rows.get(0).get(3))
                .contains("Topic: Bills; Number: 4", "if these facts are so: Importance", "log.csv:3")
                .endsWith("--topic bills --fact number=4");
        assertThat(rows.get(2).get(2)).isEqualTo("0 0–1");
    }

    @Test
    void theLoadIsThatOfEachHalfHour() throws Exception {
        ReportPage page = ReportPage.of(Reports.report(), "en");

        assertThat(page.row("Seniors: calls in half an hour", "10:00")).containsExactly("1 → 2");
        assertThat(page.row("Seniors: calls in half an hour", "11:00")).containsExactly("0 → 1");
        assertThat(page.row("First line: calls in half an hour", "11:00")).containsExactly("3 → 2");
        assertThat(page.row("First line: calls in half an hour", "12:00")).isEmpty();
    }

    @Test
    void peopleAreSaidDrawnAndTabled() throws Exception {
        ReportPage page = ReportPage.of(Reports.withPeople(), "en");

        // A call of ten minutes in half an hour keeps a third of a person busy; of several calls two may come at once.
        assertThat(page.row("Seniors: people at the phone", "11:00").get(0)).startsWith("0 → ");
        assertThat(page.row("Seniors: people at the phone", "12:00")).containsExactly("0");
        assertThat(ReportPage.text(page.byId("fc-people"))).contains("“Seniors” needs");
        assertThat(page.row("People by line", "Seniors SV").subList(0, 3)).containsExactly("weekdays", "600", "10:00");
        assertThat(ReportPage.text(page.byId("fc-unknown")))
                .contains("Without a handling time, so that no people are planned: First line.");
    }

    @Test
    void whatIsLeftOutIsSaid() throws Exception {
        String unknown = ReportPage.text(ReportPage.of(Reports.report(), "en").byId("fc-unknown"));

        assertThat(unknown)
                .contains("In no figure, since a catalogue refuses the inquiry: 2 of 7 calls.")
                .contains("The old catalogue refuses: 2; the first is log.csv:7: ")
                .contains("The decision depends on facts that the log lacks: 3 calls.")
                .contains("In the load and in the people needed, unknown facts have their defaults.");
    }

    @Test
    void whereNothingChangesNothingIsDrawnToChange() throws Exception {
        ReportPage page = ReportPage.of(
                Reports.of(Reports.old().catalog(), Reports.old().catalog(), "topic,number", "bills,7"), "en");

        assertThat(page.text())
                .contains("Of 1 call none goes elsewhere.", "Nothing changes.", "Unchanged: ")
                .contains("The log does not say when calls came (column at)")
                .doesNotContain("Where calls go instead", "Load over the day");
    }

    @Test
    void aSampleSaysHowFarItMayBeFromAllCalls() throws Exception {
        ForecastReport all = Reports.report();
        ForecastReport sampled = new ForecastReport(
                all.forecast(), all.before(), all.after(), all.logs(), Optional.empty(), Optional.of(new Sample(5, 5)));
        String text = ReportPage.of(sampled, "en").text();

        // A sample of all calls is exact: what is left are the bounds.
        assertThat(text).contains("of all calls between 40\u00A0% and 60\u00A0% go elsewhere, with 95 % confidence.");
        assertThat(text).contains("of all calls 20…20\u00A0%", "of all calls +40…+40\u00A0points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyPlotIsDescribedAndHasATable(String language) throws Exception {
        ReportPage page = ReportPage.of(Reports.withPeople(), language);
        List<Element> plots = page.all("svg").stream()
                .filter(svg -> svg.getAttribute("role").equals("img"))
                .toList();

        assertThat(plots).hasSizeGreaterThanOrEqualTo(6).allSatisfy(plot -> {
            for (String id : plot.getAttribute("aria-labelledby").split(" ", -1)) {
                assertThat(ReportPage.text(page.byId(id))).isNotEmpty();
            }
            assertThat(ReportPage.all(section(plot), "table")).isNotEmpty();
        });
        List<String> ids = page.all("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    private static Element section(Element within) {
        Element element = within;
        while (!element.getTagName().equals("section")) {
            element = (Element) element.getParentNode();
        }
        return element;
    }

    @Test
    void eachLanguageIsWithoutAWordOfTheOther() throws Exception {
        assertThat(ReportPage.of(Reports.withPeople(), "en").text()).doesNotContainPattern("\\p{IsCyrillic}");
        String russian = ReportPage.of(Reports.withPeople(), "ru").text();
        for (String code : Arrays.asList(
                "log.csv",
                "first-line",
                "SV",
                "one-step",
                "two-step",
                "none",
                "bills",
                "other",
                "A-1",
                "A-2",
                "vip",
                "topic",
                "fact",
                "number",
                "gone",
                "at")) {
            russian = russian.replace(code, "");
        }
        assertThat(russian).doesNotContainPattern("[A-Za-z]{2,}");
    }

    @Test
    void hostileTextsAreShownAndNoMarkup() throws Exception {
        String cell = '"' + HOSTILE.replace("\"", "\"\"") + '"';
        String lines =
                "line,mode,title,title:en,phrase,greeting\nfirst-line,none,%1$s,%1$s,,\nSV,one-step,%1$s,%1$s,,\nSV,two-step,%1$s,%1$s,,\n"
                        .formatted(cell);
        String topics = "topic,title,title:en\nbills,%1$s,%1$s\nother,%1$s,%1$s\n".formatted(cell);
        ReportPage page = ReportPage.of(
                Reports.of(
                        Reports.old()
                                .with("lines", lines)
                                .with("topics", topics)
                                .catalog(),
                        Reports.current()
                                .with("lines", lines)
                                .with("topics", topics)
                                .catalog(),
                        Reports.CALLS),
                "en");

        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("img")).isEmpty();
        assertThat(page.row("Calls by line", HOSTILE + " SV")).containsExactly("1", "3", "+2");
    }

    @Test
    void theSameReportIsWrittenAlike() {
        assertThat(ReportPage.written(Reports.withPeople(), "ru"))
                .isEqualTo(ReportPage.written(Reports.withPeople(), "ru"));
    }
}
