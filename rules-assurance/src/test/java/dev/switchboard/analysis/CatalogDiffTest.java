package dev.switchboard.analysis;

import static dev.switchboard.analysis.CatalogDraft.flag;
import static dev.switchboard.analysis.CatalogDraft.numbers;
import static dev.switchboard.analysis.CatalogDraft.sample;
import static dev.switchboard.analysis.CatalogDraft.topicIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.analysis.DecisionChange.Kind;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Rule;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of one change at a time. */
class CatalogDiffTest {

    @Test
    void catalogsThatSayTheSameInAnotherOrderAreAlike() {
        CatalogDraft other = sample();
        Collections.reverse(other.rules);
        Collections.reverse(other.facts);
        Collections.reverse(other.topics);
        Collections.reverse(other.queues);

        CatalogDiff diff = diff(sample(), other);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.vocabulary()).isEmpty();
        assertThat(diff.notAnalysed()).isEmpty();
        assertThat(diff.alwaysAlike()).isTrue();
    }

    @Test
    void rulesWrittenDifferentlyThatDecideTheSameAreAlike() {
        CatalogDraft other = sample().without("charges");
        other.rule("charges three", "A-1", 250, "senior", topicIs("charges"), numbers("numberCount", 3, 3));
        other.rule("charges more", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 4, 4));

        assertThat(diff(sample(), other).alwaysAlike()).isTrue();
    }

    @Test
    void aMovedThresholdIsOneSmallBox() {
        CatalogDraft other = sample().without("charges");
        other.rule("charges", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 4, 4));

        CatalogDiff diff = diff(sample(), other);

        DecisionChange change = only(diff);
        assertThat(change.kind()).isEqualTo(Kind.ROUTING);
        assertThat(change.before()).hasToString("senior one-step A-1");
        assertThat(change.after()).hasToString("first-line");
        assertThat(change.rulesBefore()).extracting(Rule::name).containsExactly("charges");
        assertThat(change.rulesAfter()).isEmpty();
        assertThat(texts(change)).containsExactly("topic: charges; numberCount: 3");
        assertThat(change.boxes().get(0).witness())
                .isEqualTo(Inquiry.about("charges").numberCount(3).build());
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void oneChangeInManyTopicsIsOneBox() {
        CatalogDraft other = sample();
        other.rule("repeated", "C-1", 900, "supervisor", topicIs("charges", "claims"), flag("repeatContact", true));

        DecisionChange toSupervisor = diff(sample(), other).changes().stream()
                .filter(change -> change.before().toString().equals("first-line"))
                .findFirst()
                .orElseThrow();

        assertThat(toSupervisor.rulesAfter()).extracting(Rule::name).containsExactly("repeated");
        assertThat(toSupervisor.boxes()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aLineWordedDifferentlyIsOneChangeWhateverTheItem() {
        CatalogDraft before = sample();
        before.rule("more charges", "C-1", 100, "senior", topicIs("charges"), flag("conflict", true));
        CatalogDraft after = sample();
        after.rule("more charges", "C-1", 100, "senior", topicIs("charges"), flag("conflict", true));
        after.lines.replaceAll(line -> line.code().equals("senior")
                ? new Line("senior", line.mode(), line.title(), "Минуту", line.greeting(), line.guidance())
                : line);

        DecisionChange change = only(diff(before, after));

        assertThat(change.kind()).isEqualTo(Kind.WORDING);
        assertThat(change.before()).hasToString("senior one-step");
        assertThat(change.rewordings())
                .containsExactly(new Rewording(
                        Rewording.Part.PHRASE,
                        List.of(new Text("Соединяю: senior", "")),
                        List.of(new Text("Минуту", ""))));
        assertThat(change.rulesAfter()).extracting(Rule::name).containsExactly("charges", "more charges");
    }

    @Test
    void stepsWordedDifferentlyConcernTheRuleAndTheFirstLine() {
        CatalogDiff diff = diff(sample().withSteps("charges", "Спросите"), sample().withSteps("charges", "Узнайте"));

        assertThat(diff.changes()).extracting(DecisionChange::kind).containsOnly(Kind.WORDING);
        assertThat(diff.changes())
                .extracting(change -> change.before().toString(), CatalogDiffTest::texts)
                .containsExactly(
                        tuple("first-line", List.of("topic: charges; decided by default as first-line")),
                        tuple("senior one-step A-1", List.of("any inquiry decided as senior one-step A-1")));
    }

    @Test
    void aGreetingThatChangesWhateverTheTopicIsOneBox() {
        CatalogDraft after = manyWaysToSenior();
        after.lines.replaceAll(line -> line.code().equals("senior")
                ? new Line("senior", line.mode(), line.title(), line.phrase(), "Алло", line.guidance())
                : line);

        DecisionChange change = only(diff(manyWaysToSenior(), after));

        assertThat(change.boxes()).singleElement().satisfies(box -> {
            assertThat(box.conditions()).isEmpty();
            assertThat(box.taker().orElseThrow()).hasToString("senior one-step");
            assertThat(box.text())
                    .isEqualTo(new Text(
                            "любое обращение с решением senior one-step", "any inquiry decided as senior one-step"));
        });
    }

    @Test
    void aRuleOfAnyTopicIsOneBoxOfAnyTopic() {
        CatalogDraft before = new CatalogDraft();
        before.rule("charges", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 3, 4));
        CatalogDraft after = new CatalogDraft();
        after.rules.addAll(before.rules);
        after.rule("any", "C-1", 900, "supervisor", flag("conflict", true));

        assertThat(diff(before, after).changes())
                .extracting(change -> change.before().toString(), CatalogDiffTest::texts)
                .containsExactly(
                        tuple(
                                "first-line",
                                List.of("conflict: yes; numberCount: 1 to 2", "topic: any but charges; conflict: yes")),
                        tuple("senior one-step A-1", List.of("topic: charges; conflict: yes; numberCount: 3 to 4")));
    }

    @Test
    void valuesThatMeetAreToldTogether() {
        CatalogDraft before = new CatalogDraft();
        CatalogDraft after = new CatalogDraft();
        after.rule(
                "few", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 1, 2), flag("conflict", true));
        after.rule(
                "more", "A-1", 300, "senior", topicIs("charges"), numbers("numberCount", 2, 3), flag("conflict", true));
        after.rule(
                "calm",
                "A-1",
                300,
                "senior",
                topicIs("charges", "claims"),
                numbers("numberCount", 1, 3),
                flag("conflict", false));

        assertThat(texts(only(diff(before, after))))
                .containsExactly(
                        "topic: any but porting; conflict: no; numberCount: 1 to 3",
                        "topic: charges; numberCount: 1 to 3");
    }

    @Test
    void changesAreInTheOrderInWhichLinesAndItemsAreListed() {
        CatalogDraft other = sample().without("charges").without("porting").without("claims");
        other.rule("charges", "C-1", 300, "senior", topicIs("charges"), numbers("numberCount", 4, 4));
        other.rule("new", "B-1", 300, "senior", topicIs("charges"), numbers("chargeDays", 2, 2));

        assertThat(diff(sample(), other).changes())
                .extracting(change -> change.before() + " → " + change.after())
                .startsWith(
                        "first-line → senior one-step B-1",
                        "senior one-step A-1 → first-line",
                        "senior one-step A-1 → senior one-step B-1",
                        "senior one-step A-1 → senior one-step C-1",
                        "supervisor one-step C-1 → first-line",
                        "mnp one-step B-1 → first-line");
    }

    @Test
    void aQueueThatChangesForOneSiteIsABoxOfThatSite() {
        CatalogDraft other = sample();
        other.queues.set(0, new LineEntry("mnp", "site", "samara", "700999", ""));

        DecisionChange change = only(diff(sample(), other));

        assertThat(change.kind()).isEqualTo(Kind.ROUTING);
        assertThat(change.before())
                .asInstanceOf(type(Destination.Decided.class))
                .extracting(Destination.Decided::queue)
                .isEqualTo(Optional.of("700125"));
        assertThat(change.after())
                .asInstanceOf(type(Destination.Decided.class))
                .extracting(Destination.Decided::queue)
                .isEqualTo(Optional.of("700999"));
        assertThat(texts(change)).containsExactly("site: samara; decided as mnp one-step");
    }

    @Test
    void aGreetingThatChangesForOneSiteIsABoxOfThatSite() {
        CatalogDraft other = sample();
        other.greetings.add(new LineEntry("supervisor", "site", "barnaul", "Добрый день", ""));

        DecisionChange change = only(diff(sample(), other));

        assertThat(change.kind()).isEqualTo(Kind.WORDING);
        assertThat(change.rewordings()).extracting(Rewording::part).containsExactly(Rewording.Part.GREETING);
        assertThat(texts(change)).containsExactly("site: barnaul; decided as supervisor one-step");
    }

    @Test
    void withoutADefaultLineThereIsNoDecision() {
        CatalogDraft other = sample();
        other.defaultLine = Optional.empty();

        DecisionChange change = only(diff(sample(), other));

        assertThat(change.before()).hasToString("first-line");
        assertThat(change.after()).isEqualTo(new Destination.Undecided());
        assertThat(change.boxes()).hasSize(2);
    }

    @Test
    void opaqueRulesAreListedAndLeaveItOpen() {
        CatalogDraft other = sample();
        other.opaqueRules.add(new OpaqueRule("odd", 100, "no other way", "rule …", Text.EMPTY, Place.of("odd.drl")));

        CatalogDiff diff = diff(sample(), other);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notAnalysed())
                .extracting(Text::english)
                .containsExactly("new catalogue: opaque rule `odd` (odd.drl)");
        assertThat(diff.alwaysAlike()).isFalse();
        assertThat(diff(other, other).alwaysAlike()).isTrue();
    }

    @Test
    void limitsAreReportedAndLeaveAWitness() {
        CatalogDraft other = sample();
        other.rule("odd", "C-1", 900, "supervisor", numbers("numberCount", 2, 2), flag("conflict", true));
        other.rule("even", "C-1", 900, "supervisor", numbers("chargeDays", 1, 1), flag("conflict", false));
        Catalog before = sample().build();

        CatalogDiff fewPaths = CatalogDiff.of(before, other.build(), new CatalogDiff.WorkLimits(1_000, 1, 100));
        CatalogDiff fewNodes = CatalogDiff.of(before, other.build(), new CatalogDiff.WorkLimits(1, 100, 100));

        assertThat(fewPaths.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.boxes()).isNotEmpty());
        assertThat(fewPaths.notAnalysed())
                .extracting(Text::english)
                .contains("topic `charges`: too many regions, not all are shown");
        assertThat(fewNodes.notAnalysed())
                .extracting(Text::english)
                .contains("topic `charges`: its diagrams exceed the limits of the comparison");
        assertThat(fewNodes.alwaysAlike()).isFalse();
    }

    private static CatalogDraft manyWaysToSenior() {
        CatalogDraft draft = sample();
        draft.rule("late", "A-1", 250, "senior", topicIs("claims"), numbers("chargeDays", 1, 2));
        draft.rule("again", "B-1", 220, "senior", topicIs("claims", "porting"), flag("repeatContact", true));
        return draft;
    }

    private static CatalogDiff diff(CatalogDraft before, CatalogDraft after) {
        return CatalogDiff.of(before.build(), after.build());
    }

    private static DecisionChange only(CatalogDiff diff) {
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().get(0);
    }

    private static List<String> texts(DecisionChange change) {
        return change.boxes().stream().map(box -> box.text().in(Locale.ENGLISH)).toList();
    }
}
