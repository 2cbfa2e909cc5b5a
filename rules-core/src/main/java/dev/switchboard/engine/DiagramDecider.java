package dev.switchboard.engine;

import dev.switchboard.EngineClosedException;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.diagram.FactNumbers;
import dev.switchboard.diagram.InquiryNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides by a walk through the diagram. The inquiry is checked on the way: each stated fact is looked up once, for its
 * place among the diagram's variables and for its range. The catalogue itself is asked for only by what comes after line,
 * mode and item.
 */
final class DiagramDecider implements Decider {

    private final DecidingTable table;
    private final MatchedCatalog catalog;
    private volatile boolean closed;

    /**
     * A decider by a table.
     *
     * @param catalog gives the catalogue that the table is of, the same each time
     */
    DiagramDecider(DecidingTable table, Supplier<Catalog> catalog) {
        this.table = table;
        this.catalog = new MatchedCatalog(catalog, table.facts());
    }

    @Override
    public CatalogDecision decide(Inquiry inquiry) {
        requireOpen();
        int terminal = table.terminal((InquiryNumbers) inquiry.boundBy(table.facts()));
        if (terminal == DecidingTable.REFUSED) {
            throw refused(inquiry);
        }
        if (table.isConstrained()) {
            new InquiryCheck(catalog.get().vocabulary()).require(inquiry);
        }
        return decided(inquiry, terminal == DecidingTable.BY_BITS ? byBits(inquiry) : table.outcome(terminal));
    }

    @Override
    public FactNumbers facts() {
        return table.facts();
    }

    @Override
    public List<String> topicsByBits() {
        return table.topicsByBits();
    }

    private CatalogDecision decided(Inquiry inquiry, Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            throw CatalogDecision.undecided(catalog.get(), inquiry);
        }
        return table.linesClose()
                ? CatalogDecision.whereLinesClose(catalog, inquiry, outcome.get())
                : new CatalogDecision(catalog, inquiry, outcome.get());
    }

    private Optional<Outcome> byBits(Inquiry inquiry) {
        Vocabulary words = catalog.get().vocabulary();
        Optional<Rule> deciding = catalog.deciding(inquiry);
        return deciding.isPresent() ? Optional.of(deciding.get().outcome()) : words.byDefault();
    }

    private RuntimeException refused(Inquiry inquiry) {
        new InquiryCheck(catalog.get()).require(inquiry);
        return new IllegalStateException("the diagram refuses what the check lets pass: " + inquiry);
    }

    @Override
    public void requireOpen() {
        if (closed) {
            throw new EngineClosedException();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
