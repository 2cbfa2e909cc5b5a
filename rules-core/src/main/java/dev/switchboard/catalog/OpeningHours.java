package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When lines take inquiries, and which others take them when they do not. A line without hours is always open; one with hours
 * has another that takes what it does not, and so on to one that is open. There is no circle.
 */
public final class OpeningHours {

    private final List<Opening> openings;
    private final Map<String, Condition> openOfLine = new LinkedHashMap<>();
    private final Vocabulary words;

    /** The hours of the lines of a vocabulary. */
    OpeningHours(List<Opening> openings, Vocabulary words) {
        this.openings = List.copyOf(openings);
        this.words = words;
        Map<String, List<Condition>> byLine = new LinkedHashMap<>();
        for (Opening opening : openings) {
            List<Condition> all = byLine.get(opening.line());
            if (all == null) {
                all = new ArrayList<>();
                byLine.put(opening.line(), all);
            }
            all.add(opening.condition());
        }
        byLine.forEach((line, conditions) -> openOfLine.put(line, new Condition.Or(conditions).normal()));
    }

    /** All rows, in the order of the table. */
    public List<Opening> openings() {
        return openings;
    }

    /** Whether no line ever closes. */
    public boolean isEmpty() {
        return openings.isEmpty();
    }

    /** When a line is open; empty for one that always is. */
    public Optional<Condition> open(Line line) {
        return Optional.ofNullable(openOfLine.get(line.code()));
    }

    /** The line that takes what a line does not when it is closed: in the same way or, where it cannot, in the only one it has. */
    public Line fallback(Line line) {
        return words.line(line.closed(), line.mode())
                .orElseGet(() -> words.lines().stream()
                        .filter(other -> other.code().equals(line.closed()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "`%s` has hours, but no line takes what it does not".formatted(line.code()))));
    }

    /** The lines from one on, each the fallback of the one before, up to one that is always open. */
    public List<Line> chain(Line line) {
        Set<Line> chain = new LinkedHashSet<>(List.of(line));
        Line last = line;
        while (open(last).isPresent()) {
            last = fallback(last);
            if (!chain.add(last)) {
                throw new IllegalArgumentException("the fallbacks of `%s` run in a circle".formatted(line.code()));
            }
        }
        return List.copyOf(chain);
    }

    /** The line that takes an inquiry that a rule sends to a line. */
    public Line taking(Line meant, Inquiry completed) {
        if (openings.isEmpty()) {
            return meant;
        }
        List<Line> chain = chain(meant);
        return chain.get(closed(chain, completed).size());
    }

    /** The lines that would take an inquiry but are closed, the one that a rule sends it to first; none where that takes it. */
    public List<Line> closed(Line meant, Inquiry completed) {
        return openings.isEmpty() ? List.of() : closed(chain(meant), completed);
    }

    private List<Line> closed(List<Line> chain, Inquiry completed) {
        return chain.stream()
                .takeWhile(line ->
                        open(line).filter(open -> !open.holds(completed)).isPresent())
                .toList();
    }
}
