package dev.switchboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.CaseWriter;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.coverage.Obligation.Kind;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The obligations of a small catalogue, one by one, as a reader sees them. */
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

    private static Case expectingAll(Inquiry.Builder inquiry) {
        return Case.expecting(Optional.empty(), inquiry.build(), "", "");
    }

    private static List<String> titles(List<Obligation> obligations) {
        return obligations.stream().map(each -> each.title().english()).toList();
    }

    @Test
    void everyObligationIsListedOnce() {
        assertThat(titles(coverage().unmet().stream()
                        .map(Coverage.Unmet::obligation)
                        .toList()))
                .containsExactly(
                        "item A-1 decides",
                        "rule `charges`: decides",
                        "rule `charges`: depends on \"topic: charges\": yes",
                        "rule `charges`: depends on \"topic: charges\": no",
                        "rule `charges`: depends on \"numberCount: 3 to 4\": yes",
                        "rule `charges`: depends on \"numberCount: 3 to 4\": no",
                        "rule `charges`: numberCount 2 | 3, at 2",
                        "rule `charges`: numberCount 2 | 3, at 3",
                        "rule `never`: depends on \"topic: charges\": yes",
                        "rule `never`: depends on \"topic: charges\": no",
                        "rule `never`: depends on \"conflict: yes\": yes",
                        "rule `never`: depends on \"conflict: yes\": no",
                        "rule `never`: depends on \"numberCount: 3 to 4\": yes",
                        "rule `never`: depends on \"numberCount: 3 to 4\": no",
                        "rule `never`: numberCount 2 | 3, at 2",
                        "rule `never`: numberCount 2 | 3, at 3",
                        "item B-1 decides",
                        "rule `porting`: decides",
                        "rule `porting`: depends on \"topic: porting\": yes",
                        "rule `porting`: depends on \"topic: porting\": no",
                        "item C-1 decides",
                        "rule `claims`: decides",
                        "rule `claims`: depends on \"topic: claims\": yes",
                        "rule `claims`: depends on \"topic: claims\": no",
                        "rule `claims`: depends on \"conflict: yes\": yes",
                        "rule `claims`: depends on \"conflict: yes\": no",
                        "a rule decides: senior one-step",
                        "a rule decides: mnp one-step",
                        "a rule decides: supervisor one-step",
                        "mnp: queue 700125 for site = samara",
                        "mnp: queue 700262 for site = barnaul",
                        "mnp: no queue",
                        "no item holds: first-line");
    }

    @Test
    void whatNoInquiryCanMeetIsLeftOut() {
        assertThat(titles(coverage().unreachable())).containsExactly("rule `never`: decides");
    }

    @Test
    void aCaseMeetsWhatItsInquiryShows() {
        Coverage coverage = coverage(expectingAll(Inquiry.about("charges").numberCount(3)));

        assertThat(titles(coverage.met().stream().map(Coverage.Met::obligation).toList()))
                .containsExactly(
                        "item A-1 decides",
                        "rule `charges`: decides",
                        "rule `charges`: depends on \"topic: charges\": yes",
                        "rule `charges`: depends on \"numberCount: 3 to 4\": yes",
                        "rule `charges`: numberCount 2 | 3, at 3",
                        "rule `never`: depends on \"conflict: yes\": no",
                        "rule `porting`: depends on \"topic: porting\": no",
                        "a rule decides: senior one-step");
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
                .filter(each -> each.obligation().title().english().endsWith("`charges`: numberCount 2 | 3, at 2"))
                .findFirst()
                .orElseThrow();

        StringWriter file = new StringWriter();
        new CaseWriter(CATALOG.vocabulary()).write(List.of(boundary.ready()), file);

        assertThat(file).hasToString("""
                        case,topic,numberCount,expect:line,expect:mode,expect:item,expect:queue,expect:phrase,expect:matches,note
                        "rule `charges`: numberCount 2 | 3, at 2",charges,2,first-line,none,none,none,none,none,
                        """);
    }

    @Test
    void generatedCasesSayWhatTheyAreFor() {
        Catalog one = new CatalogDraft()
                .rule("flag", "A-1", 1, "senior", new Condition.Not(CatalogDraft.flag("conflict", true)))
                .build();
        try (CatalogEngine engine = CatalogDraft.reference(one)) {
            assertThat(GeneratedCases.of(engine, Locale.ENGLISH).cases())
                    .extracting(Case::name, Case::note)
                    .containsExactly(
                            tuple(
                                    "A-1 charges",
                                    "item A-1 decides, a rule decides: senior one-step; "
                                            + "flag: decides, depends on \"conflict: no\": yes"),
                            tuple(
                                    "first-line charges",
                                    "flag: depends on \"conflict: no\": no; no item holds: first-line"));
        }
    }
}
