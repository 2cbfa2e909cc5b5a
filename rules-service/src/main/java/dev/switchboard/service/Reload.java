package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Problem;
import java.util.List;

/**
 * What came of a look at a catalogue's files.
 *
 * @since 0.1.0
 */
public sealed interface Reload {

    /** The files are those that the engine has read before. */
    record Unchanged() implements Reload {}

    /**
     * The files change while they are read, or do not match their {@code SHA256SUMS}: somebody is still writing them. The
     * next look will tell.
     */
    record Unsettled() implements Reload {}

    /**
     * A new version decides.
     *
     * @param before the version that decided until now
     * @param now the version that decides from now on; unless another one is pinned, which goes on deciding
     */
    record Taken(CatalogIdentity before, CatalogIdentity now) implements Reload {}

    /**
     * The files cannot be read, are wrong, have errors that nobody accepts, or fail a case. The version before goes on.
     *
     * @param problems all that is wrong, at least one
     */
    record Refused(List<Problem> problems) implements Reload {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
