package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.catalog.Catalog;

/** A decision of which is known by what model it was made, also after the engine has got another one. */
public interface ModelDecision extends Decision {

    /** The catalogue that decided. */
    Catalog model();

    /** The code of the item that decided, or an empty one: for those who look at every decision and are not to allocate. */
    String itemCode();
}
