package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import java.util.function.Supplier;

/** Decides by finding all rules that hold. */
final class MatchingDecider implements Decider {

    private final Catalog catalog;
    private final Supplier<Catalog> known;
    private final InquiryCheck check;
    private final Matcher matcher;

    MatchingDecider(Catalog catalog, InquiryCheck check, Matcher matcher) {
        this.catalog = catalog;
        this.known = () -> catalog;
        this.check = check;
        this.matcher = matcher;
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        check.require(inquiry);
        Inquiry completed = catalog.vocabulary().completed(inquiry);
        return CatalogDecision.of(known, inquiry, matcher.match(completed));
    }

    @Override
    public void close() {
        matcher.close();
    }
}
