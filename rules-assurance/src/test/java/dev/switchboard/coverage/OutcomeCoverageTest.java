package dev.switchboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.CatalogTables;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.CaseWriter;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.KillingCases;
import dev.switchboard.mutants.MutationReport;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The goals of what a catalogue says besides the line: outcomes, rules without a line, texts, opening hours. */
class OutcomeCoverageTest {

    private static final Catalog CATALOG = new CatalogTables()
            .with("catalog", """
                key,value
                name,test
                version,1
                default line,first-line
                time zone,Europe/Berlin
                """)
            .with("lines", """
                line,mode,title,phrase,greeting,closed
                first-line,none,Первая,,,
                night,one-step,Ночь,,,
                senior,one-step,Старшие,,,night
                """)
            .with("facts", """
                fact,type,values,default,title,question
                topic,topic,,,Тема,
                complaints,count,0..,0,Жалоб,Сколько?
                angry,flag,,,Сердится,Сердится?
                """)
            .with("topics", "topic,title\nbills,Счета\nother,Прочее\n")
            .with("items", "item,title\nA-1,Первый\nA-2,Второй\nA-3,Третий\n")
            .with("outcomes", """
                outcome,type,values,combine,default,title
                due,duration,0 min..10 d,first,none,Срок
                notify,choice,"boss, press",all,,Известить
                script,text,,first,none,Сказать
                """)
            .with("texts", """
                line,mode,part,angry,text
                senior,,script,yes,Успокойте.
                senior,,script,,Передайте.
                senior,,script,no,Никогда.
                night,,guidance,,Запишите.
                """)
            .with("hours", "line,days,from,until\nsenior,mon..fri,8:00,20:00\n")
            .with("rules", """
                rule,item,salience,topic,complaints,line,mode,= due,+ notify
                serious,A-1,300,bills,>= 1,senior,one-step,2 h,boss
                third,A-2,200,,>= 3,,,1 h,boss
                late,A-3,100,bills,>= 2,,,3 h,press
                """)
            .catalog();

    private static Coverage coverage(CaseSuite suite) {
        try (CatalogEngine engine = CatalogDraft.reference(CATALOG)) {
            return Coverage.of(suite, engine);
        }
    }

    private static Case asDecided(InquiryBuilder inquiry) {
        try (CatalogEngine engine = CatalogDraft.reference(CATALOG)) {
            Inquiry built = inquiry.build();
            return Case.expecting(CATALOG.vocabulary(), engine.decideIfAny(built), built, "");
        }
    }

    private static List<String> english(Stream<Goal> goals) {
        return goals.map(goal -> goal.title().english()).toList();
    }

    private static List<String> met(InquiryBuilder inquiry) {
        return english(coverage(new CaseSuite(List.of(asDecided(inquiry)))).met().stream()
                .map(Coverage.Met::goal));
    }

    private static InquiryBuilder at(String topic, int complaints, String time) {
        return Inquiry.about(topic)
                .count("complaints", complaints)
                .at(LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void eachValueEachTextAndEachSideOfTheHoursIsAGoal() {
        Coverage nothing = coverage(new CaseSuite(List.of()));

        assertThat(english(nothing.unmet().stream()
                        .map(Coverage.Unmet::goal)
                        .filter(goal -> goal.kind() != Kind.CONDITION)))
                .contains(
                        "rule `serious`: gives `= due: 2 h`, which counts",
                        "rule `serious`: gives `+ notify: boss`, which counts",
                        "rule `third`: holds",
                        "rule `third`: \"Жалоб: 2\" is the last value before the threshold",
                        "rule `third`: gives `= due: 1 h`, which counts",
                        "rule `third`: gives `+ notify: boss`, which counts",
                        "rule `late`: gives `+ notify: press`, which counts",
                        "line `senior` is open and takes the inquiry",
                        "line `senior` is closed: the inquiry goes on to `night`",
                        "line `senior`: \"Time: 07:59\" is the last value before the threshold",
                        "line `senior`: \"Time: 08:00\" is the first value past the threshold",
                        "line `senior`: \"Time: 19:59\" is the last value before the threshold",
                        "line `senior`: \"Time: 20:00\" is the first value past the threshold",
                        "texts.csv:2:5: the `script` of line `senior` is said; Сердится: yes",
                        "texts.csv:3:5: the `script` of line `senior` is said",
                        "texts.csv:5:5: the `guidance` of line `night` is said")
                .doesNotContain("item `A-2` decides");
        assertThat(english(nothing.unmet().stream().map(Coverage.Unmet::goal)))
                .contains(
                        "rule `third`: holds because of \"Жалоб: 3 or more\"",
                        "line `senior` is open because of \"Day of the week: Mon to Fri\"",
                        "line `senior` is closed, only because \"Day of the week: Mon to Fri\" is not met");
        assertThat(english(nothing.unreachable().stream()))
                .contains(
                        "rule `late`: gives `= due: 3 h`, which counts",
                        "texts.csv:4:5: the `script` of line `senior` is said; Сердится: no");
        assertThat(nothing.notAnalysed()).isEmpty();
    }

    @Test
    void aValueThatAnEarlierRuleGivesIsNotCovered() {
        assertThat(met(at("bills", 3, "2026-06-01T12:00")))
                .contains(
                        "rule `third`: holds",
                        "rule `serious`: gives `= due: 2 h`, which counts",
                        "rule `serious`: gives `+ notify: boss`, which counts",
                        "rule `late`: gives `+ notify: press`, which counts",
                        "line `senior` is open and takes the inquiry",
                        "texts.csv:3:5: the `script` of line `senior` is said")
                .doesNotContain(
                        "rule `third`: gives `= due: 1 h`, which counts",
                        "rule `third`: gives `+ notify: boss`, which counts");
        assertThat(met(Inquiry.about("other").count("complaints", 3)))
                .contains(
                        "rule `third`: gives `= due: 1 h`, which counts",
                        "rule `third`: gives `+ notify: boss`, which counts");
    }

    @Test
    void onlyTheTextOfTheLineThatTakesTheInquiryIsSaid() {
        assertThat(met(at("bills", 1, "2026-06-01T20:00")))
                .contains(
                        "line `senior` is closed: the inquiry goes on to `night`",
                        "line `senior`: \"Time: 20:00\" is the first value past the threshold",
                        "texts.csv:5:5: the `guidance` of line `night` is said")
                .doesNotContain(
                        "texts.csv:3:5: the `script` of line `senior` is said",
                        "line `senior` is open and takes the inquiry");
    }

    @Test
    void generatedCasesReachAllOfIt() throws IOException {
        try (CatalogEngine engine = CatalogDraft.reference(CATALOG)) {
            CaseSuite covering =
                    new CaseSuite(GeneratedCases.of(engine, Locale.ENGLISH).cases());
            CaseSuite all = covering.and(new CaseSuite(
                    KillingCases.missingFrom(covering, engine, Locale.ENGLISH).cases()));

            assertThat(Coverage.of(all, engine).percent()).isEqualTo(100);
            assertThat(MutationReport.of(all, engine).percent()).isEqualTo(100);
            StringWriter file = new StringWriter();
            new CaseWriter(CATALOG.vocabulary()).write(all.cases(), file);
            assertThat(file.toString())
                    .contains("expect:due,expect:notify,expect:script")
                    .contains(",2 h,boss,");
        }
    }
}
