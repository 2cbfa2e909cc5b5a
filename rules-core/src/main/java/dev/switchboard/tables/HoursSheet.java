package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.HOURS;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the table of the hours at which lines take inquiries. */
final class HoursSheet {

    private static final Set<String> IN_COLUMNS_OF_THEIR_OWN =
            Set.of(Calendar.WEEKDAY, Calendar.DAY_KIND, Calendar.TIME);

    private final Vocabulary words;

    private HoursSheet(Vocabulary words) {
        this.words = words;
    }

    static Sheet of(Vocabulary words) {
        return new HoursSheet(words).sheet();
    }

    private Sheet sheet() {
        List<Opening> openings = words.hours().openings();
        List<String> facts = words.factCodes().stream()
                .filter(fact -> !IN_COLUMNS_OF_THEIR_OWN.contains(fact))
                .filter(fact -> openings.stream()
                        .anyMatch(opening -> values(fact, opening).isPresent()))
                .toList();
        SheetWriter table = new SheetWriter(HOURS, HOURS.name(), column -> facts);
        for (Opening opening : openings) {
            List<String> cells = new ArrayList<>(List.of(
                    opening.line(),
                    cell(Calendar.WEEKDAY, opening) + cell(Calendar.DAY_KIND, opening),
                    time(opening)
                            .map(range -> bound(range.from(), Integer.MIN_VALUE))
                            .orElse(""),
                    time(opening)
                            .map(range -> bound(range.to() + 1, Integer.MIN_VALUE))
                            .orElse("")));
            facts.forEach(fact -> cells.add(cell(fact, opening)));
            table.row(cells);
        }
        return table.sheet();
    }

    /** A time of day; an open side is empty, and so is the end of the day. */
    private static String bound(int minute, int open) {
        return minute == open ? "" : new TimeNotation().write(minute);
    }

    private static Optional<Range> time(Opening opening) {
        return values(Calendar.TIME, opening)
                .map(values -> ((Values.Numbers) values).ranges().get(0));
    }

    private String cell(String fact, Opening opening) {
        return values(fact, opening)
                .map(values -> ConditionCell.write(
                        values, words.fact(fact).orElseThrow().type()))
                .orElse("");
    }

    private static Optional<Values> values(String fact, Opening opening) {
        return opening.condition()
                .atoms()
                .filter(atom -> atom.fact().equals(fact))
                .map(Condition.Atom::values)
                .findFirst();
    }
}
