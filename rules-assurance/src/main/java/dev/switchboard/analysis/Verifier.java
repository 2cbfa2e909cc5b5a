package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.analysis.Verification.WorkLimits;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Goes through a catalogue topic by topic, and lets each check look at the topic's diagrams. */
final class Verifier {

    /** How much of the work that is left one topic may take, so that a topic that is too large leaves some for others. */
    private static final int SHARE = 2;

    private final Catalog catalog;
    private final WorkLimits limits;
    private final Budget budget;
    private final List<Finding> notAnalysed = new ArrayList<>();

    Verifier(Catalog catalog, WorkLimits limits) {
        this(catalog, limits, Budget.of((long) limits.nodes() * Nodes.STEPS_PER_NODE));
    }

    private Verifier(Catalog catalog, WorkLimits limits, Budget budget) {
        this.catalog = catalog;
        this.limits = limits;
        this.budget = budget;
    }

    Verification verify() {
        FactSpace space = FactSpace.of(catalog);
        Evidence evidence = new Evidence(catalog, space, limits.paths());
        IdleRuleCheck rules = new IdleRuleCheck(evidence, catalog);
        List<Check> checks = new ArrayList<>(List.of(
                new ConflictCheck(evidence, new ConflictSearch(catalog, space), limits.findings()),
                rules,
                new IdlePartCheck(evidence, catalog, rules),
                new HoleCheck(evidence)));
        if (catalog.vocabulary().defaultLine().isEmpty()) {
            checks.add(new GapCheck(evidence));
        }
        if (catalog.opaqueRules().isEmpty()) {
            checks.add(new TextCheck(catalog, space));
        }
        List<Finding> findings = new ArrayList<>(found(space, checks));
        for (OutcomeType type : catalog.vocabulary().outcomes()) {
            findings.addAll(outcome(type));
        }
        findings.addAll(new DefinitionCheck(catalog, space, limits.nodes()).findings(budget));
        findings.addAll(new ExclusionCheck(catalog, space, limits.nodes()).findings(budget));
        findings.addAll(UnusedWords.of(catalog));
        findings.addAll(MissingWords.of(catalog.vocabulary()));
        catalog.opaqueRules().stream().map(Verifier::opaque).forEach(findings::add);
        findings.addAll(notAnalysed);
        findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::subject));
        return new Verification(catalog, findings);
    }

    private List<Finding> found(FactSpace space, List<Check> checks) {
        for (Topic topic : catalog.vocabulary().topics()) {
            look(topic.code(), space, checks);
        }
        List<Draft> drafts = new ArrayList<>();
        checks.forEach(check -> drafts.addAll(check.drafts()));
        return bounded(drafts);
    }

    private List<Finding> outcome(OutcomeType type) {
        List<Finding> findings = new ArrayList<>();
        for (OutcomeProjection projection : OutcomeProjection.of(catalog, type)) {
            Verifier verifier = new Verifier(projection.catalog(), limits, budget.part(budget.left() / SHARE));
            OutcomeFindings ofOutcome = new OutcomeFindings(projection);
            verifier.asOutcome(type, isSaid(type))
                    .forEach(found -> ofOutcome.of(found).ifPresent(findings::add));
        }
        return findings;
    }

    /** Whether texts say it where no rule gives it. */
    private boolean isSaid(OutcomeType type) {
        return catalog.vocabulary().texts().stream()
                .anyMatch(text -> text.part().equals(type.code()));
    }

    /** What is found where this catalogue is the projection of an outcome. */
    private List<Finding> asOutcome(OutcomeType type, boolean isSaid) {
        FactSpace space = FactSpace.of(catalog);
        Evidence evidence = new Evidence(catalog, space, limits.paths());
        List<Check> checks = new ArrayList<>(List.of(
                new ConflictCheck(evidence, new ConflictSearch(catalog, space), limits.findings()),
                new IdleRuleCheck(evidence, catalog)));
        if (type.otherwise().isEmpty()
                && !type.mayBeUnset()
                && !isSaid
                && !catalog.rules().isEmpty()) {
            checks.add(new GapCheck(evidence));
        }
        List<Finding> findings = new ArrayList<>(found(space, checks));
        findings.addAll(notAnalysed);
        return findings;
    }

    private void look(String topic, FactSpace space, List<Check> checks) {
        AnalysedTopic analysed;
        try {
            Budget share = budget.part(budget.left() / SHARE);
            analysed = new AnalysedTopic(catalog, topic, space, limits.nodes(), share);
        } catch (LimitReachedException tooLarge) {
            List<Rule> rules = catalog.rulesFor(topic);
            checks.forEach(check -> check.skip(topic, rules));
            notAnalysed.add(tooLarge(topic));
            return;
        }
        boolean whole = true;
        for (Check check : checks) {
            whole &= look(analysed, check);
        }
        if (!whole) {
            notAnalysed.add(notToTheEnd(topic));
        }
        checks.forEach(check -> draw(analysed, check));
    }

    private static boolean look(AnalysedTopic topic, Check check) {
        try {
            check.look(topic);
            return true;
        } catch (LimitReachedException tooLarge) {
            check.skip(topic.topic(), topic.rules());
            return false;
        }
    }

    private static void draw(AnalysedTopic topic, Check check) {
        try {
            check.draw(topic);
        } catch (LimitReachedException tooLarge) {
            // The finding says that it has more regions than it shows.
        }
    }

    private Finding tooLarge(String topic) {
        return Finding.aboutWords(
                FindingKind.NOT_ANALYSED,
                topic,
                Text.format(
                        "тема `%s`: её диаграмма не уместилась в пределы проверки, поэтому правила темы и правила,"
                                + " общие для тем, на этой теме не проверены. Разделите тему или её самые длинные условия",
                        "topic `%s`: its diagram exceeds the limits of verification, so neither its own rules nor, for"
                                + " this topic, the shared ones were checked. Split the topic, or its longest conditions",
                        topic));
    }

    private Finding notToTheEnd(String topic) {
        return Finding.aboutWords(
                FindingKind.NOT_ANALYSED,
                topic,
                Text.format(
                        "тема `%s`: проверка достигла предела и не закончена: найдено, возможно, не всё. Разделите"
                                + " тему или её самые длинные условия",
                        "topic `%s`: verification reached its limit before it finished, so there may be more findings."
                                + " Split the topic, or its longest conditions",
                        topic));
    }

    private static Finding opaque(OpaqueRule rule) {
        return Finding.aboutWords(
                FindingKind.OPAQUE_RULE,
                rule.name(),
                Text.format(
                        "%s: проверка не видит, что внутри: неизвестно, чему оно противоречит и выполняется ли вообще",
                        "%s: verification cannot look inside, so it is unknown what it contradicts and whether it ever"
                                + " holds",
                        rule.title()));
    }

    private static Finding notShown(FindingKind kind, int count, int shown) {
        return Finding.aboutWords(
                FindingKind.NOT_ANALYSED,
                kind.code(),
                Text.format(
                        "%s: найдено %s, показаны первые %s",
                        "%s: %s found, the first %s are shown", kind.code(), count, shown));
    }

    private List<Finding> bounded(List<Draft> drafts) {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        List<Finding> kept = drafts.stream()
                .sorted(Comparator.comparing(Draft::kind).thenComparing(Draft::subject))
                .filter(draft -> counts.merge(draft.kind(), 1, Integer::sum) <= limits.findings())
                .map(draft -> draft.finding().get())
                .toList();
        counts.forEach((kind, count) -> {
            if (count > limits.findings()) {
                notAnalysed.add(notShown(kind, count, limits.findings()));
            }
        });
        return kept;
    }
}
