package dev.switchboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Place;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.CaseWriter;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The goals of a small catalogue, one by one, as a reader sees them. */
class CoverageTest {

    private static final Catalog CATALOG = CatalogDraft.sample()
            .rule(
                    "never",
                    "A-1",
                    100,
                    "senior",
                    CatalogDraft.topicIs("charges"),
                    CatalogDraft.flag("conflict", true),
                    CatalogDraft.numbers("numberCount", 3, 4))
            .build();

    private static Coverage coverage(Case... cases) {
        try (CatalogEngine engine = CatalogDraft.reference(CATALOG)) {
            return Coverage.of(new CaseSuite(List.of(cases)), engine);
        }
    }

    private static Case expectingAll(InquiryBuilder inquiry) {
        return Case.expecting(CATALOG.vocabulary(), Optional.empty(), inquiry.build(), "", "");
    }

    private static List<String> titles(List<Goal> goals) {
        return goals.stream().map(each -> each.title().english()).toList();
    }

    @Test
    void everyGoalIsListedOnce() {
        assertThat(titles(coverage().unmet().stream().map(Coverage.Unmet::goal).toList()))
                .containsExactly(
                        "item `A-1` decides",
                        "rule `charges`: decides",
                        "rule `charges`: holds because of \"topic: charges\"",
                        "rule `charges`: does not hold, only because \"topic: charges\" is not met",
                        "rule `charges`: holds because of \"numberCount: 3 to 4\"",
                        "rule `charges`: does not hold, only because \"numberCount: 3 to 4\" is not met",
                        "rule `charges`: \"numberCount: 2\" is the last value before the threshold",
                        "rule `charges`: \"numberCount: 3\" is the first value past the threshold",
                        "rule `never`: holds because of \"topic: charges\"",
                        "rule `never`: does not hold, only because \"topic: charges\" is not met",
                        "rule `never`: holds because of \"conflict: yes\"",
                        "rule `never`: does not hold, only because \"conflict: yes\" is not met",
                        "rule `never`: holds because of \"numberCount: 3 to 4\"",
                        "rule `never`: does not hold, only because \"numberCount: 3 to 4\" is not met",
                        "rule `never`: \"numberCount: 2\" is the last value before the threshold",
                        "rule `never`: \"numberCount: 3\" is the first value past the threshold",
                        "item `B-1` decides",
                        "rule `porting`: decides",
                        "rule `porting`: holds because of \"topic: porting\"",
                        "rule `porting`: does not hold, only because \"topic: porting\" is not met",
                        "item `C-1` decides",
                        "rule `claims`: decides",
                        "rule `claims`: holds because of \"topic: claims\"",
                        "rule `claims`: does not hold, only because \"topic: claims\" is not met",
                        "rule `claims`: holds because of \"conflict: yes\"",
                        "rule `claims`: does not hold, only because \"conflict: yes\" is not met",
                        "some rule decides: `senior` `one-step`",
                        "some rule decides: `mnp` `one-step`",
                        "some rule decides: `supervisor` `one-step`",
                        "line `mnp`, queue `700125`: \"site: samara\"",
                        "line `mnp`, queue `700262`: \"site: barnaul\"",
                        "line `mnp` without a queue",
                        "no item holds: the default line `first-line` takes it");
    }

    @Test
    void whatNoInquiryCanMeetIsLeftOut() {
        assertThat(titles(coverage().unreachable())).containsExactly("rule `never`: decides");
    }

    @Test
    void aCaseMeetsWhatItsInquiryShows() {
        Coverage coverage = coverage(expectingAll(Inquiry.about("charges").numberCount(3)));

        assertThat(titles(coverage.met().stream().map(Coverage.Met::goal).toList()))
                .containsExactly(
                        "item `A-1` decides",
                        "rule `charges`: decides",
                        "rule `charges`: holds because of \"topic: charges\"",
                        "rule `charges`: holds because of \"numberCount: 3 to 4\"",
                        "rule `charges`: \"numberCount: 3\" is the first value past the threshold",
                        "rule `never`: does not hold, only because \"conflict: yes\" is not met",
                        "rule `porting`: does not hold, only because \"topic: porting\" is not met",
                        "some rule decides: `senior` `one-step`");
        assertThat(coverage.percent()).isEqualTo(8 * 100 / 33);
        assertThat(coverage.percent(Kind.BOUNDARY)).isEqualTo(25);
    }

    @Test
    void aCaseThatExpectsNothingMeetsNothing() {
        Inquiry inquiry = Inquiry.about("charges").numberCount(3).build();
        Case idle = new Case(Place.of("a.csv"), "", List.of(), "", inquiry, Map.of());

        assertThat(coverage(idle).met()).isEmpty();
        assertThat(coverage(idle).percent()).isZero();
    }

    @Test
    void aReadyCaseStatesFewFactsAndExpectsTheDecision() throws IOException {
        Coverage.Unmet boundary = coverage().unmet().stream()
                .filter(each -> each.goal()
                        .title()
                        .english()
                        .endsWith("`charges`: \"numberCount: 2\" is the last value before the threshold"))
                .findFirst()
                .orElseThrow();

        StringWriter file = new StringWriter();
        new CaseWriter(CATALOG.vocabulary()).write(List.of(boundary.ready()), file);

        assertThat(file).hasToString("""
                        case,topic,numberCount,expect:line,expect:mode,expect:item,expect:queue,expect:phrase,expect:matches,note
                        "rule `charges`: ""numberCount: 2"" is the last value before the threshold",charges,2,first-line,none,none,none,none,none,
                        """);
    }

    @Test
    void generatedCasesSayWhatTheyAreFor() {
        Catalog one = new CatalogDraft()
                .rule(
                        "flag",
                        "A-1",
                        1,
                        "senior",
                        CatalogDraft.flag("conflict", true).negated())
                .build();
        try (CatalogEngine engine = CatalogDraft.reference(one)) {
            assertThat(GeneratedCases.of(engine, Locale.ENGLISH).cases())
                    .extracting(Case::name, Case::note)
                    .containsExactly(
                            tuple(
                                    "A-1 charges",
                                    "Item `A-1` decides; some rule decides: `senior` `one-step`. "
                                            + "Rule `flag`: decides; holds because of \"conflict: no\"."),
                            tuple(
                                    "first-line charges",
                                    "Rule `flag`: does not hold, only because \"conflict: no\" is not met. "
                                            + "No item holds: the default line `first-line` takes it."));
        }
    }
}
