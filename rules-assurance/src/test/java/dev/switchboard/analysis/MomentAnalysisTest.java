package dev.switchboard.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CatalogLoader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact analyses of rules that go by the time: each witness is a moment that there is. */
class MomentAnalysisTest {

    private final Map<String, String> files = new LinkedHashMap<>(Map.of(
            "catalog.csv", "key,value\nname,test\nversion,1\ntime zone,Europe/Berlin\n",
            "lines.csv", """
                    line,mode,title,phrase,greeting,closed
                    first-line,none,Первая,,,
                    night,one-step,Ночь,,,
                    senior,one-step,Старшие,,,night
                    """,
            "facts.csv", "fact,type,values,default,title,question\ntopic,topic,,,Тема,\n",
            "topics.csv", "topic,title\nbills,Счета\n",
            "items.csv", "item,title\nA-1,Первый\nA-2,Второй\n",
            "calendar.csv", "date,kind\n2026-01-01,holiday\n2026-02-28,working\n",
            "hours.csv", "line,days,from,until\nsenior,mon..fri,8:00,20:00\n"));

    private Catalog catalog(String... rows) {
        files.put(
                "rules.csv",
                "rule,item,salience,from,until,topic,date,time,weekday,dayKind,line,mode\n" + String.join("\n", rows)
                        + "\n");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return new CatalogLoader(List.of(), List.of())
                .load(CatalogSource.bytes(bytes), EngineOptions.DEFAULT)
                .catalog();
    }

    private static List<Finding> findings(FindingKind kind, Catalog catalog) {
        return Verification.of(catalog).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static LocalDate day(Inquiry witness) {
        return witness.at().orElseThrow().toLocalDate();
    }

    @Test
    void theDayOnWhichAGapOpensIsFound() {
        Catalog catalog = catalog(
                "a,A-1,200,,2026-07-01,bills,,,,,senior,one-step", "b,A-2,100,2026-07-15,,bills,,,,,senior,one-step");

        assertThat(findings(FindingKind.GAP, catalog)).singleElement().satisfies(gap -> {
            assertThat(gap.message().english()).isNotEmpty();
            assertThat(day(gap.witness().orElseThrow())).isBetween(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 14));
        });
    }

    /** 1 June 2026 is a Monday, 1 January a holiday, and on 29 March the clocks of Berlin skip an hour. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-01 | | tue |              | true",
                "2026-06-01 | | mon |              | false",
                "2026-06-01..2026-06-07 | | tue |  | false",
                "2026-06-03..2026-06-08 | | tue |  | true",
                "           | | sat | working      | false",
                "2026-03-01.. | | sat | working    | true",
                "           | | mon | weekend      | true",
                "2026-01-01 | |     | holiday      | false",
                "2026-01-02.. | |   | holiday      | true",
                "           | | fri | holiday      | true",
                "2026-03-29 | 2:00..2:59 | |       | true",
                "2026-03-29 | 2:00..3:00 | |       | false",
                "2026-03-28..2026-03-29 | 2:30 | | | false",
                "2026-03-28..2026-03-29 | 2:30 | sun | | true",
            })
    void aRuleForNoMomentNeverHolds(String date, String time, String weekday, String kind, boolean isNever) {
        Catalog catalog = catalog(
                "a,A-1,200,,,bills," + cell(date) + "," + cell(time) + "," + cell(weekday) + "," + cell(kind)
                        + ",first-line,none",
                "b,A-2,100,,,bills,,,,,first-line,none");

        assertThat(findings(FindingKind.NEVER_HOLDS, catalog)).hasSize(isNever ? 1 : 0);
    }

    private static String cell(String text) {
        return text == null ? "" : text;
    }

    @Test
    void rulesThatNeverMeetDoNotConflict() {
        assertThat(findings(
                        FindingKind.CONFLICT,
                        catalog(
                                "a,A-1,100,,,bills,,,sat,,senior,one-step",
                                "b,A-2,100,,,bills,2026-03-02..2026-03-06,,,,first-line,none",
                                "c,A-2,50,,,bills,,,,,first-line,none")))
                .isEmpty();
        assertThat(findings(
                        FindingKind.CONFLICT,
                        catalog(
                                "a,A-1,100,,,bills,,,sat,,senior,one-step",
                                "b,A-2,100,,,bills,2026-03-02..2026-03-07,,,,first-line,none",
                                "c,A-2,50,,,bills,,,,,first-line,none")))
                .singleElement()
                .satisfies(conflict ->
                        assertThat(day(conflict.witness().orElseThrow())).isEqualTo(LocalDate.of(2026, 3, 7)));
    }

    @Test
    void theDayFromWhichTwoCataloguesDifferIsFound() {
        Catalog before =
                catalog("a,A-1,200,2026-03-01,,bills,,,,,first-line,none", "b,A-2,100,,,bills,,,,,first-line,none");
        Catalog after =
                catalog("a,A-1,200,2026-04-01,,bills,,,,,first-line,none", "b,A-2,100,,,bills,,,,,first-line,none");

        assertThat(CatalogDiff.of(before, after).changes()).singleElement().satisfies(change -> {
            assertThat(change.boxes()).singleElement().satisfies(box -> {
                assertThat(box.values()).containsEntry("date", "2026-03-01..2026-03-31");
                assertThat(day(box.witness())).isBetween(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
            });
        });
    }

    /** The days of a text are a condition on the date: that it is said a month later is a difference in that month. */
    @Test
    void theDaysOnWhichAnotherTextIsSaidAreFound() {
        String rule = "a,A-1,200,,,bills,,,,,night,one-step";
        files.put("texts.csv", "line,part,from,until,text\nnight,phrase,2026-03-01,2026-06-01,Весна.\n");
        Catalog before = catalog(rule);
        files.put("texts.csv", "line,part,from,until,text\nnight,phrase,2026-04-01,2026-06-01,Весна.\n");
        Catalog after = catalog(rule);

        assertThat(CatalogDiff.of(before, after).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(DecisionChange.Kind.WORDING);
            assertThat(change.boxes()).singleElement().satisfies(box -> {
                assertThat(box.values()).containsEntry("date", "2026-03-01..2026-03-31");
                assertThat(day(box.witness())).isBetween(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
            });
        });
    }

    @Test
    void anotherCalendarMakesADifferenceOnItsDays() {
        String[] rules = {"a,A-1,200,,,bills,,,,holiday,first-line,none", "b,A-2,100,,,bills,,,,,first-line,none"};
        Catalog before = catalog(rules);
        files.put("calendar.csv", "date,kind\n2026-01-01,holiday\n2026-01-02,holiday\n2026-02-28,working\n");
        Catalog after = catalog(rules);

        assertThat(CatalogDiff.of(before, after).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.boxes())
                        .allSatisfy(box -> assertThat(day(box.witness())).isEqualTo(LocalDate.of(2026, 1, 2))));
    }

    @Test
    void otherHoursSendInquiriesElsewhere() {
        String rule = "a,A-1,200,,,bills,,,,,senior,one-step";
        Catalog before = catalog(rule);
        files.put("hours.csv", "line,days,from,until\nsenior,mon..fri,8:00,21:00\n");
        Catalog after = catalog(rule);

        assertThat(CatalogDiff.of(before, after).changes()).singleElement().satisfies(change -> {
            assertThat(change.before().toString()).contains("night");
            assertThat(change.after().toString()).contains("senior");
            assertThat(change.boxes())
                    .allSatisfy(box -> assertThat(box.witness()
                                    .at()
                                    .orElseThrow()
                                    .toLocalTime()
                                    .getHour())
                            .isEqualTo(20));
        });
    }

    @Test
    void otherTimeZonesAreNotCompared() {
        String rule = "a,A-1,200,,,bills,,8:00..9:00,,,first-line,none";
        Catalog before = catalog(rule, "b,A-2,100,,,bills,,,,,first-line,none");
        files.put("catalog.csv", "key,value\nname,test\nversion,1\ntime zone,Europe/Moscow\n");
        Catalog after = catalog(rule, "b,A-2,100,,,bills,,,,,first-line,none");

        assertThat(CatalogDiff.of(before, after).notAnalysed())
                .extracting(text -> text.in(Locale.ENGLISH))
                .containsExactly("topic `bills`: decisions depend on the time, and the catalogues' time zones differ");
    }

    @Test
    void casesAreOnEachSideOfADay() {
        Catalog catalog = catalog(
                "a,A-1,200,2026-03-01,2026-04-01,bills,,,,,senior,one-step", "b,A-2,100,,,bills,,,,,first-line,none");
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            List<LocalDate> days = GeneratedCases.of(engine, Locale.ENGLISH).cases().stream()
                    .map(each -> day(each.inquiry()))
                    .toList();

            assertThat(days)
                    .contains(
                            LocalDate.of(2026, 2, 28),
                            LocalDate.of(2026, 3, 1),
                            LocalDate.of(2026, 3, 31),
                            LocalDate.of(2026, 4, 1));
        }
    }
}
