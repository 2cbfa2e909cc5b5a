package dev.switchboard.coverage;

import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text is said of the line that takes an inquiry: it holds, no earlier text of its line and part does, and no rule gives
 * the outcome that it would be.
 */
record Spoken(LineText text, Vocabulary words) implements Aim {

    @Override
    public boolean isMetBy(Judged judged) {
        return judged.taking().flatMap(this::earlier).stream()
                .anyMatch(earlier -> text.condition().holds(judged.completed())
                        && earlier.stream().noneMatch(other -> other.condition().holds(judged.completed()))
                        && judged.giving().stream().noneMatch(this::isGivenBy));
    }

    @Override
    public int where(DecisionDiagrams diagrams) {
        Nodes nodes = diagrams.nodes();
        int where = Nodes.NONE;
        for (DecisionDiagrams.Way way : diagrams.ways()) {
            Optional<List<LineText>> earlier = earlier(way.line());
            if (earlier.isPresent()) {
                where = nodes.apply(nodes.over, where, said(way.taken(), earlier.get(), diagrams));
            }
        }
        for (Rule rule : diagrams.giving()) {
            if (isGivenBy(rule)) {
                where = nodes.apply(nodes.without, where, diagrams.where(rule.condition()));
            }
        }
        return where;
    }

    private int said(int taken, List<LineText> earlier, DecisionDiagrams diagrams) {
        Nodes nodes = diagrams.nodes();
        int said = nodes.apply(nodes.within, taken, diagrams.where(text.condition()));
        for (LineText other : earlier) {
            said = nodes.apply(nodes.without, said, diagrams.where(other.condition()));
        }
        return said;
    }

    /** Those of a line's texts that come before it; empty for a line that it is not about. */
    private Optional<List<LineText>> earlier(Line line) {
        List<LineText> earlier = new ArrayList<>();
        for (LineText other : words.texts(line)) {
            if (other.equals(text)) {
                return Optional.of(earlier);
            }
            if (other.part().equals(text.part())) {
                earlier.add(other);
            }
        }
        return Optional.empty();
    }

    private boolean isGivenBy(Rule rule) {
        return rule.gives().stream().anyMatch(given -> given.outcome().equals(text.part()));
    }

    @Override
    public long size() {
        return words.texts().stream()
                .mapToLong(other -> 1 + ConditionSize.atoms(other.condition()))
                .sum();
    }
}
