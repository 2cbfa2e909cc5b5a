package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OpeningHours;
import dev.switchboard.catalog.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A completed inquiry and what becomes of it by the reference interpreter.
 *
 * @param deciding the rule that decides; empty when none holds
 * @param meant the line that it means, or the default line; empty when there is no decision
 * @param reached the lines that it comes to: all but the last are closed
 * @param giving the rules that give it something, in order of precedence
 */
record Judged(Inquiry completed, Optional<Rule> deciding, Optional<Line> meant, List<Line> reached, List<Rule> giving) {

    static Judged of(Inquiry inquiry, Catalog catalog) {
        Inquiry completed = catalog.vocabulary().completed(inquiry);
        Optional<Rule> deciding = catalog.holding(completed).stream().findFirst();
        Optional<Line> meant = catalog.vocabulary().line(deciding);
        OpeningHours hours = catalog.vocabulary().hours();
        List<Line> reached = meant.map(line -> hours.isEmpty()
                        ? List.of(line)
                        : hours.chain(line)
                                .subList(0, hours.closed(line, completed).size() + 1))
                .orElse(List.of());
        return new Judged(completed, deciding, meant, reached, catalog.giving(completed));
    }

    /** The line that takes it; empty when there is no decision. */
    Optional<Line> taking() {
        return reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
    }
}
