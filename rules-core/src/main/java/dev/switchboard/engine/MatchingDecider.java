package dev.switchboard.engine;

import dev.switchboard.EngineClosedException;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.FactNumbers;

/** Decides by finding all rules that hold. */
final class MatchingDecider implements Decider {

    private final Catalog catalog;
    private final MatchedCatalog known;
    private final InquiryCheck check;
    private final Matcher matcher;
    private final FactNumbers facts;
    private volatile boolean closed;

    MatchingDecider(Catalog catalog, InquiryCheck check, Matcher matcher) {
        this.catalog = catalog;
        this.check = check;
        this.matcher = matcher;
        this.facts = FactNumbers.of(catalog);
        this.known = new MatchedCatalog(() -> catalog, facts);
    }

    @Override
    public FactNumbers facts() {
        return facts;
    }

    @Override
    public CatalogDecision decide(Inquiry inquiry) {
        requireOpen();
        check.require(inquiry);
        Inquiry completed = catalog.vocabulary().completed(inquiry);
        return CatalogDecision.of(known, inquiry, matcher.match(completed));
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
        matcher.close();
    }
}
