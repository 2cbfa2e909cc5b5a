package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rules that hold together with the deciding rule, have its salience, and would transfer otherwise. */
final class ConflictCheck implements Check {

    private record Pair(Rule deciding, Rule other) {}

    private final Evidence evidence;
    private final Map<Pair, List<Region>> found = new LinkedHashMap<>();

    ConflictCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void look(TopicDiagrams topic) {
        Nodes nodes = topic.nodes();
        for (int i = 0; i < topic.rules().size(); i++) {
            Rule rule = topic.rules().get(i);
            int rivals = nodes.keep(
                    topic.outranks(i), other -> isConflict(topic.rules().get(other), rule));
            for (int rival : nodes.terminals(rivals)) {
                int part = nodes.keep(rivals, other -> other == rival);
                found.computeIfAbsent(new Pair(topic.rules().get(rival), rule), pair -> new ArrayList<>())
                        .addAll(evidence.regions(topic, part));
            }
        }
    }

    private static boolean isConflict(Rule deciding, Rule other) {
        return deciding.salience() == other.salience() && !Evidence.sameTransfer(deciding, other);
    }

    @Override
    public List<Finding> findings() {
        return found.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding finding(Pair pair, List<Region> parts) {
        List<Region> regions = evidence.merged(parts);
        Rule first = pair.deciding;
        Rule second = pair.other;
        Inquiry witness =
                evidence.witness(regions.get(0), holding -> holding.get(0).equals(first) && holding.contains(second));
        return new Finding(
                FindingKind.CONFLICT,
                first.name() + " / " + second.name(),
                List.of(first, second),
                new Text(
                        "правила `%s` и `%s` имеют одну важность (salience %d), а решают по-разному: %s %s и %s %s; сейчас решает первое, потому что код его пункта раньше. Разведите условия или важности"
                                .formatted(
                                        first.name(),
                                        second.name(),
                                        first.salience(),
                                        first.line(),
                                        first.mode().code(),
                                        second.line(),
                                        second.mode().code()),
                        "rules `%s` and `%s` have one salience (%d) and decide differently: %s %s and %s %s; now the first decides, because its item's code comes first. Part their conditions or their saliences"
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
