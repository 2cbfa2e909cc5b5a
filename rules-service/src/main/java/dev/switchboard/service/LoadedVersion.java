package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.engine.CatalogEngine;
import java.time.Instant;

/**
 * A version of a catalogue that was admitted.
 *
 * @param content the digest of its files
 * @param loaded when
 */
record LoadedVersion(CatalogEngine engine, CatalogIdentity identity, String content, Instant loaded) {

    static LoadedVersion of(CatalogEngine engine, String content, Instant loaded) {
        return new LoadedVersion(engine, engine.catalog(), content, loaded);
    }

    /** Whether it goes by this version's name or by the beginning of its digest. */
    boolean isCalled(String versionOrDigest) {
        return CatalogNames.isCalled(identity, versionOrDigest);
    }
}
