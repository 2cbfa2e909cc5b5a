package dev.switchboard.spring;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.EscalationEngine;
import dev.switchboard.service.EngineStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What operators see of a catalogue. */
final class CatalogFacts {

    private CatalogFacts() {}

    /** Name, version and digest, and of a catalogue on disk how its files are. */
    static Map<String, Object> of(EscalationEngine engine, List<OpenedCatalog> opened, Locale locale) {
        CatalogIdentity catalog = engine.catalog();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", catalog.name());
        facts.put("version", catalog.version());
        facts.put("digest", catalog.digest());
        opened.forEach(each -> each.status().ifPresent(status -> add(status, locale, facts)));
        return facts;
    }

    private static void add(EngineStatus status, Locale locale, Map<String, Object> facts) {
        facts.put("loaded", status.loaded().toString());
        facts.put("checked", status.checked().toString());
        facts.put("pinned", status.isPinned());
        facts.put(
                "problems",
                status.problems().stream().map(problem -> problem.in(locale)).toList());
    }
}
