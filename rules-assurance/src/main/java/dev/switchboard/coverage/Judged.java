package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OpeningHours;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
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

    /**
     * What becomes of an inquiry.
     *
     * @param holding the rules that hold and can decide, in order of precedence
     * @param giving the rules that hold and give something, in order of precedence
     */
    static Judged of(Inquiry completed, List<Rule> holding, List<Rule> giving, Vocabulary words) {
        Optional<Rule> deciding = holding.stream().findFirst();
        Optional<Line> meant = words.line(deciding);
        OpeningHours hours = words.hours();
        List<Line> reached = meant.map(line -> hours.isEmpty()
                        ? List.of(line)
                        : hours.chain(line)
                                .subList(0, hours.closed(line, completed).size() + 1))
                .orElse(List.of());
        return new Judged(completed, deciding, meant, reached, giving);
    }

    /** The line that takes it; empty when there is no decision. */
    Optional<Line> taking() {
        return reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
    }
}
