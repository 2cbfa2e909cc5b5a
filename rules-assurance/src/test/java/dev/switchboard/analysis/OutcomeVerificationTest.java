package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What verification and comparison find about outcomes besides the line. */
class OutcomeVerificationTest {

    private static final Place PLACE = Place.of("rules.csv");

    private static Vocabulary words(boolean mayBeUnset) {
        return new CatalogDraft()
                .vocabularyBuilder()
                .outcomes(List.of(
                        new OutcomeType(
                                "due",
                                Combine.FIRST,
                                Optional.of(new FactType.Scaled(
                                        Notation.of("duration(h)").orElseThrow(), new Range(0, 100), 0)),
                                Optional.empty(),
                                mayBeUnset,
                                new Text("Срок", "Due")),
                        new OutcomeType(
                                "notify",
                                Combine.ALL,
                                Optional.of(new FactType.Choice(List.of("boss", "lawyer"), "boss")),
                                Optional.empty(),
                                true,
                                Text.EMPTY)))
                .build();
    }

    private static Rule rule(String name, int salience, Condition condition, Object... gives) {
        return rule(name, Outcome.withoutLine("A-1"), salience, condition, gives);
    }

    private static Rule sending(String name, int salience, Condition condition, String line, Object... gives) {
        return rule(name, new Outcome(line, TransferMode.ONE_STEP, "A-1"), salience, condition, gives);
    }

    private static Rule rule(String name, Outcome outcome, int salience, Condition condition, Object... gives) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < gives.length; i += 2) {
            given.add(new Given((String) gives[i], gives[i + 1], PLACE));
        }
        return new Rule(name, outcome, salience, condition, Text.EMPTY, given, PLACE);
    }

    private static Condition numbers(int from) {
        return new Condition.And(List.of(
                new Condition.Atom("topic", Values.Codes.of("charges")),
                new Condition.Atom("numberCount", new Values.Numbers(List.of(Range.from(from))))));
    }

    private static Condition inConflict() {
        return new Condition.And(List.of(
                new Condition.Atom("topic", Values.Codes.of("charges")),
                new Condition.Atom("conflict", Values.Flag.of(true))));
    }

    private static List<Finding> about(String subject, boolean mayBeUnset, Rule... rules) {
        return Verification.of(new Catalog(words(mayBeUnset), List.of(rules), List.of())).findings().stream()
                .filter(finding -> finding.subject().startsWith(subject))
                .toList();
    }

    @Test
    void valuesThatContradictEachOtherAreAConflict() {
        List<Finding> findings =
                about("due", true, rule("a", 1, inConflict(), "due", 4), rule("b", 1, numbers(3), "due", 8));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CONFLICT);
            assertThat(finding.subject()).isEqualTo("due: a / b");
            assertThat(finding.message().in(Locale.ENGLISH))
                    .contains("outcome `due` different values: `4 h` and `8 h`");
            assertThat(finding.witness())
                    .contains(Inquiry.about("charges")
                            .numberCount(3)
                            .conflict(true)
                            .build());
        });
    }

    @Test
    void aValueThatNeverCountsIsFound() {
        assertThat(about("due", true, rule("a", 2, numbers(2), "due", 4), rule("b", 1, numbers(3), "due", 8)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.NEVER_DECIDES);
                    assertThat(finding.message().in(Locale.ENGLISH))
                            .isEqualTo(
                                    "the value of `= due` in rule `b` never counts: wherever the rule holds, `a` come first");
                });
    }

    /** Of several rules that hold, the first decides the line; what the others give counts as well. */
    @Test
    void aRuleWhoseTransferOthersDecideIsRightIfItGivesSomething() {
        Rule first = sending("a", 2, numbers(2), "senior", "notify", "boss");

        assertThat(about("b", true, first, sending("b", 1, numbers(3), "senior", "notify", "lawyer")))
                .isEmpty();
        assertThat(about("b", true, first, sending("b", 1, numbers(3), "technical", "notify", "lawyer")))
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(FindingKind.NEVER_DECIDES);
        assertThat(about("b", true, first, sending("b", 1, numbers(3), "senior")))
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(FindingKind.NEVER_DECIDES);
    }

    @Test
    void aValueThatOthersAddTooIsRedundant() {
        assertThat(about(
                        "notify",
                        true,
                        rule("a", 2, numbers(2), "notify", "boss"),
                        rule("b", 1, numbers(3), "notify", "boss", "notify", "lawyer")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.REDUNDANT);
                    assertThat(finding.subject()).isEqualTo("notify boss: b");
                });
    }

    @Test
    void whereAnOutcomeIsUnsetIsAGapUnlessItMayBe() {
        Rule[] rules = {rule("a", 2, numbers(2), "due", 4)};

        assertThat(about("due", false, rules)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.GAP);
            assertThat(finding.message().in(Locale.ENGLISH)).contains("write `none` into `default`");
        });
        assertThat(about("due", true, rules)).isEmpty();
    }

    @Test
    void aComparisonTellsWhereOutcomesChange() {
        Catalog before =
                new Catalog(words(true), List.of(rule("a", 2, numbers(2), "due", 4, "notify", "boss")), List.of());
        Catalog after = new Catalog(
                words(true),
                List.of(rule("a", 2, numbers(3), "due", 8, "notify", "boss", "notify", "lawyer")),
                List.of());

        List<DecisionChange> changes = CatalogDiff.of(before, after).changes();

        assertThat(changes).extracting(DecisionChange::kind).containsOnly(DecisionChange.Kind.OUTCOMES);
        assertThat(changes)
                .flatExtracting(DecisionChange::rewordings)
                .extracting(each -> each.part().code() + ": " + english(each.before()) + " -> " + english(each.after()))
                .containsExactlyInAnyOrder(
                        "due: [4 h] -> []",
                        "notify: [boss] -> []",
                        "due: [4 h] -> [8 h]",
                        "notify: [boss] -> [boss, lawyer]");
    }

    private static List<String> english(List<Text> texts) {
        return texts.stream().map(text -> text.in(Locale.ENGLISH)).toList();
    }

    /** A Saturday is a working day only where the calendar says so. */
    @Test
    void outcomesConflictOnlyInMomentsThatThereAre() {
        Vocabulary.Builder words = new CatalogDraft()
                .vocabularyBuilder()
                .outcomes(List.copyOf(words(true).outcomes()))
                .calendar(new Calendar(ZoneId.of("Europe/Berlin"), List.of()));
        Rule working = rule("a", 1, onDays(Calendar.DAY_KIND, Calendar.WORKING), "due", 4);
        Rule saturdays = rule("b", 1, onDays(Calendar.WEEKDAY, "sat"), "due", 8);

        assertThat(conflicts(words.build(), working, saturdays)).isEmpty();

        Calendar.Day saturday = new Calendar.Day(LocalDate.of(2026, 11, 28), Calendar.WORKING, "");
        words.calendar(new Calendar(ZoneId.of("Europe/Berlin"), List.of(saturday)));
        assertThat(conflicts(words.build(), working, saturdays))
                .singleElement()
                .satisfies(finding -> assertThat(finding.witness().orElseThrow().at())
                        .get()
                        .extracting(ZonedDateTime::toLocalDate)
                        .isEqualTo(saturday.date()));
    }

    private static Condition onDays(String fact, String code) {
        return new Condition.And(List.of(
                new Condition.Atom("topic", Values.Codes.of("charges")),
                new Condition.Atom(fact, Values.Codes.of(code))));
    }

    private static List<Finding> conflicts(Vocabulary words, Rule... rules) {
        return Verification.of(new Catalog(words, List.of(rules), List.of())).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.CONFLICT)
                .toList();
    }
}
