package dev.switchboard.spark;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.Forecaster;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two engines that Spark broadcasts, and what comes of calls by both: as {@link SharedEngine}. For any number of threads. */
final class SharedForecaster implements Serializable {

    private static final long serialVersionUID = 1;

    private final SharedEngine before;
    private final SharedEngine after;
    private transient @Nullable Forecaster forecaster;

    SharedForecaster(SharedEngine before, SharedEngine after) {
        this.before = before;
        this.after = after;
    }

    /** What says what comes of calls, of this JVM. */
    synchronized Forecaster open() {
        Forecaster known = forecaster;
        if (known == null) {
            known = new Forecaster(before.open(), after.open());
            forecaster = known;
        }
        return known;
    }

    CatalogEngine before() {
        return before.open();
    }

    CatalogEngine after() {
        return after.open();
    }

    Vocabulary oldWords() {
        return before().model().vocabulary();
    }

    Vocabulary words() {
        return after().model().vocabulary();
    }

    /** By whose clock and holidays the times of calls go. */
    Optional<Calendar> calendar() {
        return words().calendar().or(oldWords()::calendar);
    }
}
