package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import java.util.Optional;

/**
 * A completed inquiry and the rule that decides it by the reference interpreter.
 *
 * @param deciding empty when no rule holds
 */
record Judged(Inquiry completed, Optional<Rule> deciding) {

    static Judged of(Inquiry inquiry, Catalog catalog) {
        Inquiry completed = catalog.vocabulary().completed(inquiry);
        return new Judged(completed, catalog.holding(completed).stream().findFirst());
    }
}
