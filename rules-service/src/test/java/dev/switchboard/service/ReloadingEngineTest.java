package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.EngineClosedException;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A catalogue whose files change while it decides. */
class ReloadingEngineTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();

    private LiveCatalog catalog() {
        return new LiveCatalog(folder.resolve("catalog"));
    }

    private ReloadingEngineBuilder builder() {
        return ReloadingEngine.of(catalog().source())
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .listener(heard);
    }

    private static int decided(ReloadingEngine engine) {
        return LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aNewVersionDecidesOnceItIsThere(Engine kind) {
        catalog().write(1);
        try (ReloadingEngine engine =
                builder().options(EngineOptions.DEFAULT.with(kind)).open()) {
            assertThat(engine.reload()).isEqualTo(new Reload.Unchanged());
            assertThat(decided(engine)).isEqualTo(1);

            catalog().write(2);
            CatalogIdentity before = engine.catalog();

            assertThat(engine.reload()).isEqualTo(new Reload.Taken(before, engine.catalog()));
            assertThat(decided(engine)).isEqualTo(2);
            assertThat(engine.reload()).isEqualTo(new Reload.Unchanged());
            assertThat(heard.words).containsExactly("1 -> 2");
            assertThat(engine.status().problems()).isEmpty();
            assertThat(engine.status().checked()).isEqualTo(NOW);
        }
    }

    @Test
    void aCompiledFileIsTakenAnewAndADamagedOneIsNot() throws IOException {
        Path file = compiled(1);
        try (ReloadingEngine engine = ReloadingEngine.of(CatalogSource.path(file))
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .open()) {
            assertThat(decided(engine)).isEqualTo(1);

            compiled(2);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(decided(engine)).isEqualTo(2);

            byte[] whole = Files.readAllBytes(compiled(3));
            Files.write(file, Arrays.copyOf(whole, whole.length - 1));
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(decided(engine)).isEqualTo(2);
            assertThat(engine.status().problems()).isNotEmpty();
        }
    }

    private Path compiled(int version) throws IOException {
        Path file = folder.resolve("catalog.switchboard");
        LoadedCatalog loaded =
                CatalogLoader.withAllLanguages().load(catalog().write(version).source(), EngineOptions.DEFAULT);
        try (OutputStream stream = Files.newOutputStream(file)) {
            assertThat(CompiledFiles.write(loaded, stream)).isEmpty();
        }
        return file;
    }

    @Test
    void theLastGoodVersionGoesOnAndSaysWhy() {
        catalog().write(1);
        try (ReloadingEngine engine = builder().open()) {
            catalog().write(2).write("rules.csv", "item,salience,topic,line,mode\nI-2,1,charges,nobody,one-step\n");

            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);

            assertThat(decided(engine)).isEqualTo(1);
            assertThat(engine.status().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH))
                            .contains("rules.csv:2")
                            .contains("`nobody`"));
            assertThat(heard.words).as("told once").containsExactly("still 1, problems: 1");

            catalog().write(3);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(engine.status().problems()).isEmpty();
            assertThat(decided(engine)).isEqualTo(3);
        }
    }

    @Test
    void aFolderThatIsGoneIsTroubleUntilItIsBack() throws IOException {
        catalog().write(1);
        try (ReloadingEngine engine = builder().open()) {
            Path away = folder.resolve("away");
            Files.move(catalog().folder(), away);

            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(decided(engine)).isEqualTo(1);
            assertThat(engine.status().problems()).isNotEmpty();

            Files.move(away, catalog().folder());
            assertThat(engine.reload()).isEqualTo(new Reload.Unchanged());
            assertThat(engine.status().problems()).isEmpty();
        }
    }

    @Test
    void whatVerificationFindsIsRefusedUnlessItIsAccepted() {
        catalog().write(1);
        String contrary = """
                item,salience,topic,numberCount,line,mode
                I-2,1,charges,>= 3,senior,one-step
                I-3,1,charges,>= 4,first,none
                """;
        String items = "item,title,title:en,source\nI-2,Пункт,Item,\nI-3,Пункт,Item,\n";
        try (ReloadingEngine engine = builder().open()) {
            catalog().write(2).write("items.csv", items).write("rules.csv", contrary);

            assertThat(engine.reload())
                    .isInstanceOfSatisfying(
                            Reload.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .anySatisfy(problem -> assertThat(problem.in(Locale.ENGLISH))
                                            .contains("rules.csv")
                                            .contains("conflict")));
        }
        try (ReloadingEngine engine = builder().withoutVerification().open()) {
            assertThat(decided(engine)).isEqualTo(2);
        }
    }

    @Test
    void theCasesThatACatalogueBringsHaveToPass() {
        catalog().write(1).write("night.cases.csv", "topic,numberCount,expect:line\ncharges,4,senior\n");
        try (ReloadingEngine engine = builder().open()) {
            catalog().write(2).write("cases.csv", "topic,numberCount,expect:line\ncharges,2,senior\n");

            assertThat(engine.reload())
                    .isInstanceOfSatisfying(
                            Reload.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH))
                                            .contains("cases.csv:2")
                                            .contains("senior")));
            assertThat(decided(engine)).isEqualTo(1);
        }
        assertThatExceptionOfType(InvalidCatalogException.class)
                .as("nor is it opened")
                .isThrownBy(() -> builder().open());
    }

    @Test
    void theCasesOfTheApplicationHaveToPassToo() throws IOException {
        Path cases = Files.writeString(folder.resolve("ours.csv"), "topic,numberCount,expect:item\ncharges,4,I-1\n");
        catalog().write(1);
        try (ReloadingEngine engine = builder().cases(cases).open()) {
            catalog().write(2);

            assertThat(engine.reload()).isInstanceOf(Reload.Refused.class);
            assertThat(decided(engine)).isEqualTo(1);
        }
    }

    @Test
    void whatDoesNotMatchItsSumsIsStillBeingWritten() {
        catalog().writeWithSums(1);
        try (ReloadingEngine engine = builder().open()) {
            LiveCatalog.files(2).forEach((name, text) -> {
                catalog().write(name, text);
                if (!text.equals(LiveCatalog.files(1).get(name))) {
                    assertThat(engine.reload()).as(name).isEqualTo(new Reload.Unsettled());
                }
            });
            catalog().writeWithSums(2);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);

            catalog().delete("rules.csv");
            assertThat(engine.reload()).as("a file is missing").isEqualTo(new Reload.Unsettled());
            assertThat(decided(engine)).isEqualTo(2);
        }
        assertThatExceptionOfType(UnreadableCatalogException.class)
                .isThrownBy(() -> builder().open());
    }

    @Test
    void aVersionCanBePinnedAndRolledBackTo() {
        catalog().write(1);
        try (ReloadingEngine engine = builder().keep(2).open()) {
            assertThatThrownBy(engine::rollback).isInstanceOf(IllegalStateException.class);
            catalog().write(2);
            engine.reload();

            assertThat(engine.rollback().version()).isEqualTo("1");
            assertThat(decided(engine)).isEqualTo(1);
            assertThat(engine.status().isPinned()).isTrue();

            catalog().write(3);
            assertThat(engine.reload()).isInstanceOf(Reload.Taken.class);
            assertThat(decided(engine)).as("pinned").isEqualTo(1);
            assertThat(engine.versions()).extracting(CatalogIdentity::version).containsExactly("3", "1");

            assertThat(engine.pin("3").version()).isEqualTo("3");
            String digest = engine.versions().get(1).digest();
            assertThat(engine.pin(digest.substring(0, 12)).version()).isEqualTo("1");
            assertThatThrownBy(() -> engine.pin("2"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("`2`")
                    .hasMessageContaining("`3 (");

            assertThat(engine.unpin().version()).isEqualTo("3");
            assertThat(engine.status().isPinned()).isFalse();
            assertThat(heard.words).containsExactly("1 -> 2", "2 -> 1", "1 -> 3", "3 -> 1", "1 -> 3");
        }
    }

    @Test
    void aClosedEngineRefuses() {
        catalog().write(1);
        ReloadingEngine engine = builder().open();
        engine.close();
        engine.close();

        assertThatThrownBy(() -> engine.decide(LiveCatalog.INQUIRY)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> engine.ask(LiveCatalog.INQUIRY)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(engine::reload).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(engine::unpin).isInstanceOf(EngineClosedException.class);
    }

    @Test
    void aListenerThatThrowsHarmsNobody() {
        catalog().write(1);
        EngineListener broken = new EngineListener() {
            @Override
            public void reloaded(CatalogIdentity before, CatalogIdentity now) {
                throw new IllegalStateException("broken");
            }
        };
        try (ReloadingEngine engine = ReloadingEngine.of(catalog().source())
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .listener(broken)
                .listener(heard)
                .open()) {
            catalog().write(2);
            engine.reload();

            assertThat(decided(engine)).isEqualTo(2);
            assertThat(heard.words).isEqualTo(List.of("1 -> 2"));
        }
    }
}
