package dev.switchboard.spring;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.EscalationEngine;
import dev.switchboard.service.CatalogVersion;
import dev.switchboard.service.EngineStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What operators see of a catalogue.
 *
 * @param engine decides by it
 * @param opened what the properties name; empty if the engine is the application's own
 * @param locale of the problems
 */
record CatalogFacts(EscalationEngine engine, List<OpenedCatalog> opened, Locale locale) {

    /** Name, version and digest, and of a catalogue on disk how its files are. */
    Map<String, Object> stated() {
        CatalogIdentity catalog = engine.catalog();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", catalog.name());
        facts.put("version", catalog.version());
        facts.put("digest", catalog.digest());
        opened.forEach(each -> each.status().ifPresent(status -> add(status, facts)));
        opened.forEach(each -> add(each.versions(), facts));
        return facts;
    }

    /** The same, with how long one on disk has been loaded. */
    Map<String, Object> at(Instant now) {
        Map<String, Object> facts = stated();
        opened.forEach(each -> each.status()
                .ifPresent(status ->
                        facts.put("age", Duration.between(status.loaded(), now).toSeconds() + " s")));
        return facts;
    }

    private static void add(List<CatalogVersion> versions, Map<String, Object> facts) {
        if (!versions.isEmpty()) {
            facts.put("versions", versions.stream().map(CatalogFacts::stated).toList());
        }
    }

    private static Map<String, Object> stated(CatalogVersion version) {
        return Map.of(
                "version", version.name(),
                "validFrom", version.validFrom().toOffsetDateTime().toString(),
                "withdrawn", version.isWithdrawn());
    }

    private void add(EngineStatus status, Map<String, Object> facts) {
        facts.put("loaded", status.loaded().toString());
        facts.put("checked", status.checked().toString());
        facts.put("pinned", status.isPinned());
        facts.put(
                "problems",
                status.problems().stream().map(problem -> problem.in(locale)).toList());
    }
}
