package dev.switchboard.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.KnownFacts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides the entries of a log again, each by the catalogue that decided it, found by its digest; or, where there is only one
 * other, by that.
 */
public final class Replay {

    /** More are counted, and not kept. */
    private static final int MOST_DIFFERENCES = 1_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, CatalogEngine> byDigest = new LinkedHashMap<>();
    private final Optional<CatalogEngine> other;

    private long alike;
    private long differing;
    private long byAnother;
    private long hidden;
    private final Map<CatalogIdentity, Long> missing = new LinkedHashMap<>();
    private final List<ReplayReport.Difference> differences = new ArrayList<>();

    /**
     * A replay.
     *
     * @param engines on the catalogues that there are
     * @param other decides what none of these has decided
     */
    public Replay(List<CatalogEngine> engines, Optional<CatalogEngine> other) {
        engines.forEach(engine -> byDigest.put(engine.catalog().digest(), engine));
        this.other = other;
    }

    /**
     * Decides all entries of some files.
     *
     * @throws IOException if one cannot be read
     */
    public ReplayReport of(List<Path> logs) throws IOException {
        Problems problems = new Problems();
        new LogReader(problems).read(logs, this::replay);
        return new ReplayReport(alike, differing, byAnother, hidden, missing, differences, problems.list());
    }

    private void replay(LogEntry entry) {
        Optional<CatalogEngine> own =
                Optional.ofNullable(byDigest.get(entry.catalog().digest()));
        Optional<CatalogEngine> engine = own.or(() -> other);
        if (engine.isEmpty()) {
            missing.merge(entry.catalog(), 1L, Long::sum);
        } else if (!entry.hidden().isEmpty() || hasIgnored(engine.get(), entry)) {
            hidden++;
        } else {
            byAnother += own.isPresent() ? 0 : 1;
            replay(entry, engine.get());
        }
    }

    /** What the log does not have of these facts, the catalogue may ask for. */
    private static boolean hasIgnored(CatalogEngine engine, LogEntry entry) {
        Vocabulary words = engine.model().vocabulary();
        return entry.ignored().stream().anyMatch(fact -> KnownFacts.has(words, fact));
    }

    private void replay(LogEntry entry, CatalogEngine engine) {
        Map<String, Object> now = result(entry.inquiry(), engine);
        List<String> parts = differing(entry.result(), now);
        if (parts.isEmpty()) {
            alike++;
            return;
        }
        differing++;
        if (differences.size() < MOST_DIFFERENCES) {
            differences.add(new ReplayReport.Difference(entry, parts, now));
        }
    }

    private static List<String> differing(Map<String, Object> then, Map<String, Object> now) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(then.get(name), now.get(name)))
                .toList();
    }

    /** What the log would have of it. */
    private static Map<String, Object> result(Inquiry inquiry, CatalogEngine engine) {
        try {
            return result(engine.decide(inquiry));
        } catch (SwitchboardException refused) {
            return Map.of(LogEntry.ERROR, refused.getClass().getSimpleName());
        }
    }

    private static Map<String, Object> result(Decision decision) {
        StringWriter text = new StringWriter();
        try {
            try (JsonGenerator json = JSON.createGenerator(text)) {
                LogEntries.result(decision, json);
            }
            return JsonTree.object(text.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
