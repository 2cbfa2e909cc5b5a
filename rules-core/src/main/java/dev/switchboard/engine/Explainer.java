package dev.switchboard.engine;

import dev.switchboard.ClosedLine;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.GivenOutcome;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Outcomes;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out why a decision came out as it did, from the conditions of the catalogue's rules. */
final class Explainer {

    private final ExplainedCatalog explained;
    private final CatalogDecision decision;
    private final Inquiry inquiry;
    private final List<RankedRule> holding;

    Explainer(ExplainedCatalog explained, CatalogDecision decision) {
        this.explained = explained;
        this.decision = decision;
        this.inquiry = decision.completed();
        this.holding = decision.holding();
    }

    /** What the rules that hold give besides the line. */
    List<GivenOutcome> outcomes() {
        Outcomes given = decision.given();
        List<GivenOutcome> all = new ArrayList<>();
        for (OutcomeType type : words().outcomes()) {
            for (Outcomes.Grant grant : given.of(type)) {
                Object value = type.stated(grant.value());
                Optional<Place> row = grant.rule().isPresent() ? Optional.empty() : decision.rowOfText(type.code());
                all.add(new GivenOutcome(
                        type.code(), value, type.shown(value), grant.rule().map(this::reason), row));
            }
        }
        return List.copyOf(all);
    }

    /** Why a line does not take the inquiry that the rule means. */
    List<Text> closed() {
        return decision.closedLines().stream().map(this::closed).toList();
    }

    private Text closed(ClosedLine closed) {
        Line line = words().line(closed.line(), closed.mode()).orElseThrow();
        Text hours = words().hours()
                .open(line)
                .map(open -> explained.wording().condition(open))
                .orElse(Text.EMPTY);
        Text opens = closed.opens()
                .map(new MomentText(words().calendar().orElseThrow().zone())::shown)
                .map(moment -> Text.format("; откроется %s", "; it opens on %s", moment))
                .orElse(Text.EMPTY);
        return Text.format(
                "Линия `%s` закрыта: она открыта, когда %s%s",
                "Line `%s` is closed: it is open for %s%s", closed.line(), hours, opens);
    }

    /** For each item that holds, why it does. */
    List<Reason> why() {
        if (holding.size() == 1) {
            return List.of(reason(holding.get(0)));
        }
        Map<String, RankedRule> byItem = new LinkedHashMap<>();
        holding.forEach(rule -> byItem.putIfAbsent(rule.item(), rule));
        return byItem.values().stream().map(this::reason).toList();
    }

    private Reason reason(RankedRule rule) {
        return new Reason(rule.item(), rule.name(), rule.place(), heldBy(rule));
    }

    private List<Finding> heldBy(RankedRule ranked) {
        List<Finding> held = new ArrayList<>();
        if (ranked instanceof Rule rule) {
            addHeld(rule.condition(), held);
        }
        return held;
    }

    private void addHeld(Condition condition, List<Finding> held) {
        if (condition instanceof Condition.Atom) {
            held.add(finding(condition));
            return;
        }
        for (Condition part : condition.parts()) {
            if (condition instanceof Condition.And || part.holds(inquiry)) {
                addHeld(part, held);
            }
        }
    }

    /** The rules that nearly held. */
    List<NearMiss> whyNot() {
        List<NearMiss> misses = new ArrayList<>();
        for (NearestRules.Near near : new NearestRules(explained, inquiry, holding).find()) {
            misses.add(nearMiss(near.rule(), near.change()));
        }
        return List.copyOf(misses);
    }

    private NearMiss nearMiss(Rule rule, SmallestChange change) {
        List<Finding> failed = new ArrayList<>();
        addFailed(rule.condition(), failed);
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

    private void addFailed(Condition condition, List<Finding> failed) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> addFailed(part, failed));
        } else if (!condition.holds(inquiry)) {
            failed.add(finding(condition));
        }
    }

    private Finding finding(Condition condition) {
        return explained.told(condition).finding(inquiry);
    }

    private Vocabulary words() {
        return explained.catalog().vocabulary();
    }
}
