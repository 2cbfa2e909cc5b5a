package dev.switchboard.coverage;

import dev.switchboard.analysis.DecisionDiagrams;
import dev.switchboard.catalog.Line;
import dev.switchboard.diagram.Nodes;

/**
 * An inquiry comes to a line: a rule means it, or lines that would take the inquiry before it are closed. Whether it is open
 * makes no difference.
 *
 * @param line its code
 */
record Reached(String line) implements Aim {

    @Override
    public boolean isMetBy(Judged judged) {
        return judged.reached().stream().anyMatch(this::isIt);
    }

    @Override
    public int where(DecisionDiagrams diagrams) {
        Nodes nodes = diagrams.nodes();
        int where = Nodes.NONE;
        for (DecisionDiagrams.Way way : diagrams.ways()) {
            if (isIt(way.line())) {
                where = nodes.apply(nodes.over, where, way.reached());
            }
        }
        return where;
    }

    private boolean isIt(Line other) {
        return other.code().equals(line);
    }
}
