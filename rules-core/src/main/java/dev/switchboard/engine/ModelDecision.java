package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.catalog.Catalog;

/** A decision of which is known by what model it was made, also after the engine has got another one. */
public interface ModelDecision extends Decision {

    /** The catalogue that decided. */
    Catalog model();
}
