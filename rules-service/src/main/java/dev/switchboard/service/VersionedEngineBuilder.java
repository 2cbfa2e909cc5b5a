package dev.switchboard.service;

import dev.switchboard.EngineOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How the versions of a catalogue in a folder are to be kept up to date. Each method changes this builder and returns it.
 *
 * @since 0.1.0
 */
public final class VersionedEngineBuilder {

    private final Path folder;
    private final Upkeep upkeep = new Upkeep();

    VersionedEngineBuilder(Path folder) {
        this.folder = folder;
    }

    /** How each version's engine is opened. */
    public VersionedEngineBuilder options(EngineOptions options) {
        upkeep.options = options;
        return this;
    }

    /**
     * How long to wait between two looks at the folder; 10 seconds unless said.
     *
     * @param every zero to look only when {@link VersionedEngine#reload} is called
     */
    public VersionedEngineBuilder every(Duration every) {
        upkeep.every(every);
        return this;
    }

    /** How long files have to stay as they are before they are taken; one second unless said. */
    public VersionedEngineBuilder settle(Duration settle) {
        upkeep.settle(settle);
        return this;
    }

    /** Takes versions though verification finds errors in them that nobody has accepted. */
    public VersionedEngineBuilder withoutVerification() {
        upkeep.verifies = false;
        return this;
    }

    /** Cases that each version has to pass, besides those that it brings: files, or folders of them. */
    public VersionedEngineBuilder cases(Path... files) {
        upkeep.cases.addAll(List.of(files));
        return this;
    }

    /** Tells which version is in force for an inquiry that does not say when the client called. */
    public VersionedEngineBuilder clock(Clock clock) {
        upkeep.clock = clock;
        return this;
    }

    /**
     * Hears when another version comes into force, soon after that, and when something in the folder is wrong. Of decisions an
     * {@link ObservedEngine} tells.
     */
    public VersionedEngineBuilder listener(EngineListener listener) {
        upkeep.listeners.add(listener);
        return this;
    }

    /**
     * Loads the versions as they are now, and begins to look for changes.
     *
     * @throws dev.switchboard.InvalidCatalogException with what is wrong with the folder and with any version, also if
     *     verification finds errors or a case fails, if there is none, or if two have the same name or beginning
     * @throws dev.switchboard.UnreadableCatalogException if one cannot be read now, or is still being written
     */
    public VersionedEngine open() {
        return new VersionedEngine(new VersionedShelf(folder, upkeep), upkeep.clock, upkeep.every());
    }
}
