package dev.switchboard.service;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How a catalogue is to be kept up to date. Each method changes this builder and returns it.
 *
 * @since 0.1.0
 */
public final class ReloadingEngineBuilder {

    private static final int KEPT = 3;

    private final CatalogSource source;
    private final Upkeep upkeep = new Upkeep();
    private int kept = KEPT;

    ReloadingEngineBuilder(CatalogSource source) {
        this.source = source;
    }

    /** How each version's engine is opened. */
    public ReloadingEngineBuilder options(EngineOptions options) {
        upkeep.options = options;
        return this;
    }

    /**
     * How long to wait between two looks at the files; 10 seconds unless said.
     *
     * @param every zero to look only when {@link ReloadingEngine#reload} is called
     */
    public ReloadingEngineBuilder every(Duration every) {
        upkeep.every(every);
        return this;
    }

    /** How long files have to stay as they are before they are taken; one second unless said. */
    public ReloadingEngineBuilder settle(Duration settle) {
        upkeep.settle(settle);
        return this;
    }

    /** Takes new versions though verification finds errors in them that nobody has accepted. */
    public ReloadingEngineBuilder withoutVerification() {
        upkeep.verifies = false;
        return this;
    }

    /** Cases that each version has to pass, besides those that it brings: files, or folders of them. */
    public ReloadingEngineBuilder cases(Path... files) {
        upkeep.cases.addAll(List.of(files));
        return this;
    }

    /**
     * How many versions to keep for {@link ReloadingEngine#rollback}, the one that decides among them; 3 unless said.
     *
     * @throws IllegalArgumentException for less than one
     */
    public ReloadingEngineBuilder keep(int versions) {
        if (versions < 1) {
            throw new IllegalArgumentException("at least one version is kept, got " + versions);
        }
        this.kept = versions;
        return this;
    }

    /** Tells the time for {@link EngineStatus}; no decision depends on it. */
    public ReloadingEngineBuilder clock(Clock clock) {
        upkeep.clock = clock;
        return this;
    }

    /** Hears of reloads. Of decisions an {@link ObservedEngine} tells. */
    public ReloadingEngineBuilder listener(EngineListener listener) {
        upkeep.listeners.add(listener);
        return this;
    }

    /**
     * Loads the catalogue as it is now, and begins to look for changes.
     *
     * @throws dev.switchboard.InvalidCatalogException with all that is wrong, also if verification finds errors or a case fails
     * @throws dev.switchboard.UnreadableCatalogException if it cannot be read now, or is still being written
     */
    public ReloadingEngine open() {
        return new ReloadingEngine(
                new VersionShelf(upkeep.watch(source), upkeep.pause(), kept, upkeep.clock, upkeep.heard()),
                upkeep.every());
    }
}
