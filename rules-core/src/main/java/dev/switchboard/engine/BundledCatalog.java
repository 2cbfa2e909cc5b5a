package dev.switchboard.engine;

import dev.switchboard.CatalogSource;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.compiled.CompiledCatalog;

/** The catalogue that comes with Switchboard. Found through {@link java.util.ServiceLoader}. */
public interface BundledCatalog {

    /** The catalogue as the build compiled it. */
    CompiledCatalog load();

    /** Its tables and rules, for those who want to read them. */
    CatalogSource.ClassPath source();

    /** Runs its rules on Drools. */
    Matcher matcher(Catalog bundled);
}
