package dev.switchboard.synthetic;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Range;
import dev.switchboard.diagram.FactSpace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a year, made up for a catalogue: more of them in winter, on Mondays, before noon and after work than otherwise; few topics
 * often and many seldom; facts that hang together, since difficult calls and rare clients show in several of them. All are inquiries
 * that the catalogue accepts. The same catalogue, year, seed and number of calls give the same calls.
 */
public final class SyntheticYear {

    /** The years that catalogues are about. */
    public static final Range YEARS = new Range(
            LocalDate.ofEpochDay(Calendar.DAYS.from()).getYear(),
            LocalDate.ofEpochDay(Calendar.DAYS.to()).getYear());

    private final Catalog catalog;
    private final long seed;
    private final YearClock clock;
    private final FactSpace space;
    private final List<Column> columns;
    private final PossibleCalls possible;
    private final double[] weights;

    /**
     * The year of a catalogue's place.
     *
     * @param year one of {@link #YEARS}
     */
    public SyntheticYear(Catalog catalog, int year, long seed) {
        if (!YEARS.contains(year)) {
            throw new IllegalArgumentException("the year %s is not in %s".formatted(year, YEARS));
        }
        this.catalog = catalog;
        this.seed = seed;
        this.clock = new YearClock(year, catalog.vocabulary().calendar());
        this.space = FactSpace.ofStated(catalog.vocabulary());
        this.columns = Column.of(space);
        this.possible = new PossibleCalls(space);
        this.weights = weights();
    }

    private double[] weights() {
        CallCurve curve = new CallCurve(catalog.vocabulary().calendar());
        boolean isOpen = possible.isOpen(clock.moment(0));
        double[] all = new double[clock.minutes()];
        for (int minute = 0; minute < all.length; minute++) {
            isOpen = possible.dependsOnMoment() ? possible.isOpen(clock.moment(minute)) : isOpen;
            all[minute] = isOpen ? curve.weight(clock.local(minute)) : 0;
        }
        return all;
    }

    /** Takes the rows of a log. */
    @FunctionalInterface
    public interface Log<E extends Exception> {

        /** Takes the cells of one, in the order of {@link #header}; empty for what is not stated. */
        void add(List<String> row) throws E;
    }

    /** Whether there can be no call at all, by the catalogue's exclusions. */
    public boolean isEmpty() {
        for (double weight : weights) {
            if (weight > 0) {
                return false;
            }
        }
        return true;
    }

    /** The columns of the log. */
    public List<String> header() {
        List<String> header = new ArrayList<>(List.of(MomentText.NAME, "topic"));
        columns.forEach(column -> header.add(column.fact().code()));
        return header;
    }

    /**
     * Makes up so many calls, in the order of time. None is kept, so that memory does not grow with their number.
     *
     * @return how many of them no rule decides, in a catalogue that has no line for such
     * @throws IllegalStateException if the year {@link #isEmpty}
     */
    public <E extends Exception> long write(long calls, Log<E> log) throws E {
        if (isEmpty()) {
            throw new IllegalStateException("there can be no call");
        }
        Dice dice = new Dice(seed);
        Moment moment = clock.moment(0);
        CallMaker maker = new CallMaker(catalog, space, columns, possible, moment, dice);
        Arrivals arrivals = new Arrivals(weights, calls, dice);
        int known = -1;
        while (arrivals.hasNext()) {
            int minute = arrivals.next();
            if (minute != known) {
                known = minute;
                moment = clock.moment(minute);
            }
            log.add(maker.next(moment).row(columns));
        }
        return maker.undecided();
    }
}
