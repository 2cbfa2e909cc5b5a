package dev.switchboard;

/**
 * Which catalogue decided.
 *
 * @param name the catalogue's name
 * @param version the version that its authors gave it
 * @param digest SHA-256 of the catalogue's meaning, in hexadecimal: equal for two catalogues that mean the same, however
 *     their files are laid out
 * @since 0.1.0
 */
public record CatalogIdentity(String name, String version, String digest) {}
