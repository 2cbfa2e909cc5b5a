package dev.switchboard.analysis;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes boxes that cover a part of a topic's space say less: a condition without which a box is still within the part is
 * dropped, and so is a box that others cover. Paths of a diagram never meet; these boxes may, as the conditions that people
 * write do.
 */
final class SimplerBoxes {

    /** More boxes nobody reads. */
    private static final int MOST = 50;

    private final String topic;
    private final Vocabulary vocabulary;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;

    SimplerBoxes(String topic, Vocabulary vocabulary, FactSpace space, Nodes nodes) {
        this.topic = topic;
        this.vocabulary = vocabulary;
        this.nodes = nodes;
        this.diagrams = new RuleDiagrams(space, nodes);
    }

    /**
     * Simpler boxes for the same part.
     *
     * @param part the diagram that has a terminal in the part
     */
    List<Region> of(List<Region> boxes, int part) {
        return boxes.size() > MOST
                ? boxes
                : needed(
                        boxes.stream().map(box -> widened(box, part)).distinct().toList());
    }

    private Region widened(Region box, int part) {
        Region wide = box;
        for (Variable variable : box.numbers().keySet().stream()
                .sorted(Comparator.comparingInt(Variable::index).reversed())
                .toList()) {
            Map<Variable, List<Range>> fewer = new HashMap<>(wide.numbers());
            fewer.remove(variable);
            Region wider = new Region(wide.topics(), fewer);
            wide = isWithin(diagram(wider), part) ? wider : wide;
        }
        return wide;
    }

    private List<Region> needed(List<Region> boxes) {
        List<Region> needed = new ArrayList<>(boxes);
        for (Region box : boxes) {
            List<Region> others = new ArrayList<>(needed);
            others.remove(box);
            int covered =
                    diagrams.overlaid(others.stream().mapToInt(this::diagram).toArray());
            if (isWithin(diagram(box), covered)) {
                needed.remove(box);
            }
        }
        return needed;
    }

    private boolean isWithin(int box, int part) {
        return nodes.apply(nodes.without, box, part) == Nodes.NONE;
    }

    private int diagram(Region box) {
        return diagrams.of(new Condition.And(box.conditions(vocabulary)), topic, 0);
    }
}
