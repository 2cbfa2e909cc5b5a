package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that are in force from one day and until another, and rules that are switched off. */
class PeriodsTest {

    private static CatalogText catalog(String... rows) {
        return CatalogText.small()
                .withLine("catalog.csv", "time zone,Europe/Moscow")
                .with(
                        "rules.csv",
                        "rule,item,salience,from,until,topic,date,line,mode,off,note\n" + String.join("\n", rows)
                                + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59+03:00, none",
        "2026-01-01T00:00+03:00, A-1",
        "2026-06-30T23:59:59+03:00, A-1",
        "2026-07-01T00:00+03:00, A-2",
    })
    void aRuleIsInForceFromADayOnAndBeforeAnother(String at, String item) {
        try (CatalogEngine engine = new CatalogEngine(catalog(
                        "a,A-1,200,2026-01-01,01.07.2026,bills,,senior,one-step,,",
                        "b,A-2,100,2026-07-01,,bills,,senior,one-step,,")
                .load())) {
            assertThat(engine.decide(Inquiry.about("bills")
                                    .at(ZonedDateTime.parse(at))
                                    .build())
                            .item()
                            .orElse("none"))
                    .isEqualTo(item);
        }
    }

    /** It is a condition on the date, whichever way it is written. */
    @Test
    void thePeriodIsAConditionOnTheDate() {
        String digest = catalog("a,A-1,200,2026-01-01,2026-07-01,bills,,senior,one-step,,")
                .load()
                .identity()
                .digest();

        assertThat(catalog("a,A-1,200,,,bills,2026-01-01..2026-06-30,senior,one-step,,")
                        .load()
                        .identity()
                        .digest())
                .isEqualTo(digest);
        assertThat(catalog("a,A-1,200,2026-01-01,,bills,<= 2026-06-30,senior,one-step,,")
                        .load()
                        .identity()
                        .digest())
                .isEqualTo(digest);
    }

    @Test
    void oneRangeOfDaysIsWrittenAsAPeriodAndSeveralAreNot() {
        Catalog catalog = catalog(
                        "a,A-1,200,,,bills,2026-01-01..2026-06-30,senior,one-step,,",
                        "b,A-2,100,,,bills,>= 2026-03-01,senior,one-step,,",
                        "c,B-1,100,,,bills,\"2026-01-01, 2026-03-08\",senior,one-step,,")
                .load();

        assertThat(rows(catalog))
                .containsExactly(
                        "rule,item,salience,from,until,topic,date,line,mode,steps,steps:en,note",
                        "a,A-1,200,2026-01-01,2026-07-01,bills,,senior,one-step,,,",
                        "b,A-2,100,2026-03-01,,bills,,senior,one-step,,,",
                        "c,B-1,100,,,bills,2026-01-01, 2026-03-08,senior,one-step,,,");
    }

    @Test
    void tablesThatUseNeitherHaveNoSuchColumns() {
        assertThat(rows(catalog("a,A-1,200,,,bills,,senior,one-step,,").load()).get(0))
                .isEqualTo("rule,item,salience,topic,line,mode,steps,steps:en,note");
    }

    private static List<String> rows(Catalog catalog) {
        return rows("rules", catalog);
    }

    private static List<String> rows(String table, Catalog catalog) {
        return CatalogSheets.of(catalog, Map.of("off", "на лето"), new Problems()).stream()
                .filter(sheet -> sheet.name().equals(table))
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> String.join(",", row.cells()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01,2026-01-01 | rules.csv:2:5: `2026-01-01` is not after `2026-07-01`, so that no day is left; `until` is the first day that no longer counts",
                "2026-07-01,2026-07-01 | rules.csv:2:5: `2026-07-01` is not after `2026-07-01`, so that no day is left; `until` is the first day that no longer counts",
                "31.02.2026, | rules.csv:2:4: `31.02.2026`: expected a date, such as `2026-12-31`; the calendar has no such day",
                ",tomorrow | rules.csv:2:5: `tomorrow`: expected a date, such as `2026-12-31`",
            })
    void mistakesInAPeriodAreRefused(String period, String message) {
        assertThat(catalog("a,A-1,200," + period + ",bills,,senior,one-step,,").problemLines())
                .containsExactly(message);
    }

    private static CatalogText withTexts(String... rows) {
        return catalog("a,A-1,200,,,bills,,senior,one-step,,")
                .with("texts.csv", "line,part,from,until,date,conflict,text\n" + String.join("\n", rows) + "\n");
    }

    /** What is said is bound to days as rules are; where no row holds, the line says what it always does. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59+03:00, Соединяю со старшим.",
        "2026-01-01T00:00+03:00, С Новым годом!",
        "2026-01-08T23:59:59+03:00, С Новым годом!",
        "2026-01-09T00:00+03:00, Соединяю со старшим.",
        "2026-03-01T00:00+03:00, Весна.",
    })
    void aTextIsSaidFromADayOnAndBeforeAnother(String at, String phrase) {
        try (CatalogEngine engine = new CatalogEngine(
                withTexts("senior,phrase,2026-01-01,09.01.2026,,,С Новым годом!", "senior,phrase,2026-03-01,,,,Весна.")
                        .load())) {
            assertThat(engine.decide(Inquiry.about("bills")
                                    .at(ZonedDateTime.parse(at))
                                    .build())
                            .phrase())
                    .contains(phrase);
        }
    }

    /** It is a condition on the date here, too: however it is written, it means the same and is written as a period. */
    @Test
    void thePeriodOfATextIsAConditionOnTheDate() {
        Catalog catalog = withTexts("senior,phrase,2026-01-01,2026-01-09,,yes,С праздником!")
                .load();

        assertThat(withTexts("senior,phrase,2026-01-01,,<= 2026-01-08,yes,С праздником!")
                        .load()
                        .identity())
                .isEqualTo(catalog.identity());
        assertThat(withTexts("senior,phrase,2026-01-01,2026-01-08,,yes,С праздником!")
                        .load()
                        .identity())
                .isNotEqualTo(catalog.identity());
        assertThat(rows("texts", catalog))
                .containsExactly(
                        "line,mode,part,from,until,conflict,text,text:en",
                        "senior,,phrase,2026-01-01,2026-01-09,yes,С праздником!,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01,2026-07-01 | texts.csv:2:4: `2026-07-01` is not after `2026-07-01`, so that no day is left; `until` is the first day that no longer counts",
                "soon, | texts.csv:2:3: `soon`: expected a date, such as `2026-12-31`",
            })
    void mistakesInThePeriodOfATextAreRefused(String period, String message) {
        assertThat(withTexts("senior,phrase," + period + ",,,x").problemLines()).containsExactly(message);
    }

    @Test
    void aPeriodNeedsATimeZone() {
        assertThat(catalog("a,A-1,200,2026-01-01,,bills,,senior,one-step,,")
                        .with("catalog.csv", "time zone,Europe/Moscow\n", "")
                        .with("rules.csv", "topic,date,", "topic,")
                        .with("rules.csv", "bills,,", "bills,")
                        .problemLines())
                .containsExactly(
                        "rules.csv:2:4: days are those of the catalogue's time zone: add the key `time zone` to the table `catalog`, such as `Europe/Moscow`");
    }

    @Test
    void aRuleThatIsSwitchedOffDecidesNothingAndIsWrittenAgain() {
        Catalog catalog = catalog(
                        "a,A-1,100,,,bills,,senior,one-step,,", "off,A-2,200,,,bills,,supervisor,one-step,да,на лето")
                .load();
        Catalog without = catalog("a,A-1,100,,,bills,,senior,one-step,,").load();

        assertThat(catalog.rules()).extracting(Rule::name).containsExactly("a");
        assertThat(catalog.offRules()).extracting(Rule::name).containsExactly("off");
        assertThat(catalog.identity()).isEqualTo(without.identity());
        assertThat(rows(catalog))
                .containsExactly(
                        "rule,item,salience,topic,line,mode,steps,steps:en,off,note",
                        "a,A-1,100,bills,senior,one-step,,,,",
                        "off,A-2,200,bills,supervisor,one-step,,,yes,на лето");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bills,,senior,one-step,yes, | rules.csv:2:10: the rule is switched off, but nothing says why: write it in the column `note`",
                "bills,,senior,one-step,maybe,why | rules.csv:2:10: `maybe`: expected `yes` if the rule is switched off, or nothing; say why in `note`",
                "bils,,senior,one-step,yes,why | rules.csv:2:6: unknown value `bils` of the fact `topic`; did you mean `bills`?",
            })
    void aRuleThatIsSwitchedOffIsCheckedLikeOthers(String rest, String message) {
        assertThat(catalog("a,A-1,200,,," + rest).problemLines()).containsExactly(message);
    }
}
