package dev.switchboard.engine;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Firing;
import java.util.List;

/** An engine on a catalogue that runs its rules by a matcher. */
public final class CatalogEngine implements EscalationEngine {

    private final Catalog catalog;
    private final Matcher matcher;
    private final InquiryCheck check;

    /**
     * @param matcher runs the catalogue's rules; closed with this engine
     */
    public CatalogEngine(Catalog catalog, Matcher matcher) {
        this.catalog = catalog;
        this.matcher = matcher;
        this.check = new InquiryCheck(catalog.vocabulary());
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        List<Problem> problems = check.problems(inquiry);
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        Inquiry completed = inquiry.withDefaults(catalog.vocabulary().defaults());
        List<Firing> firings = matcher.match(completed);
        if (firings.isEmpty() && catalog.vocabulary().defaultLine().isEmpty()) {
            throw undecided(inquiry);
        }
        return new CatalogDecision(catalog, completed, firings);
    }

    private UndecidedException undecided(Inquiry inquiry) {
        String name = catalog.vocabulary().name();
        return new UndecidedException(new Text(
                "ни одно правило каталога `%s` не подходит к %s, а линии по умолчанию (`default line`) в нём нет"
                        .formatted(name, inquiry),
                "no rule of catalogue `%s` holds for %s, and it declares no `default line`".formatted(name, inquiry)));
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
        matcher.close();
    }
}
