package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Diagram;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides by a walk through the diagram. The inquiry is checked on the way: each stated fact is looked up once, for its
 * place among the diagram's variables and for its range.
 */
final class DiagramDecider implements Decider {

    private final Diagram diagram;
    private final InquiryCheck check;
    private final Map<String, StatedNumbers.Slot> slots;
    private final Map<String, Integer> roots = new HashMap<>();
    private final int[] unstated;
    private final Rule[] rules;
    private volatile boolean closed;

    DiagramDecider(Diagram diagram, InquiryCheck check) {
        this.diagram = diagram;
        this.check = check;
        this.slots = StatedNumbers.slots(diagram.space());
        this.unstated = diagram.space().unstated();
        this.rules = diagram.catalog().rules().toArray(new Rule[0]);
        for (String topic : diagram.catalog().vocabulary().topicCodes()) {
            roots.put(topic, diagram.root(topic));
        }
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
        StatedNumbers stated = new StatedNumbers(slots, unstated.clone());
        inquiry.visit(stated);
        Integer root = stated.fits() ? roots.get(stated.topic()) : null;
        if (root == null) {
            check.require(inquiry);
            throw new IllegalStateException("the diagram refuses what the check lets pass: " + inquiry);
        }
        int terminal = diagram.walk(root, stated.numbers());
        return terminal == Diagram.NO_RULE
                ? CatalogDecision.byDefault(diagram.catalog(), inquiry)
                : new CatalogDecision(diagram.catalog(), inquiry, rules[Diagram.ruleAt(terminal)]);
    }

    @Override
    public void close() {
        closed = true;
    }
}
