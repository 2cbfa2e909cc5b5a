package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Problem;
import java.time.Instant;
import java.util.List;

/** How an engine was when its files were last looked at. */
record SeenStatus(CatalogIdentity catalog, Instant loaded, Instant checked, boolean isPinned, List<Problem> problems)
        implements EngineStatus {

    SeenStatus {
        problems = List.copyOf(problems);
    }
}
