package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import java.time.ZonedDateTime;

/**
 * A version of a catalogue that is in force from a moment on, until the next one is.
 *
 * @param name what {@link VersionedEngine#as} calls it: the version that the catalogue says
 * @param identity the catalogue
 * @param validFrom from when on it decides
 * @param isWithdrawn whether it was rolled back, so that the one before it is in force in its place
 * @since 0.1.0
 */
public record CatalogVersion(String name, CatalogIdentity identity, ZonedDateTime validFrom, boolean isWithdrawn) {}
