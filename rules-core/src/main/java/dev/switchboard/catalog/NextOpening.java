package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds when a line that is closed opens next, if nothing else changes. */
public final class NextOpening {

    /** A line that stays closed for longer has no hours that anybody waits for. */
    private static final int MOST_DAYS = 366;

    private final Calendar calendar;
    private final Completion completion;
    private final Condition open;

    /** The next opening of a line, of which it is known when it is open. */
    public NextOpening(Vocabulary words, Condition open) {
        this.calendar = words.calendar().orElseThrow();
        this.completion = words.completion();
        this.open = open;
    }

    /**
     * The moment, by the clock of the catalogue's place; empty where it does not open within a year.
     *
     * @param inquiry as it is stated, with the moment of the call
     */
    public Optional<ZonedDateTime> after(Inquiry inquiry) {
        return inquiry.at().flatMap(at -> after(at, inquiry));
    }

    private Optional<ZonedDateTime> after(ZonedDateTime at, Inquiry inquiry) {
        LocalDateTime now = calendar.local(at);
        LocalDate today = now.toLocalDate();
        List<Integer> minutes = List.copyOf(minutes());
        for (int days = 0; days <= MOST_DAYS; days++) {
            for (int minute : minutes) {
                ZonedDateTime then =
                        today.plusDays(days).atStartOfDay().plusMinutes(minute).atZone(calendar.zone());
                if (then.isAfter(at) && calendar.covers(then) && isOpen(then, inquiry)) {
                    return Optional.of(then);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOpen(ZonedDateTime then, Inquiry inquiry) {
        return open.holds(completion.completed(inquiry.toBuilder().at(then).build()));
    }

    /** The minutes of a day at which it may open. */
    private NavigableSet<Integer> minutes() {
        NavigableSet<Integer> minutes = new TreeSet<>(List.of(0));
        completion
                .statedAtoms(open)
                .filter(atom -> atom.fact().equals(Calendar.TIME))
                .flatMap(atom -> ((Values.Numbers) atom.values()).ranges().stream())
                .map(Range::from)
                .filter(new TimeNotation().all()::contains)
                .forEach(minutes::add);
        return minutes;
    }
}
