package dev.switchboard.analysis;

import static dev.switchboard.analysis.CatalogDraft.codes;
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
import dev.switchboard.TransferMode;
import dev.switchboard.analysis.Change.Kind;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Range;
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

        Change change = only(diff);
        assertThat(change.kind()).isEqualTo(Kind.ROUTING);
        assertThat(change.before()).hasToString("senior one-step A-1");
        assertThat(change.after()).hasToString("first-line none");
        assertThat(change.rulesBefore()).extracting(Rule::name).containsExactly("charges");
        assertThat(change.rulesAfter()).isEmpty();
        assertThat(texts(change)).containsExactly("topic: charges and numberCount: 3");
        assertThat(change.boxes().get(0).witness())
                .isEqualTo(Inquiry.about("charges").numberCount(3).build());
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void oneChangeInManyTopicsIsOneBox() {
        CatalogDraft other = sample();
        other.rule("repeated", "C-1", 900, "supervisor", topicIs("charges", "claims"), flag("repeatContact", true));

        Change toSupervisor = diff(sample(), other).changes().stream()
                .filter(change -> change.before().toString().equals("first-line none"))
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
                ? new Line(
                        "senior", line.mode(), line.title(), "Минуту", line.greeting(), line.guidance())
                : line);

        Change change = only(diff(before, after));

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

        assertThat(diff.changes()).extracting(Change::kind).containsOnly(Kind.WORDING);
        assertThat(diff.changes())
                .extracting(change -> change.before().toString(), CatalogDiffTest::texts)
                .containsExactly(
                        tuple(
                                "first-line none", List.of("topic: charges and numberCount: 1 to 2")),
                        tuple(
                                "senior one-step A-1", List.of("topic: charges and numberCount: 3 to 4")));
    }

    @Test
    void aQueueThatChangesForOneSiteIsABoxOfThatSite() {
        CatalogDraft other = sample();
        other.queues.set(0, new ByFact("mnp", "site", "samara", "700999", ""));

        Change change = only(diff(sample(), other));

        assertThat(change.kind()).isEqualTo(Kind.ROUTING);
        assertThat(change.before())
                .asInstanceOf(type(Outcome.Decided.class))
                .extracting(Outcome.Decided::queue)
                .isEqualTo(Optional.of("700125"));
        assertThat(change.after())
                .asInstanceOf(type(Outcome.Decided.class))
                .extracting(Outcome.Decided::queue)
                .isEqualTo(Optional.of("700999"));
        assertThat(texts(change)).containsExactly("topic: porting and site: samara");
    }

    @Test
    void aGreetingThatChangesForOneSiteIsABoxOfThatSite() {
        CatalogDraft other = sample();
        other.greetings.add(new ByFact("supervisor", "site", "barnaul", "Добрый день", ""));

        Change change = only(diff(sample(), other));

        assertThat(change.kind()).isEqualTo(Kind.WORDING);
        assertThat(change.rewordings()).extracting(Rewording::part).containsExactly(Rewording.Part.GREETING);
        assertThat(texts(change)).containsExactly("topic: claims and conflict: yes and site: barnaul");
    }

    @Test
    void aChangedDefaultIsADifferenceOfItsOwn() {
        CatalogDraft other = sample().withFact("conflict", new FactType.Flag(true));

        CatalogDiff diff = diff(sample(), other);

        Change change = only(diff);
        assertThat(texts(change)).containsExactly("topic: claims and conflict: not stated");
        assertThat(change.after()).hasToString("supervisor one-step C-1");
        DefaultDifference difference = diff.defaults().get(0);
        assertThat(difference.fact()).isEqualTo("conflict");
        assertThat(difference.before()).isEqualTo(false);
        assertThat(difference.after()).isEqualTo(true);
        assertThat(difference.box().orElseThrow().witness())
                .isEqualTo(Inquiry.about("claims").build());
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void aChangedDefaultThatNoRuleAsksForChangesNothing() {
        CatalogDiff diff = diff(sample(), sample().withFact("chargeDays", new FactType.Count(new Range(0, 2), 1)));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.defaults())
                .singleElement()
                .satisfies(difference -> assertThat(difference.box()).isEmpty());
        assertThat(diff.alwaysAlike()).isTrue();
    }

    @Test
    void aRuleChangeIsNotSaidTwiceBecauseOfAChangedDefault() {
        CatalogDraft other = sample().without("porting").withFact("conflict", new FactType.Flag(true));

        assertThat(diff(sample(), other).changes().stream()
                        .filter(change -> change.before().toString().startsWith("mnp"))
                        .flatMap(change -> texts(change).stream()))
                .allMatch(text -> text.startsWith("topic: porting") && !text.contains("conflict"));
    }

    @Test
    void aFactThatOnlyOneSideHasIsLookedAtAndListed() {
        CatalogDraft other = sample().withFact("vip", new FactType.Flag(false));
        other.rule("vip", "C-1", 900, "supervisor", topicIs("porting"), flag("vip", true), codes("site", "other"));

        CatalogDiff diff = diff(sample(), other);

        assertThat(texts(only(diff))).containsExactly("topic: porting and site: other and vip (new only): yes");
        assertThat(english(diff.vocabulary())).containsExactly("fact `vip` (vip) is only in the new catalogue");
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void wordsOfOneSideAreListed() {
        CatalogDraft other = sample();
        other.topics.remove(2);
        other.topics.add(CatalogDraft.topic("roaming"));
        other.without("claims");
        other.items.add(CatalogDraft.item("D-1"));
        other.lines.remove(4);
        other.lines.add(CatalogDraft.line("mnp", TransferMode.TWO_STEP));
        other.queues.clear();
        other.without("porting");
        other.withFact("site", new FactType.Choice(List.of("other", "samara", "kazan"), "other"));
        other.withFact("numberCount", new FactType.Count(new Range(1, 9), 1));
        other.withFact("chargeDays", new FactType.Count(new Range(0, 2), 0));

        assertThat(english(diff(sample(), other).vocabulary()))
                .containsExactly(
                        "topic `claims` (claims) is only in the old catalogue",
                        "topic `roaming` (roaming) is only in the new catalogue",
                        "fact `numberCount`: range `1..4` → `1..9`",
                        "fact `site`: value `barnaul` is only in the old catalogue",
                        "fact `site`: value `kazan` is only in the new catalogue",
                        "line `mnp one-step` (mnp) is only in the old catalogue",
                        "line `mnp two-step` (mnp) is only in the new catalogue",
                        "item `D-1` (D-1) is only in the new catalogue");
    }

    @Test
    void aFactOfAnotherTypeIsComparedUnstatedOnly() {
        CatalogDraft before = sample().withFact("extra", new FactType.Flag(true));
        before.rule("extra", "A-1", 900, "senior", topicIs("claims"), flag("extra", true));
        CatalogDraft after = sample().withFact("extra", new FactType.Count(new Range(0, 9), 5));
        after.rule("extra", "A-1", 900, "senior", topicIs("claims"), numbers("extra", 5, 9));

        CatalogDiff diff = diff(before, after);

        assertThat(diff.changes()).isEmpty();
        assertThat(english(diff.vocabulary())).containsExactly("fact `extra`: type `flag` → `count`");
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void titlesAreListedAndChangeNoDecision() {
        CatalogDraft other = sample();
        other.items.set(0, new Item("A-1", new Text("Начисления", ""), ""));

        CatalogDiff diff = diff(sample(), other);

        assertThat(diff.vocabulary())
                .extracting(difference -> difference.text().russian())
                .containsExactly("пункт `A-1`: название `A-1` → `Начисления`");
        assertThat(diff.alwaysAlike()).isTrue();
    }

    @Test
    void withoutADefaultLineThereIsNoDecision() {
        CatalogDraft other = sample();
        other.defaultLine = Optional.empty();

        Change change = only(diff(sample(), other));

        assertThat(change.before()).hasToString("first-line none");
        assertThat(change.after()).isEqualTo(new Outcome.Undecided());
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

        CatalogDiff fewPaths = CatalogDiff.of(before, other.build(), new CatalogDiff.Limits(1_000, 1, 100));
        CatalogDiff fewNodes = CatalogDiff.of(before, other.build(), new CatalogDiff.Limits(1, 100, 100));

        assertThat(fewPaths.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.boxes()).isNotEmpty());
        assertThat(fewPaths.notAnalysed())
                .extracting(Text::english)
                .contains("topic `charges`: too many regions, not all are shown");
        assertThat(fewNodes.notAnalysed())
                .extracting(Text::english)
                .contains("topic `charges`: its diagrams have more than 1 nodes");
        assertThat(fewNodes.alwaysAlike()).isFalse();
    }

    private static CatalogDiff diff(CatalogDraft before, CatalogDraft after) {
        return CatalogDiff.of(before.build(), after.build());
    }

    private static Change only(CatalogDiff diff) {
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().get(0);
    }

    private static List<String> texts(Change change) {
        return change.boxes().stream().map(box -> box.text().in(Locale.ENGLISH)).toList();
    }

    private static List<String> english(List<VocabularyDifference> differences) {
        return differences.stream()
                .map(difference -> difference.text().in(Locale.ENGLISH))
                .toList();
    }
}
