package dev.switchboard.log;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a decision log.
 *
 * @param timestamp when it was decided, as the log has it
 * @param catalog what it was decided by
 * @param inquiry the facts as they were stated
 * @param ignored the facts that were stated besides, and that the catalogue does not have
 * @param hidden facts that were stated, and masked or erased: the inquiry does not have them, so that it cannot be decided again
 * @param result what came of it by the names of its parts, or the kind of error under {@code error}
 */
public record LogEntry(
        Place place,
        String timestamp,
        CatalogIdentity catalog,
        Inquiry inquiry,
        List<String> ignored,
        Set<String> hidden,
        Map<String, Object> result) {

    /** The name under which a result says why there is none. */
    public static final String ERROR = "error";

    static final String IGNORED = "ignored";

    public LogEntry {
        ignored = List.copyOf(ignored);
        hidden = Set.copyOf(hidden);
        result = Collections.unmodifiableMap(new LinkedHashMap<>(result));
    }

    /** Whether the call was refused when it was logged. */
    public boolean isRefused() {
        return result.containsKey(ERROR);
    }
}
