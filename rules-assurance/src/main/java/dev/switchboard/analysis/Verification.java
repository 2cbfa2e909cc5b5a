package dev.switchboard.analysis;

import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import java.util.List;

/**
 * What is wrong with a catalogue, over the whole space of facts.
 *
 * <pre>{@code
 * Verification verification = Verification.of(catalog);
 * verification.findings().forEach(finding -> System.out.println(finding.message().english()));
 * }</pre>
 *
 * @param catalog what was verified
 * @param findings errors first; what could not be analysed is among them
 */
public record Verification(Catalog catalog, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /** Verifies a catalogue, within limits that catalogues which people write stay far below. */
    public static Verification of(Catalog catalog) {
        return of(catalog, WorkLimits.DEFAULT);
    }

    /** Verifies a catalogue within limits. */
    public static Verification of(Catalog catalog, WorkLimits limits) {
        return new Verifier(catalog, limits).verify();
    }

    /**
     * How far to go.
     *
     * @param nodes nodes of one topic's diagrams; the memory that they take and the work on all topics are bounded with them
     * @param findings findings of one kind
     * @param paths paths through a diagram, for one finding's regions
     */
    public record WorkLimits(int nodes, int findings, int paths) {

        /** For catalogues of up to some ten thousand rules. */
        public static final WorkLimits DEFAULT = new WorkLimits(1_000_000, 200, 2_000);
    }

    /**
     * This verification with what a catalogue's authors accept marked so, as far as they accept it. What they accept and is not
     * there is a finding, unless not all was analysed: it may be where nobody looked.
     */
    public Verification accepting(List<Acceptance> acceptances) {
        return new Verification(catalog, new Acceptances(catalog, acceptances).marked(findings, isComplete()));
    }

    /** What the other findings do not speak of: opaque rules, and what a limit cut off; accepted or not. */
    public List<Finding> notAnalysed() {
        return findings.stream()
                .filter(finding -> finding.kind().isGapInAnalysis())
                .toList();
    }

    /** Whether everything was analysed: only then is what is not found not there. */
    public boolean isComplete() {
        return notAnalysed().isEmpty();
    }

    /** Findings that nobody has accepted. */
    public List<Finding> open() {
        return findings.stream().filter(finding -> finding.accepted().isEmpty()).toList();
    }

    /** Whether some finding that nobody has accepted is an error; what was not analysed is one. */
    public boolean hasErrors() {
        return open().stream().anyMatch(finding -> finding.kind().isError());
    }
}
