package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import java.util.Collection;
import java.util.stream.Collectors;

/** How versions of catalogues are called. */
final class CatalogNames {

    /** As many digits as are shown, and as nobody types by chance. */
    static final int SHORTEST_DIGEST = 12;

    private CatalogNames() {}

    /** Such as {@code 2.1.0 (0a1b2c3d4e5f)}. */
    static String of(CatalogIdentity identity) {
        String digest = identity.digest();
        return identity.version() + " (" + digest.substring(0, Math.min(SHORTEST_DIGEST, digest.length())) + ")";
    }

    /** Whether a catalogue goes by this version's name, or by the beginning of its digest. */
    static boolean isCalled(CatalogIdentity identity, String versionOrDigest) {
        return identity.version().equals(versionOrDigest)
                || (versionOrDigest.length() >= SHORTEST_DIGEST
                        && identity.digest().startsWith(versionOrDigest));
    }

    /** For a version that is not there. */
    static IllegalArgumentException unknown(String wanted, Collection<String> there) {
        return new IllegalArgumentException("there is no version `%s`; there are: %s"
                .formatted(wanted, there.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "))));
    }
}
