package dev.switchboard.workbench;

import dev.switchboard.Problem;
import dev.switchboard.csv.CsvException;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The log that is counted now, or was counted last. */
final class LogCounting {

    /** So many rows take a moment. */
    private static final int ROWS_AT_ONCE = 400;

    private Optional<CountedLog> log = Optional.empty();

    /**
     * Begins to count a log, unless it is the one that was begun last.
     *
     * @param id tells it from other logs
     * @return what is wrong with it; it is not counted then
     */
    List<Problem> begin(String id, String name, byte[] content, CatalogEngine before, CatalogEngine after) {
        if (log.filter(known -> known.id().equals(id)).isPresent()) {
            return List.of();
        }
        log = Optional.empty();
        try {
            CountedLog begun = new CountedLog(id, name, content, before, after);
            if (begun.problems().isEmpty()) {
                log = Optional.of(begun);
            }
            return begun.problems();
        } catch (CsvException unreadable) {
            return List.of(unreadable.problem());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Counts some more rows, if there are any.
     *
     * @return what is wrong with them; the log is forgotten then
     */
    List<Problem> more() {
        try {
            if (log.isPresent()) {
                log.get().count(ROWS_AT_ONCE);
            }
            return List.of();
        } catch (CsvException unreadable) {
            forget();
            return List.of(unreadable.problem());
        }
    }

    /** The log; empty if it cannot be counted, or a catalogue has changed since. */
    Optional<CountedLog> log() {
        return log;
    }

    void forget() {
        log = Optional.empty();
    }
}
