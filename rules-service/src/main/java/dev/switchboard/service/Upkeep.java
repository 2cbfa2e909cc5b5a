package dev.switchboard.service;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How catalogues are kept up to date, as a builder collects it. */
final class Upkeep {

    EngineOptions options = EngineOptions.DEFAULT;
    boolean verifies = true;
    Clock clock = Clock.systemUTC();
    final List<Path> cases = new ArrayList<>();
    final List<EngineListener> listeners = new ArrayList<>();

    private Duration every = Duration.ofSeconds(10);
    private Duration settle = Duration.ofSeconds(1);

    void every(Duration time) {
        every = notNegative(time);
    }

    void settle(Duration time) {
        settle = notNegative(time);
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration is not negative, got " + duration);
        }
        return duration;
    }

    Duration every() {
        return every;
    }

    Pause pause() {
        return new Pause(settle);
    }

    Listeners heard() {
        return new Listeners(listeners);
    }

    CatalogWatch watch(CatalogSource source) {
        return new CatalogWatch(source, new Admission(options, verifies, cases), clock);
    }
}
