package dev.switchboard.drl;

import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.engine.CatalogEngine;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in DRL that are in force from a day and until another, or switched off. */
class PeriodsInDrlTest {

    private static final String CATALOG = """
            key,value
            name,test
            version,1
            default line,first-line
            time zone,Europe/Moscow
            """;

    private static final String RULES = DrlFiles.HEAD + """

            rule "summer"
                @from("2026-06-01")
                @until("2026-09-01")
                salience 300
            when
                Inquiry( topic == "bills", choice("weekday") != "sun" )
            then
                transfers.to("senior", ONE_STEP, "A-1");
            end

            rule "since"
                @from("2026-03-01")
                salience 200
            when
                Inquiry( topic == "bills", measure("time") >= "21:00" )
            then
                transfers.to("supervisor", ONE_STEP, "A-2");
            end

            rule "never again"
                @off("until the tariff is back")
                salience 400
            when
                Inquiry( topic == "bills" )
            then
                transfers.to("supervisor", TWO_STEP, "B-1");
            end
            """;

    private static DrlFiles files(String rules) {
        return DrlFiles.of(rules).with("catalog.csv", CATALOG);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T22:00+03:00, A-2",
        "2026-06-01T00:00+03:00, A-1",
        "2026-06-07T00:00+03:00, none",
        "2026-08-31T23:59+03:00, A-1",
        "2026-09-01T00:00+03:00, none",
        "2026-02-28T22:00+03:00, none",
    })
    void bothEnginesBindARuleToItsDays(String at, String item) {
        Inquiry inquiry = Inquiry.about("bills").at(ZonedDateTime.parse(at)).build();

        try (CatalogEngine diagram = files(RULES).engine(EngineOptions.Engine.DIAGRAM);
                CatalogEngine drools = files(RULES).engine()) {
            assertThat(Stream.of(diagram, drools)
                            .map(engine -> engine.decide(inquiry).item().orElse("none")))
                    .containsOnly(item);
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalog catalog = files(RULES).load();
        List<Rule> rules = Stream.concat(catalog.rules().stream(), catalog.offRules().stream())
                .toList();
        Map<String, String> notes = Map.of("never again", "until the tariff is back");

        String written = DrlWriter.write(catalog.vocabulary(), rules, notes, "test");
        Catalog again = files(written).load();
        List<Rule> rulesAgain =
                Stream.concat(again.rules().stream(), again.offRules().stream()).toList();

        assertThat(written)
                .contains("    @from(\"2026-06-01\")\n    @until(\"2026-09-01\")\n")
                .contains("    @off(\"until the tariff is back\")\n")
                .doesNotContain("measure(\"date\")");
        assertThat(again.identity()).isEqualTo(catalog.identity());
        assertThat(again.offRules()).extracting(Rule::name).containsExactly("never again");
        assertThat(DrlWriter.write(again.vocabulary(), rulesAgain, notes, "test"))
                .isEqualTo(written);
    }

    private static String refused(String head) {
        String text = DrlFiles.HEAD + "rule \"r\" " + head
                + "\nwhen\n    Inquiry( conflict )\nthen\n    transfers.to(\"senior\", ONE_STEP, \"A-1\");\nend\n";
        return files(text).problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@from(\"2026-07-01\") @until(\"2026-01-01\") | rules.drl:5:30: `@until`: `2026-01-01` is not after `2026-07-01`",
                "@from(\"31.02.2026\") | rules.drl:5:10: `@from`: `31.02.2026`: expected a date, such as `2026-12-31`; the calendar has no such day",
                "date-effective \"01-Jan-2026\" | rules.drl:5:10: `date-effective` is outside the grammar; a rule allows only `salience`; write `@from(\"2026-01-01\")`",
                "date-expires \"01-Jan-2026\" | write `@until(\"2027-01-01\")`",
                "enabled false | write `@off(\"…\")`",
                "calendars \"weekday\" | for the time there are the facts `date`, `time`, `weekday` and `dayKind`",
                "@off(\"x\") @note(\"y\") | rules.drl:5:20: `@note`: the rule is switched off, and the reason belongs in `@off`",
            })
    void mistakesAreRefusedWithAdvice(String head, String message) {
        assertThat(refused(head)).contains(message);
    }

    @Test
    void daysNeedATimeZone() {
        inRules("""
                        rule "r" ▸@from("2026-01-01")
                        when
                            Inquiry( conflict )
                        then
                            transfers.to("senior", ONE_STEP, "A-1");
                        end
                        """).areRefused("add the key `time zone` to the table `catalog`");
    }
}
