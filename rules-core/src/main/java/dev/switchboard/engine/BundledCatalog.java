package dev.switchboard.engine;

import dev.switchboard.loading.LoadedCatalog;

/** The catalogue that comes with Switchboard. Found through {@link java.util.ServiceLoader}. */
public interface BundledCatalog {

    LoadedCatalog load();

    Matcher matcher(LoadedCatalog bundled);
}
