package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.analysis.Verification.Limits;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.TooManyNodesException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a catalogue topic by topic, and lets each check look at the topic's diagrams. */
final class Verifier {

    private final Catalog catalog;
    private final Limits limits;
    private final List<Text> notAnalysed = new ArrayList<>();

    Verifier(Catalog catalog, Limits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    Verification verify() {
        FactSpace space = FactSpace.of(catalog);
        Evidence evidence = new Evidence(catalog, space, limits.paths());
        List<Check> checks = new ArrayList<>(
                List.of(new ConflictCheck(evidence), new IdleRuleCheck(evidence, catalog), new HoleCheck(evidence)));
        if (catalog.vocabulary().defaultLine().isEmpty()) {
            checks.add(new GapCheck(evidence));
        }
        boolean whole = true;
        for (Topic topic : catalog.vocabulary().topics()) {
            whole &= look(topic.code(), space, checks);
        }
        List<Draft> drafts = new ArrayList<>();
        for (Check check : checks) {
            if (whole || check.standsWithoutAllTopics()) {
                drafts.addAll(check.drafts());
            }
        }
        UnusedWords.of(catalog)
                .forEach(finding -> drafts.add(new Draft(finding.kind(), finding.subject(), () -> finding)));
        catalog.opaqueRules().forEach(this::skip);
        return new Verification(bounded(drafts), notAnalysed);
    }

    private boolean look(String topic, FactSpace space, List<Check> checks) {
        try {
            TopicDiagrams diagrams = new TopicDiagrams(catalog, topic, space, limits.nodes());
            checks.forEach(check -> check.look(diagrams));
            return true;
        } catch (TooManyNodesException tooMany) {
            notAnalysed.add(new Text(
                    "тема `%s`: диаграмма больше %s узлов; правила, общие для тем, тоже не проверены"
                            .formatted(topic, limits.nodes()),
                    "topic `%s`: its diagrams have more than %s nodes; rules shared by topics are not judged either"
                            .formatted(topic, limits.nodes())));
            return false;
        }
    }

    private Optional<Finding> finding(Draft draft) {
        try {
            return Optional.of(draft.finding().get());
        } catch (TooManyNodesException tooMany) {
            notAnalysed.add(new Text(
                    "%s `%s`: область находки занимает больше %s узлов"
                            .formatted(draft.kind().code(), draft.subject(), limits.nodes()),
                    "%s `%s`: the region of the finding takes more than %s nodes"
                            .formatted(draft.kind().code(), draft.subject(), limits.nodes())));
            return Optional.empty();
        }
    }

    private void skip(OpaqueRule rule) {
        notAnalysed.add(rule.title());
    }

    private List<Finding> bounded(List<Draft> drafts) {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        List<Finding> kept = drafts.stream()
                .sorted(Comparator.comparing(Draft::kind).thenComparing(Draft::subject))
                .filter(draft -> counts.merge(draft.kind(), 1, Integer::sum) <= limits.findings())
                .flatMap(draft -> finding(draft).stream())
                .toList();
        counts.forEach((kind, count) -> {
            if (count > limits.findings()) {
                notAnalysed.add(new Text(
                        "%s: найдено %s, показаны первые %s".formatted(kind.code(), count, limits.findings()),
                        "%s: %s found, the first %s are shown".formatted(kind.code(), count, limits.findings())));
            }
        });
        return kept;
    }
}
