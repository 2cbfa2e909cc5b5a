package dev.switchboard.log;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of deciding a log again.
 *
 * @param alike entries that were decided as then
 * @param differing entries that were decided otherwise; {@link #differences} has the first of them
 * @param byAnother those of both whose own catalogue was not there, so that another one decided
 * @param hidden entries with masked or erased facts, which were not decided
 * @param missing entries whose catalogue was not there, by it
 * @param unreadable the lines that are no entries
 */
public record ReplayReport(
        long alike,
        long differing,
        long byAnother,
        long hidden,
        Map<CatalogIdentity, Long> missing,
        List<Difference> differences,
        List<Problem> unreadable) {

    public ReplayReport {
        missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
        differences = List.copyOf(differences);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * An entry that was decided otherwise.
     *
     * @param parts the parts that differ: {@code line}, {@code mode}, {@code item}, {@code queue}, {@code closed},
     *     {@code outcomes}, {@code error}
     * @param now the result as the log would have it
     */
    public record Difference(LogEntry entry, List<String> parts, Map<String, Object> now) {
        public Difference {
            parts = List.copyOf(parts);
            now = Collections.unmodifiableMap(new LinkedHashMap<>(now));
        }
    }

    /** Entries that were not decided again. */
    public long notReplayed() {
        return hidden + missing.values().stream().mapToLong(Long::longValue).sum() + unreadable.size();
    }

    /** Whether everything was decided again, and as then. */
    public boolean isAlike() {
        return differing == 0 && notReplayed() == 0;
    }
}
