package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.diagram.Nodes;
import java.util.List;
import java.util.Optional;

/** Finds inquiries for which no rule holds, in a catalogue without a default line. */
final class GapCheck implements Check {

    private final Evidence evidence;
    private Extent gaps = Extent.NOTHING;

    GapCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void look(AnalysedTopic topic) {
        Nodes nodes = topic.nodes();
        gaps = gaps.and(evidence.extent(topic, nodes.apply(nodes.without, topic.everything(), topic.deciding())));
    }

    @Override
    public List<Draft> drafts() {
        return evidence.merged(gaps.regions()).stream()
                .map(region -> new Draft(FindingKind.GAP, String.join(" ", region.topics()), () -> finding(region)))
                .toList();
    }

    private Finding finding(Region region) {
        return new Finding(
                FindingKind.GAP,
                String.join(" ", region.topics()),
                List.of(),
                new Text(
                        "ни одно правило не выполняется, а линии по умолчанию нет: добавьте правило или `default line`",
                        "no rule holds, and there is no default line: add a rule, or a `default line`"),
                List.of(region),
                gaps.cut(),
                Optional.of(evidence.witness(region, List::isEmpty)),
                Optional.empty());
    }
}
