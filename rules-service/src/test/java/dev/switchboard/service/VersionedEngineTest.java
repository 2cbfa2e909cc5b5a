package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.CompiledFiles;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several versions of a catalogue in one folder. */
class VersionedEngineTest {

    @TempDir
    private Path folder;

    private void write(String name, int version) {
        new LiveCatalog(folder.resolve(name)).write(version).write("catalog.csv", """
                        key,value
                        name,live
                        version,%s
                        default line,first
                        time zone,Europe/Moscow
                        """.formatted(version));
    }

    private VersionedEngine at(String moment) {
        return builder()
                .clock(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))
                .open();
    }

    private VersionedEngineBuilder builder() {
        return VersionedEngine.in(folder).every(Duration.ZERO).settle(Duration.ZERO);
    }

    private static int decided(VersionedEngine engine, String moment) {
        Inquiry inquiry =
                LiveCatalog.INQUIRY.toBuilder().at(ZonedDateTime.parse(moment)).build();
        return LiveCatalog.version(engine.decide(inquiry));
    }

    @Test
    void aVersionMayBeACompiledFile() throws IOException {
        write("catalog-2026-01-01", 1);
        write("source", 2);
        LoadedCatalog loaded = CatalogLoader.withAllLanguages()
                .load(CatalogSource.path(folder.resolve("source")), EngineOptions.DEFAULT);
        try (OutputStream file = Files.newOutputStream(folder.resolve("catalog-2026-06-01.switchboard"))) {
            CompiledFiles.write(loaded, file);
        }
        for (String rest : List.of("catalog.csv", "lines.csv", "facts.csv", "topics.csv", "items.csv", "rules.csv")) {
            Files.delete(folder.resolve("source").resolve(rest));
        }
        Files.delete(folder.resolve("source"));

        try (VersionedEngine engine = at("2026-07-01T00:00:00Z")) {
            assertThat(LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY))).isEqualTo(2);
            assertThat(decided(engine, "2026-05-01T12:00:00Z")).isEqualTo(1);
        }
    }

    @Test
    void theVersionInForceAtTheMomentDecides() {
        write("catalog-2026-01-01", 1);
        write("catalog-2026-06-01", 2);
        write("catalog-2026-12-01", 3);
        try (VersionedEngine engine = at("2026-07-01T00:00:00Z")) {
            assertThat(LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY)))
                    .as("now")
                    .isEqualTo(2);
            assertThat(decided(engine, "2025-05-01T12:00:00Z"))
                    .as("before the first")
                    .isEqualTo(1);
            assertThat(decided(engine, "2026-05-31T20:59:59Z")).isEqualTo(1);
            assertThat(decided(engine, "2026-05-31T21:00:00Z"))
                    .as("midnight in Moscow")
                    .isEqualTo(2);
            assertThat(decided(engine, "2027-01-01T00:00:00Z")).isEqualTo(3);
            assertThat(LiveCatalog.version(engine.as("3").decide(LiveCatalog.INQUIRY)))
                    .isEqualTo(3);
            assertThat(engine.versions()).extracting(CatalogVersion::name).containsExactly("3", "2", "1");
            assertThatThrownBy(() -> engine.as("4"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("`4`")
                    .hasMessageContaining("`3 (");
        }
    }

    @Test
    void aRollbackIsOneCallAndCanBeTakenBack() {
        write("catalog-2026-01-01", 1);
        write("catalog-2026-06-01", 2);
        try (VersionedEngine engine = at("2026-07-01T00:00:00Z")) {
            assertThat(engine.rollback().name()).isEqualTo("1");
            assertThat(LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY))).isEqualTo(1);
            assertThat(engine.versions())
                    .extracting(CatalogVersion::isWithdrawn)
                    .containsExactly(true, false);
            assertThatThrownBy(engine::rollback).isInstanceOf(IllegalStateException.class);

            engine.restore("2");
            assertThat(LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY))).isEqualTo(2);
        }
    }

    @Test
    void allThatIsWrongWithAFolderOfVersionsIsSaid() throws IOException {
        write("catalog-2026-01-01", 1);
        write("other-2026-01-01", 2);
        write("2026-02-31", 3);
        write("newest", 4);
        write("catalog-2026-03-01", 1);
        write("catalog-2026-04-01", 5);
        Files.writeString(folder.resolve("catalog-2026-04-01/rules.csv"), "item\nI-9\n");

        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() -> at("2026-07-01T00:00:00Z"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.in(Locale.ENGLISH))
                        .anyMatch(text -> text.contains("other-2026-01-01") && text.contains("beginning"))
                        .anyMatch(text -> text.contains("2026-02-31"))
                        .anyMatch(text -> text.contains("newest") && text.contains("catalog-2026-12-01.xlsx"))
                        .anyMatch(text -> text.contains("version `1`"))
                        .anyMatch(text -> text.contains("rules.csv")));
    }

    @Test
    void anEmptyAndAMissingFolderAreRefused() {
        assertThatExceptionOfType(InvalidCatalogException.class).isThrownBy(() -> at("2026-07-01T00:00:00Z"));
        assertThatExceptionOfType(UnreadableCatalogException.class)
                .isThrownBy(() -> VersionedEngine.in(folder.resolve("none")).open());
    }
}
