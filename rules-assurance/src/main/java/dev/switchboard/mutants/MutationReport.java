package dev.switchboard.mutants;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;

/**
 * Which mistakes a suite would notice. Cases that fail on the catalogue as it is are left out: they notice nothing.
 *
 * @param killed mutants that a case fails on
 * @param survived mutants that no case fails on
 * @param equal mutants of which it is proved that no case can fail on them
 * @param notAnalysed mutants that no case fails on, and of which it is not known whether one could
 * @param limits what else the report does not speak of
 */
public record MutationReport(
        List<Killed> killed, List<Survived> survived, List<Mutant> equal, List<Mutant> notAnalysed, List<Text> limits) {

    /** Nodes of one topic's diagrams beyond which a mutant is not analysed. */
    static final int MAX_NODES = 500_000;

    /** Looks at atoms of conditions, when rules are tried: some seconds' worth. */
    static final long MOST_LOOKS = 50_000_000;

    public MutationReport {
        killed = List.copyOf(killed);
        survived = List.copyOf(survived);
        equal = List.copyOf(equal);
        notAnalysed = List.copyOf(notAnalysed);
        limits = List.copyOf(limits);
    }

    /**
     * A mutant and the first case that fails on it.
     *
     * @param by the case
     */
    public record Killed(Mutant mutant, Case by) {}

    /**
     * A mutant that no case fails on.
     *
     * @param witness a case that would, with its decision as it is now
     */
    public record Survived(Mutant mutant, Case witness) {}

    /** Which mistakes in an engine's catalogue a suite would notice. */
    public static MutationReport of(CaseSuite suite, CatalogEngine engine) {
        return new MutationRun(engine.model(), suite, MAX_NODES, Budget.of(MOST_LOOKS)).report();
    }

    /** Mutants killed of those that can be, in per cent, rounded down: 100 is all. */
    public int percent() {
        long total = (long) killed.size() + survived.size() + notAnalysed.size();
        return total == 0 ? 100 : (int) (killed.size() * 100L / total);
    }
}
