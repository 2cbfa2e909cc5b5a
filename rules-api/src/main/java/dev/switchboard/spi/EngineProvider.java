package dev.switchboard.spi;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;

/**
 * Opens engines. Found through {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public interface EngineProvider {

    /** Opens an engine on the bundled catalogue. */
    EscalationEngine bundled(EngineOptions options);

    /** Reads the catalogue and opens an engine on it. */
    EscalationEngine load(CatalogSource source, EngineOptions options);
}
