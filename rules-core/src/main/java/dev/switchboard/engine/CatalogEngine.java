package dev.switchboard.engine;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Diagram;
import java.util.List;

/** An engine on a catalogue: its decisions come from a matcher or from a diagram, all else from the catalogue. */
public final class CatalogEngine implements EscalationEngine {

    private final Catalog catalog;
    private final InquiryCheck check;
    private final Decider decider;

    /**
     * An engine that finds all rules that hold.
     *
     * @param matcher runs the catalogue's rules; closed with this engine
     */
    public CatalogEngine(Catalog catalog, Matcher matcher) {
        this.catalog = catalog;
        this.check = new InquiryCheck(catalog.vocabulary());
        this.decider = new MatchingDecider(catalog, check, matcher);
    }

    /** An engine that finds the deciding rule by a walk through the catalogue's diagram. */
    public CatalogEngine(Diagram diagram) {
        this.catalog = diagram.catalog();
        this.check = new InquiryCheck(catalog.vocabulary());
        this.decider = new DiagramDecider(diagram, check);
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        return decider.decide(inquiry);
    }

    /** What is wrong with an inquiry; empty when it can be decided. */
    public List<Problem> check(Inquiry inquiry) {
        return check.problems(inquiry);
    }

    @Override
    public CatalogIdentity catalog() {
        return catalog.identity();
    }

    /** The whole catalogue that this engine decides by. */
    public Catalog model() {
        return catalog;
    }

    @Override
    public void close() {
        decider.close();
    }
}
