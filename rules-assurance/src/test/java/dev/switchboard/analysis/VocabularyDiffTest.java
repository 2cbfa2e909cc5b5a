package dev.switchboard.analysis;

import static dev.switchboard.analysis.CatalogDraft.codes;
import static dev.switchboard.analysis.CatalogDraft.flag;
import static dev.switchboard.analysis.CatalogDraft.numbers;
import static dev.switchboard.analysis.CatalogDraft.sample;
import static dev.switchboard.analysis.CatalogDraft.topicIs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.FactSource;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.ValueTitles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Catalogues whose words differ: what facts mean unstated, and what only one of them has. */
class VocabularyDiffTest {

    @Test
    void aChangedDefaultIsADifferenceOfItsOwn() {
        CatalogDraft other = sample().withFact("conflict", new FactType.Flag(true));

        CatalogDiff diff = diff(sample(), other);

        DecisionChange change = only(diff);
        assertThat(texts(change)).containsExactly("topic: claims; conflict: not stated");
        assertThat(change.after()).hasToString("supervisor one-step C-1");
        DefaultDifference difference = diff.defaults().get(0);
        assertThat(difference.fact()).isEqualTo("conflict");
        assertThat(difference.before()).isEqualTo(false);
        assertThat(difference.after()).isEqualTo(true);
        assertThat(difference.box().orElseThrow().witness())
                .isEqualTo(Inquiry.about("claims").build());
        assertThat(diff.alwaysAlike()).isFalse();
    }

    /** Whatever their order; that they differ changes no decision. */
    @Test
    void wordsOfClientsThatDifferAreTold() {
        CatalogDraft before = sample();
        before.topics.set(2, new Topic("claims", Text.EMPTY, List.of("жалоба", "refund")));
        CatalogDraft same = sample();
        same.topics.set(2, new Topic("claims", Text.EMPTY, List.of("refund", "жалоба")));
        CatalogDraft other = sample();
        other.topics.set(2, new Topic("claims", Text.EMPTY, List.of("refund")));

        assertThat(diff(before, same).vocabulary()).isEmpty();
        CatalogDiff diff = diff(before, other);
        assertThat(diff.alwaysAlike()).isTrue();
        assertThat(diff.vocabulary())
                .singleElement()
                .satisfies(difference -> assertThat(difference.text().english())
                        .isEqualTo("topic `claims`: clients' words `жалоба, refund` → `refund`"));
    }

    @Test
    void aChangedDefaultThatNoRuleAsksForChangesNothing() {
        CatalogDiff diff = diff(sample(), sample().withFact("chargeDays", FactType.count(new Range(0, 2), 1)));

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

        assertThat(texts(only(diff))).containsExactly("topic: porting; site: other; vip (new only): yes");
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
        other.withFact("numberCount", FactType.count(new Range(1, 9), 1));
        other.withFact("chargeDays", FactType.count(new Range(0, 2), 0));

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
        CatalogDraft after = sample().withFact("extra", FactType.count(new Range(0, 9), 5));
        after.rule("extra", "A-1", 900, "senior", topicIs("claims"), numbers("extra", 5, 9));

        CatalogDiff diff = diff(before, after);

        assertThat(diff.changes()).isEmpty();
        assertThat(english(diff.vocabulary())).containsExactly("fact `extra`: type `flag` → `count`");
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void whereTheCallsOfANewTopicGoIsTold() {
        CatalogDraft other = sample();
        other.topics.add(CatalogDraft.topic("roaming"));
        other.rule("abroad", "A-1", 300, "senior", topicIs("roaming"), numbers("numberCount", 3, 4));
        other.rule("angry", "C-1", 900, "supervisor", topicIs("roaming"), flag("conflict", true));

        CatalogDiff diff = diff(sample(), other);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.topics()).singleElement().satisfies(routing -> {
            assertThat(routing.topic().code()).isEqualTo("roaming");
            assertThat(routing.isNew()).isTrue();
            assertThat(told(routing))
                    .containsExactly(
                            "senior one-step A-1 [abroad]: topic: roaming; conflict: no; numberCount: 3 to 4",
                            "supervisor one-step C-1 [angry]: topic: roaming; conflict: yes",
                            "first-line []: ");
        });
        assertThat(diff.topics().get(0).routes().get(2).witness())
                .isEqualTo(Inquiry.about("roaming").build());
        assertThat(diff.alwaysAlike()).isFalse();
    }

    @Test
    void whereTheCallsOfARemovedTopicWentIsTold() {
        CatalogDraft other = sample().without("porting");
        other.topics.removeIf(topic -> topic.code().equals("porting"));
        CatalogDraft before = sample();
        before.defaultLine = Optional.empty();

        assertThat(diff(sample(), other).topics()).singleElement().satisfies(routing -> {
            assertThat(routing.isNew()).isFalse();
            assertThat(told(routing)).containsExactly("mnp one-step B-1 [porting]: topic: porting");
        });
        assertThat(diff(other, before.without("porting")).topics())
                .singleElement()
                .satisfies(routing -> assertThat(told(routing)).containsExactly("undecided []: "));
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

    /** Who knows a fact, what it costs, and what its codes are called: listed, and of no concern to decisions. */
    @Test
    void sourcesCostsAndTitlesOfValuesAreListed() {
        FactType site = new FactType.Choice(List.of("other", "samara", "barnaul"), "other");
        CatalogDraft before = sample().withFact("site", site);
        CatalogDraft after = sample();
        after.facts.removeIf(fact -> fact.code().equals("site"));
        after.facts.add(new Fact(
                "site",
                site.titled(new ValueTitles(Map.of("samara", new Text("Самара", "Samara")))),
                before.facts.get(before.facts.size() - 1).title(),
                before.facts.get(before.facts.size() - 1).question(),
                Optional.of(FactSource.CRM),
                5,
                Optional.empty()));

        CatalogDiff diff = diff(before, after);

        assertThat(english(diff.vocabulary()))
                .containsExactly(
                        "fact `site`: source `crm` is only in the new catalogue",
                        "fact `site`: cost `1` → `5`",
                        "value `site samara`: title `` → `Samara`");
        assertThat(diff.alwaysAlike()).isTrue();
    }

    /** A set is one fact: its members are values of it. */
    @Test
    void membersThatOnlyOneSideHasAreValuesOfTheSet() {
        CatalogDraft before = sample().withFact("signs", new Members(List.of("rash", "fever"), Set.of()));
        CatalogDraft after = sample().withFact("signs", new Members(List.of("rash", "stridor"), Set.of()));

        CatalogDiff diff = diff(before, after);

        assertThat(english(diff.vocabulary()))
                .containsExactly(
                        "fact `signs`: value `fever` is only in the old catalogue",
                        "fact `signs`: value `stridor` is only in the new catalogue");
        assertThat(diff.alwaysAlike()).isFalse();
    }

    /** Once some values have titles, the others miss theirs; a fact whose values have none is complete. */
    @Test
    void titlesThatOtherValuesHaveAreMissing() {
        CatalogDraft draft = sample();
        draft.withFact(
                "site",
                new FactType.Choice(List.of("other", "samara", "barnaul"), "other")
                        .titled(new ValueTitles(
                                Map.of("other", new Text("Другая", "Another"), "samara", new Text("Самара", "")))));
        draft.withFact("plan", new FactType.Choice(List.of("basic", "extra"), "basic"));

        assertThat(Verification.of(draft.build()).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.MISSING_TITLE)
                .filteredOn(finding -> finding.subject().startsWith("value"))
                .extracting(
                        finding -> finding.subject() + " | " + finding.message().english())
                .containsExactlyInAnyOrder(
                        "value site barnaul title | value `barnaul` of `site` has no Russian title, though others have one: fill in the column `title` of the table `values`",
                        "value site barnaul title:en | value `barnaul` of `site` has no English title, though others have one: fill in the column `title:en` of the table `values`",
                        "value site samara title:en | value `samara` of `site` has no English title, though others have one: fill in the column `title:en` of the table `values`");
    }

    private static CatalogDiff diff(CatalogDraft before, CatalogDraft after) {
        return CatalogDiff.of(before.build(), after.build());
    }

    private static DecisionChange only(CatalogDiff diff) {
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().get(0);
    }

    private static List<String> told(TopicRouting routing) {
        return routing.routes().stream()
                .map(route -> "%s %s: %s"
                        .formatted(
                                route.outcome(),
                                route.rules().stream().map(Rule::name).toList(),
                                route.boxes().stream()
                                        .map(box -> box.text().in(Locale.ENGLISH))
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static List<String> texts(DecisionChange change) {
        return change.boxes().stream().map(box -> box.text().in(Locale.ENGLISH)).toList();
    }

    private static List<String> english(List<VocabularyDifference> differences) {
        return differences.stream()
                .map(difference -> difference.text().in(Locale.ENGLISH))
                .toList();
    }
}
