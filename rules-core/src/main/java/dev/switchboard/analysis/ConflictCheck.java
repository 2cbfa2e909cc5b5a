package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rules that hold together with the deciding rule, have its salience, and would transfer otherwise. */
final class ConflictCheck implements Check {

    private record Pair(Rule deciding, Rule other) {}

    /** Where one rule holds and another, the rival, decides. */
    private record Part(TopicDiagrams topic, int rule, int rival) {

        int node() {
            return topic.nodes().keep(topic.decidingWhereHolds(rule), terminal -> terminal == rival);
        }
    }

    private final Evidence evidence;
    private final Map<Pair, List<Part>> found = new LinkedHashMap<>();

    ConflictCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void look(TopicDiagrams topic) {
        for (int i = 0; i < topic.rules().size(); i++) {
            Rule rule = topic.rules().get(i);
            for (int rival : topic.decidersWhereHolds(i)) {
                if (isConflict(topic.rules().get(rival), rule)) {
                    found.computeIfAbsent(new Pair(topic.rules().get(rival), rule), pair -> new ArrayList<>())
                            .add(new Part(topic, i, rival));
                }
            }
        }
    }

    private static boolean isConflict(Rule deciding, Rule other) {
        return deciding.salience() == other.salience() && !Evidence.sameTransfer(deciding, other);
    }

    @Override
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        found.forEach((pair, parts) ->
                drafts.add(new Draft(FindingKind.CONFLICT, subject(pair), () -> finding(pair, parts))));
        return drafts;
    }

    private static String subject(Pair pair) {
        return pair.deciding.name() + " / " + pair.other.name();
    }

    private Finding finding(Pair pair, List<Part> parts) {
        List<Region> regions = evidence.merged(parts.stream()
                .flatMap(part -> evidence.regions(part.topic, part.node()).stream())
                .toList());
        Rule first = pair.deciding;
        Rule second = pair.other;
        Inquiry witness =
                evidence.witness(regions.get(0), holding -> holding.get(0).equals(first) && holding.contains(second));
        return new Finding(
                FindingKind.CONFLICT,
                subject(pair),
                List.of(first, second),
                new Text(
                        "правила `%s` и `%s` имеют одну важность (salience %s), а решают по-разному: %s %s и %s %s; сейчас решает первое, потому что код его пункта раньше. Разведите условия или важности"
                                .formatted(
                                        first.name(),
                                        second.name(),
                                        first.salience(),
                                        first.line(),
                                        first.mode().code(),
                                        second.line(),
                                        second.mode().code()),
                        "rules `%s` and `%s` have one salience (%s) and decide differently: %s %s and %s %s; now the first decides, because its item's code comes first. Part their conditions or their saliences"
                                .formatted(
                                        first.name(),
                                        second.name(),
                                        first.salience(),
                                        first.line(),
                                        first.mode().code(),
                                        second.line(),
                                        second.mode().code())),
                regions,
                Optional.of(witness),
                Optional.empty());
    }
}
