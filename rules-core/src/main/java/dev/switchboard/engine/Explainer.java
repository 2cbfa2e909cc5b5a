package dev.switchboard.engine;

import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.GivenOutcome;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Expansion;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.NearestValues;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Outcomes;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.PossibleCondition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out why a decision came out as it did, from the conditions of the catalogue's rules. */
final class Explainer {

    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final int MOST_NEAR_MISSES = 3;

    /** Rules that people write take some tens of steps each; what takes more is not worth that anybody waits. */
    private static final int MOST_STEPS = 500_000;

    private static final int MOST_STEPS_OF_RULE = 50_000;

    private final ExplainedCatalog explained;
    private final Catalog catalog;
    private final Inquiry inquiry;
    private final Decision decision;
    private final List<RankedRule> holding;
    private final Wording wording;
    private final PossibleCondition possible;
    private int stepsLeft = MOST_STEPS;

    Explainer(ExplainedCatalog explained, Inquiry inquiry, Decision decision, List<RankedRule> holding) {
        this.explained = explained;
        this.catalog = explained.catalog();
        this.inquiry = inquiry;
        this.decision = decision;
        this.holding = holding;
        this.wording = explained.wording();
        this.possible = explained.possible();
    }

    /**
     * The whole explanation.
     *
     * @param given what the rules that hold give besides the line
     */
    Explanation explain(Outcomes given) {
        List<Text> closed = closed();
        List<Reason> why = why();
        List<NearMiss> whyNot = whyNot();
        List<GivenOutcome> outcomes = outcomes(given);
        return new Explanation(
                new ExplanationText(wording).of(decision, closed, why, whyNot, outcomes),
                closed,
                why,
                whyNot,
                outcomes);
    }

    private List<GivenOutcome> outcomes(Outcomes given) {
        List<GivenOutcome> all = new ArrayList<>();
        for (OutcomeType type : catalog.vocabulary().outcomes()) {
            for (Outcomes.Grant grant : given.of(type)) {
                Object value = type.stated(grant.value());
                all.add(new GivenOutcome(
                        type.code(), value, type.shown(value), grant.rule().map(this::reason)));
            }
        }
        return all;
    }

    /** Why a line does not take the inquiry that the rule means. */
    private List<Text> closed() {
        return decision.closedLines().stream().map(this::closed).toList();
    }

    private Text closed(ClosedLine closed) {
        Vocabulary words = catalog.vocabulary();
        Line line = words.line(closed.line(), closed.mode()).orElseThrow();
        Text hours = words.hours().open(line).map(wording::condition).orElse(Text.EMPTY);
        Text opens = closed.opens()
                .map(new MomentText(words.calendar().orElseThrow().zone())::shown)
                .map(moment -> Text.format("; откроется %s", "; it opens on %s", moment))
                .orElse(Text.EMPTY);
        return Text.format(
                "Линия `%s` закрыта: она открыта, когда %s%s",
                "Line `%s` is closed: it is open for %s%s", closed.line(), hours, opens);
    }

    private List<Reason> why() {
        Map<String, RankedRule> byItem = new LinkedHashMap<>();
        holding.forEach(rule -> byItem.putIfAbsent(rule.item(), rule));
        return byItem.values().stream().map(this::reason).toList();
    }

    private Reason reason(RankedRule rule) {
        return new Reason(rule.item(), rule.name(), rule.place(), heldBy(rule));
    }

    private List<Finding> heldBy(RankedRule ranked) {
        return ranked instanceof Rule rule
                ? held(rule.condition()).map(this::finding).toList()
                : List.of();
    }

    private Stream<Condition> held(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().flatMap(this::held);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().filter(part -> part.holds(inquiry)).flatMap(this::held);
        }
        return Stream.of(condition);
    }

    private List<NearMiss> whyNot() {
        Set<String> items = holding.stream().map(RankedRule::item).collect(Collectors.toSet());
        record Near(Rule rule, SmallestChange change) {}
        // Of two that are equally near, the one about this topic comes first.
        return Stream.concat(catalog.rulesOf(inquiry.topic()).stream(), catalog.topicFreeRules().stream())
                .filter(rule -> !items.contains(rule.item()))
                .flatMap(rule -> smallestChange(rule).map(change -> new Near(rule, change)).stream())
                .sorted(Comparator.comparingInt(near -> near.change.changes().size()))
                .limit(MOST_NEAR_MISSES)
                .map(near -> nearMiss(near.rule, near.change))
                .toList();
    }

    private Optional<SmallestChange> smallestChange(Rule rule) {
        Expansion expansion = catalog.vocabulary().completion().expansion(inquiry);
        Condition wanted = rule.condition();
        NearestValues.Result found = NearestValues.of(
                expansion.of(possible.isEverything() ? wanted : possible.within(wanted, inquiry)),
                catalog.vocabulary(),
                inquiry,
                Math.min(stepsLeft, MOST_STEPS_OF_RULE));
        stepsLeft -= found.steps();
        return SmallestChange.of(
                possible.isEverything() ? found : ofPossible(found),
                expansion.isExact(),
                inquiry,
                catalog.vocabulary());
    }

    /** Changes lead to inquiries that can be; where relations restrict them, there may be smaller ones than are found. */
    private NearestValues.Result ofPossible(NearestValues.Result found) {
        Optional<Map<String, Object>> values = found.values().filter(changed -> possible.holds(completed(changed)));
        return new NearestValues.Result(values, found.exact() && possible.isWhole(), found.steps());
    }

    private Inquiry completed(Map<String, Object> changed) {
        InquiryBuilder changedInquiry = inquiry.toBuilder();
        changed.forEach(changedInquiry::state);
        return catalog.vocabulary().completion().derived(changedInquiry.build());
    }

    private NearMiss nearMiss(Rule rule, SmallestChange change) {
        List<Finding> failed = failed(rule.condition()).map(this::finding).toList();
        return new NearMiss(
                rule.item(),
                rule.name(),
                rule.place(),
                rule.line(),
                rule.mode(),
                failed,
                change.changes(),
                change.smallest());
    }

    private Stream<Condition> failed(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().flatMap(this::failed);
        }
        return condition.holds(inquiry) ? Stream.empty() : Stream.of(condition);
    }

    private Finding finding(Condition condition) {
        Map<String, Object> values = new LinkedHashMap<>();
        condition.atoms().forEach(atom -> values.put(atom.fact(), stated(atom.fact(), atom.valueIn(inquiry))));
        return new Finding(
                condition.atoms().map(this::derivation).reduce(explained.words(condition), Explainer::joined),
                Collections.unmodifiableMap(values));
    }

    /** Why a derived fact has its value; nothing for others. */
    private Text derivation(Condition.Atom atom) {
        return catalog.vocabulary()
                .definition(atom.fact())
                .map(definition -> definition.giving(inquiry).stream()
                        .map(row -> derivation(definition, row))
                        .reduce(Text.EMPTY, Explainer::joined))
                .orElse(Text.EMPTY);
    }

    private Text derivation(Definition definition, Definition.Row row) {
        Text condition = explained.words(row.condition());
        if (definition instanceof Points) {
            Text points = wording.points(definition.fact(), Points.points(row));
            return Text.format(" [%s: %s: %s]", " [%s: %s: %s]", row.place(), condition, points);
        }
        return Text.format(" [%s: %s]", " [%s: %s]", row.place(), condition);
    }

    private static Text joined(Text one, Text other) {
        return new Text(one.russian() + other.russian(), one.english() + other.english());
    }

    private Object stated(String fact, Object inside) {
        return catalog.vocabulary().fact(fact).orElseThrow().type().stated(inside);
    }
}
