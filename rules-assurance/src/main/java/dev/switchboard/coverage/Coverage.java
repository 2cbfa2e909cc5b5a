package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of a catalogue a suite looks at.
 *
 * @param met goals that a case meets
 * @param unmet goals that no case meets
 * @param unreachable goals that no inquiry can meet, which is proved
 * @param notAnalysed goals that no case meets, and of which it is not known whether an inquiry could
 * @param limits what else the coverage does not speak of
 */
public record Coverage(
        List<Met> met, List<Unmet> unmet, List<Goal> unreachable, List<Goal> notAnalysed, List<Text> limits) {

    /** Nodes of one diagram beyond which a goal is not analysed. */
    static final int MAX_NODES = 500_000;

    /** Looks at atoms of conditions, when inquiries are held against goals: some seconds' worth. */
    static final long MOST_LOOKS = 100_000_000;

    public Coverage {
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
        unreachable = List.copyOf(unreachable);
        notAnalysed = List.copyOf(notAnalysed);
        limits = List.copyOf(limits);
    }

    /**
     * A goal and the first case that meets it.
     *
     * @param by the case
     */
    public record Met(Goal goal, Case by) {}

    /**
     * A goal that no case meets.
     *
     * @param ready a case that would, with its decision as it is now
     */
    public record Unmet(Goal goal, Case ready) {}

    /** How much a suite looks at of an engine's catalogue. Cases that expect nothing look at nothing. */
    public static Coverage of(CaseSuite suite, CatalogEngine engine) {
        return new Survey(engine, suite, MAX_NODES, Budget.of(MOST_LOOKS)).coverage();
    }

    /** How many goals of a kind a suite has to meet. */
    public long total(Kind kind) {
        return count(kind, met.stream().map(Met::goal))
                + count(kind, unmet.stream().map(Unmet::goal))
                + count(kind, notAnalysed.stream());
    }

    /** How many goals of a kind are met. */
    public long met(Kind kind) {
        return count(kind, met.stream().map(Met::goal));
    }

    /** Goals met of those that have to be, in per cent, rounded down: 100 is all. */
    public int percent() {
        return percent(met.size(), (long) met.size() + unmet.size() + notAnalysed.size());
    }

    /** Goals of a kind met of those that have to be, in per cent, rounded down. */
    public int percent(Kind kind) {
        return percent(met(kind), total(kind));
    }

    private static long count(Kind kind, Stream<Goal> goals) {
        return goals.filter(goal -> goal.kind() == kind).count();
    }

    private static int percent(long part, long total) {
        return total == 0 ? 100 : (int) (part * 100 / total);
    }
}
