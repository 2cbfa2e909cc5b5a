package dev.switchboard.forecast;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.analysis.LogDiff.Failures;
import dev.switchboard.catalog.Calendar;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts calls. It grows with what catalogues make of them, not with their number. For one thread; several count for themselves, and what
 * they have counted is added up.
 */
public final class ForecastTally {

    private final LogDays days;
    private final Map<CallAnswer.Taken, CallKind> kinds = new LinkedHashMap<>();
    private final Refusals before = new Refusals();
    private final Refusals after = new Refusals();
    private long refused;

    /** @param calendar says which days are holidays; the new catalogue's, or else the old one's */
    public ForecastTally(Optional<Calendar> calendar) {
        this.days = new LogDays(calendar);
    }

    /** The calls of which both catalogues make this. */
    public CallKind kind(CallAnswer.Taken answer) {
        return kinds.computeIfAbsent(answer, made -> new CallKind(made, days));
    }

    /** Counts a call that a catalogue refuses. */
    public void add(CallAnswer.Refused refusal, Place place) {
        refused++;
        refusal.before().ifPresent(problem -> before.add(1, Optional.of(problem.at(place))));
        refusal.after().ifPresent(problem -> after.add(1, Optional.of(problem.at(place))));
    }

    /** Counts a call, whatever is made of it. */
    public void add(CallAnswer answer, Optional<LocalDateTime> time, Example example) {
        if (answer instanceof CallAnswer.Refused refusal) {
            add(refusal, example.place().orElse(Place.of("")));
        } else {
            CallKind kind = kind((CallAnswer.Taken) answer);
            kind.add(time);
            kind.example(example);
        }
    }

    /** Adds what another has counted of the same two catalogues. */
    public void add(ForecastTally other) {
        other.kinds.forEach((answer, kind) -> kind(answer).add(kind));
        days.add(other.days);
        before.add(other.before.rows, other.before.first);
        after.add(other.after.rows, other.after.first);
        refused += other.refused;
    }

    /** What has been counted. */
    public Forecast forecast(CatalogIdentity old, CatalogIdentity current) {
        return new ForecastFigures(kinds.values(), days)
                .forecast(old, current, refused, before.failures(), after.failures());
    }

    /** What has been counted, to be added up in another process. */
    public byte[] bytes() {
        return TallyWriter.of(this);
    }

    /**
     * What another process has counted.
     *
     * @param bytes as {@link #bytes} of the same version gives them
     * @param calendar as that of the other
     */
    public static ForecastTally of(byte[] bytes, Optional<Calendar> calendar) {
        return new TallyReader(bytes).read(calendar);
    }

    long refused() {
        return refused;
    }

    Refusals before() {
        return before;
    }

    Refusals after() {
        return after;
    }

    LogDays days() {
        return days;
    }

    Collection<CallKind> kinds() {
        return kinds.values();
    }

    void addRefused(long more) {
        refused += more;
    }

    /** What one of the catalogues refuses. */
    static final class Refusals {

        private long rows;
        private Optional<Problem> first = Optional.empty();

        void add(long more, Optional<Problem> problem) {
            rows += more;
            first = first.isPresent() && problem.isPresent()
                    ? Optional.of(earlier(first.get(), problem.get()))
                    : first.or(() -> problem);
        }

        /** By what they say where places do not tell, so that the order in which they are met does not matter. */
        private static Problem earlier(Problem one, Problem other) {
            if (!one.place().map(Place::file).equals(other.place().map(Place::file))) {
                return one;
            }
            boolean isLater = line(one) == line(other)
                    ? one.message().english().compareTo(other.message().english()) > 0
                    : line(one) > line(other);
            return isLater ? other : one;
        }

        private static int line(Problem problem) {
            return problem.place().map(Place::line).orElse(0);
        }

        long rows() {
            return rows;
        }

        Optional<Problem> first() {
            return first;
        }

        Failures failures() {
            return new Failures(rows, first);
        }
    }
}
