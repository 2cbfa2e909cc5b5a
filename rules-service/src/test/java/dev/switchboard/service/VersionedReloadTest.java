package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.EngineClosedException;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of versions that changes while it decides. */
class VersionedReloadTest {

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();
    private final SetClock clock = new SetClock("2026-07-01T00:00:00Z");

    private LiveCatalog catalog(String name) {
        return new LiveCatalog(folder.resolve(name));
    }

    private VersionedEngine open() {
        return VersionedEngine.in(folder)
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .clock(clock)
                .listener(heard)
                .open();
    }

    private static int decided(EscalationEngine engine) {
        return LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY));
    }

    private static int decided(EscalationEngine engine, String moment) {
        Inquiry inquiry =
                LiveCatalog.INQUIRY.toBuilder().at(ZonedDateTime.parse(moment)).build();
        return LiveCatalog.version(engine.decide(inquiry));
    }

    private static List<String> names(VersionedEngine engine) {
        return engine.versions().stream().map(CatalogVersion::name).toList();
    }

    private static List<String> problems(VersionedEngine engine) {
        return engine.status().problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    private void remove(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.resolve(name));
    }

    @Test
    void aNewVersionIsTakenAndComesIntoForceInTime() {
        catalog("catalog-2026-01-01").write(1);
        try (VersionedEngine engine = open()) {
            assertThat(engine.reload()).isEqualTo(new Reload.Unchanged());

            catalog("catalog-2026-12-01").write(2);
            assertThat(engine.reload()).isEqualTo(new Reload.Taken(engine.catalog(), engine.catalog()));

            assertThat(decided(engine)).isEqualTo(1);
            assertThat(decided(engine, "2026-12-01T00:00:00Z")).isEqualTo(2);
            assertThat(names(engine)).containsExactly("2", "1");
            assertThat(heard.words).as("nothing else decides yet").isEmpty();

            clock.set("2026-12-01T00:00:00Z");
            assertThat(decided(engine)).isEqualTo(2);
            assertThat(engine.reload()).isEqualTo(new Reload.Unchanged());
            assertThat(heard.words).containsExactly("1 -> 2");
            assertThat(engine.status().catalog().version()).isEqualTo("2");
            assertThat(engine.status().loaded()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
        }
    }

    @Test
    void aBrokenVersionIsRefusedWhileTheOthersGoOnAndAreTaken() {
        catalog("catalog-2026-01-01").write(1);
        try (VersionedEngine engine = open()) {
            catalog("catalog-2026-05-01")
                    .write(2)
                    .write("cases.csv", "topic,numberCount,expect:line\ncharges,4,first\n");
            catalog("catalog-2026-06-01").write(3);
            catalog("newest").write(4);

            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);

            assertThat(names(engine)).containsExactly("3", "1");
            assertThat(decided(engine)).isEqualTo(3);
            assertThat(problems(engine))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("catalog-2026-05-01/cases.csv:2: the case fails"))
                    .anyMatch(text -> text.contains("newest"));
            assertThat(heard.words).as("told once").containsExactly("still 3, problems: 2", "1 -> 3");

            catalog("catalog-2026-05-01").delete("cases.csv");
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(names(engine)).containsExactly("3", "2", "1");
            assertThat(problems(engine)).hasSize(1);
        }
    }

    @Test
    void aChangedVersionReplacesItselfUnlessItIsWrong() {
        catalog("catalog-2026-01-01").write(1);
        catalog("catalog-2026-06-01").write(2);
        try (VersionedEngine engine = open()) {
            EscalationEngine second = engine.as("2");
            catalog("catalog-2026-06-01").write("rules.csv", "item,salience\n");
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(decided(engine)).isEqualTo(2);
            assertThat(problems(engine)).anyMatch(text -> text.contains("catalog-2026-06-01/rules.csv"));

            catalog("catalog-2026-06-01").write(3);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);

            assertThat(decided(engine)).isEqualTo(3);
            assertThat(names(engine)).containsExactly("3", "1");
            assertThat(problems(engine)).isEmpty();
            assertThatThrownBy(() -> second.decide(LiveCatalog.INQUIRY)).isInstanceOf(EngineClosedException.class);
        }
    }

    @Test
    void aVersionThatIsGoneIsNoLongerInForceButTheLastOnesAre() throws IOException {
        catalog("catalog-2026-01-01").write(1);
        catalog("catalog-2026-06-01").write(2);
        try (VersionedEngine engine = open()) {
            remove("catalog-2026-06-01");
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(decided(engine)).isEqualTo(1);
            assertThat(heard.words).containsExactly("2 -> 1");

            remove("catalog-2026-01-01");
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(decided(engine)).as("an empty folder").isEqualTo(1);

            catalog("catalog-2026-02-01").write("catalog.csv", "key,value\n");
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(decided(engine)).as("nothing to take").isEqualTo(1);
            assertThat(problems(engine)).anyMatch(text -> text.contains("no longer in this folder"));

            Files.move(folder, folder.resolveSibling("away"));
            try {
                assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
                assertThat(decided(engine)).as("no folder").isEqualTo(1);
            } finally {
                Files.move(folder.resolveSibling("away"), folder);
            }
            catalog("catalog-2026-02-01").write(3);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(names(engine)).containsExactly("3");
        }
    }

    @Test
    void ofTwoWithOneNameOrOneDayTheOneThatWasThereGoesOn() throws IOException {
        catalog("catalog-2026-06-01").write(2);
        try (VersionedEngine engine = open()) {
            catalog("a-2026-06-01").write(3);
            catalog("b-2026-03-01").write(2);
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);

            assertThat(names(engine)).containsExactly("2");
            assertThat(engine.versions().get(0).validFrom()).isEqualTo("2026-06-01T00:00Z[UTC]");
            assertThat(problems(engine))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("a-2026-06-01: ") && text.contains("`catalog-2026-06-01`"))
                    .anyMatch(text -> text.contains("b-2026-03-01: ") && text.contains("version `2`"));

            remove("catalog-2026-06-01");
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(names(engine)).containsExactly("3", "2");
        }
    }

    @Test
    void aManifestDecidesFromWhenOnAndOneWithAMistakeChangesNothing() throws IOException {
        catalog("one").write(1);
        catalog("two").write(2);
        catalog("draft-2026-06-15").write(9);
        Path manifest = folder.resolve("versions.csv");
        Files.writeString(manifest, "catalog,validFrom\none,2026-01-01\n");
        try (VersionedEngine engine = open()) {
            assertThat(names(engine)).containsExactly("1");

            Files.writeString(manifest, "catalog,validFrom\none,2026-01-01\ntwo,2026-06-01T12:00\n");
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(decided(engine, "2026-06-01T11:59:59Z")).isEqualTo(1);
            assertThat(decided(engine, "2026-06-01T12:00:00Z")).isEqualTo(2);

            Files.writeString(manifest, "catalog,validFrom\none,2026-01-01\ntwo,later\nthree,2026-07-01\n");
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(names(engine)).containsExactly("2", "1");
            assertThat(problems(engine)).hasSize(2).allMatch(text -> text.contains("versions.csv:"));

            Files.writeString(manifest, "catalog,validFrom\none,2026-01-01\ntwo,2026-08-01\n");
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(decided(engine)).as("moved to a later day").isEqualTo(1);
            assertThat(problems(engine)).isEmpty();
        }
    }

    @Test
    void aRollbackLastsUntilTheVersionIsChanged() {
        catalog("catalog-2026-01-01").write(1);
        catalog("catalog-2026-06-01").write(2);
        try (VersionedEngine engine = open()) {
            engine.rollback();
            assertThat(engine.status().isPinned()).isTrue();
            catalog("catalog-2026-12-01").write(3);
            engine.reload();
            assertThat(decided(engine)).isEqualTo(1);

            catalog("catalog-2026-06-01").write(4);
            engine.reload();
            assertThat(decided(engine)).isEqualTo(4);
            assertThat(engine.status().isPinned()).isFalse();
            assertThat(heard.words).containsExactly("2 -> 1", "1 -> 4");
        }
    }

    @Test
    void aVersionThatIsStillBeingWrittenIsWaitedFor() {
        catalog("catalog-2026-01-01").write(1);
        try (VersionedEngine engine = open()) {
            catalog("catalog-2026-06-01").writeWithSums(2).delete("rules.csv");
            assertThat(engine.reload()).isEqualTo(new Reload.Unsettled());
            assertThat(names(engine)).containsExactly("1");
            assertThat(problems(engine)).isEmpty();

            catalog("catalog-2026-06-01").writeWithSums(2);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
        }
    }

    @Test
    void aClosedEngineRefuses() {
        catalog("catalog-2026-01-01").write(1);
        VersionedEngine engine = open();
        engine.close();
        engine.close();

        assertThatThrownBy(() -> engine.decide(LiveCatalog.INQUIRY)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.ask(LiveCatalog.INQUIRY)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(engine::reload).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(engine::rollback).isInstanceOf(EngineClosedException.class);
    }
}
