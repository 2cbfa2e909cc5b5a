package dev.switchboard.engine;

import dev.switchboard.CatalogDescription;
import dev.switchboard.catalog.Catalog;

/** A description of which is known what it describes, for those who write more of a catalogue than its description says. */
public interface ModelDescription extends CatalogDescription {

    /** The catalogue that is described. */
    Catalog model();
}
