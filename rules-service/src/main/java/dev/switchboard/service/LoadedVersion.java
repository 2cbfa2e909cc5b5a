package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.engine.CatalogEngine;
import java.time.Instant;

/**
 * A version of a catalogue that was admitted.
 *
 * @param loaded when
 */
record LoadedVersion(CatalogEngine engine, CatalogIdentity identity, Instant loaded) {

    static LoadedVersion of(CatalogEngine engine, Instant loaded) {
        return new LoadedVersion(engine, engine.catalog(), loaded);
    }

    /** Whether it goes by this version's name or by the beginning of its digest. */
    boolean isCalled(String versionOrDigest) {
        return CatalogNames.isCalled(identity, versionOrDigest);
    }
}
