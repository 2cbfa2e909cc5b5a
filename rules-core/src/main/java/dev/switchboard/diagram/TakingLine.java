package dev.switchboard.diagram;

import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OpeningHours;
import java.util.function.ToIntFunction;

/** Which line takes what a rule sends to one that may be closed, as a diagram of what is said of it. */
public final class TakingLine {

    private final Nodes nodes;
    private final Where where;
    private final OpeningHours hours;

    /** Makes its nodes among {@code nodes}. */
    public TakingLine(Nodes nodes, Where where, OpeningHours hours) {
        this.nodes = nodes;
        this.where = where;
        this.hours = hours;
    }

    /**
     * The diagram.
     *
     * @param said what is said of a line, when it takes the inquiry
     */
    public int of(Line meant, ToIntFunction<Line> said) {
        int own = said.applyAsInt(meant);
        return hours.open(meant)
                .map(open -> nodes.apply(
                        nodes.over, nodes.apply(nodes.within, own, where.of(open, 0)), of(hours.fallback(meant), said)))
                .orElse(own);
    }
}
