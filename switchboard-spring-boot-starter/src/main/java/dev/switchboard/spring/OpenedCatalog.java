package dev.switchboard.spring;

import dev.switchboard.CatalogSource;
import dev.switchboard.EscalationEngine;
import dev.switchboard.service.CatalogVersion;
import dev.switchboard.service.EngineListener;
import dev.switchboard.service.EngineStatus;
import dev.switchboard.service.ObservedEngine;
import dev.switchboard.service.ReloadingEngine;
import dev.switchboard.service.ReloadingEngineBuilder;
import dev.switchboard.service.VersionedEngine;
import dev.switchboard.service.VersionedEngineBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue that the properties name, and the engine on it.
 *
 * @param engine what decides; closed by whoever has the engine that tells listeners of it
 */
record OpenedCatalog(EscalationEngine engine) {

    private static final String CLASS_PATH = "classpath:";

    /** Opens it; one on disk is taken anew when its files change. */
    static OpenedCatalog of(SwitchboardProperties properties, ClassLoader loader, List<EngineListener> listeners) {
        String name = properties.catalog();
        Path versions = properties.versions();
        if (versions != null) {
            if (!name.equals(SwitchboardProperties.BUNDLED)) {
                throw new IllegalStateException(
                        "both `switchboard.catalog` and `switchboard.versions` are set: keep one of them");
            }
            return new OpenedCatalog(versioned(versions, properties, listeners).open());
        }
        if (name.equals(SwitchboardProperties.BUNDLED)) {
            return new OpenedCatalog(EscalationEngine.bundled(properties.options()));
        }
        if (name.startsWith(CLASS_PATH)) {
            String folder = name.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
            return new OpenedCatalog(
                    EscalationEngine.load(new CatalogSource.ClassPath(loader, folder), properties.options()));
        }
        return new OpenedCatalog(reloading(properties, listeners).open());
    }

    private static ReloadingEngineBuilder reloading(SwitchboardProperties properties, List<EngineListener> listeners) {
        SwitchboardProperties.Reload reload = properties.reload();
        ReloadingEngineBuilder builder = ReloadingEngine.of(CatalogSource.path(Path.of(properties.catalog())))
                .options(properties.options())
                .every(reload.every())
                .settle(reload.settle())
                .cases(reload.cases().toArray(Path[]::new));
        listeners.forEach(builder::listener);
        return reload.verify() ? builder : builder.withoutVerification();
    }

    private static VersionedEngineBuilder versioned(
            Path folder, SwitchboardProperties properties, List<EngineListener> listeners) {
        SwitchboardProperties.Reload reload = properties.reload();
        VersionedEngineBuilder builder = VersionedEngine.in(folder)
                .options(properties.options())
                .every(reload.every())
                .settle(reload.settle())
                .cases(reload.cases().toArray(Path[]::new));
        listeners.forEach(builder::listener);
        return reload.verify() ? builder : builder.withoutVerification();
    }

    /** The engine that tells listeners of its decisions. */
    EscalationEngine observed(List<EngineListener> listeners) {
        return listeners.isEmpty() ? engine : ObservedEngine.of(engine, listeners.toArray(EngineListener[]::new));
    }

    /** How the files are; empty for a catalogue that is not looked at again. */
    Optional<EngineStatus> status() {
        if (engine instanceof ReloadingEngine reloading) {
            return Optional.of(reloading.status());
        }
        return engine instanceof VersionedEngine versioned ? Optional.of(versioned.status()) : Optional.empty();
    }

    /** The versions of a folder of them, the newest first. */
    List<CatalogVersion> versions() {
        return engine instanceof VersionedEngine versioned ? versioned.versions() : List.of();
    }
}
