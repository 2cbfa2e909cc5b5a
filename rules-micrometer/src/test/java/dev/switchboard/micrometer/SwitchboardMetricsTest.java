package dev.switchboard.micrometer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import dev.switchboard.service.ReloadingEngine;
import dev.switchboard.service.ShadowEngine;
import dev.switchboard.service.VersionedEngine;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchboardMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @TempDir
    private Path candidate;

    @Test
    void decisionsAreCountedByLineModeAndItem() {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        try (EscalationEngine engine = ObservedEngine.of(EscalationEngine.bundled(), metrics)) {
            Inquiry several = Inquiry.about("subscriptions").numberCount(3).build();
            Decision decision = engine.decide(several);
            engine.decide(several);
            metrics.bindTo(registry);
            engine.decide(several);
            engine.decide(Inquiry.about("other").build());

            assertThat(registry.get("switchboard.decisions")
                            .tags(
                                    "line",
                                    decision.line(),
                                    "mode",
                                    decision.mode().code(),
                                    "item",
                                    decision.item().orElseThrow())
                            .functionCounter()
                            .count())
                    .isEqualTo(3);
            assertThat(registry.get("switchboard.decisions")
                            .tags("line", "first-line", "mode", "none", "item", "none")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("switchboard.decisions").functionCounters()).hasSize(2);
        }
    }

    @Test
    void eachRegistryHasAllMeters() {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        SimpleMeterRegistry later = new SimpleMeterRegistry();
        metrics.bindTo(registry);
        try (EscalationEngine engine = ObservedEngine.of(EscalationEngine.bundled(), metrics)) {
            metrics.watch(engine);
            engine.decide(Inquiry.about("other").build());
            metrics.bindTo(later);

            assertThat(later.getMeters().stream().map(Meter::getId))
                    .containsExactlyInAnyOrderElementsOf(
                            registry.getMeters().stream().map(Meter::getId).toList());
        }
    }

    @Test
    void whatIsNotDecidedIsCountedByItsReason() throws IOException {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        metrics.bindTo(registry);
        write("1", "");
        try (EscalationEngine engine = ObservedEngine.of(EscalationEngine.load(folder), metrics)) {
            assertThatThrownBy(() -> engine.decide(Inquiry.builder().build()))
                    .isInstanceOf(InvalidInquiryException.class);
            assertThatThrownBy(() -> engine.decide(Inquiry.about("other").build()))
                    .isNotInstanceOf(InvalidInquiryException.class);

            assertThat(counts("switchboard.refused", "reason"))
                    .isEqualTo(Map.of("invalid-inquiry", 1.0, "undecided", 1.0, "rule-failed", 0.0));
            assertThat(registry.find("switchboard.decisions").meter()).isNull();
        }
    }

    @Test
    void theCatalogueThatDecidesIsShownAloneAndReloadsAreCounted() throws IOException {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        metrics.bindTo(registry);
        write("1", "");
        try (ReloadingEngine engine = ReloadingEngine.of(CatalogSource.path(folder))
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .withoutVerification()
                .listener(metrics)
                .open()) {
            metrics.watch(engine);
            assertThat(registry.get("switchboard.catalog").gauges())
                    .extracting(gauge -> gauge.getId().getTag("version"))
                    .containsExactly("1");
            assertThat(registry.get("switchboard.reload.problems").gauge().value())
                    .isZero();

            write("2", "");
            engine.reload();
            write("3", "no such column,");
            engine.reload();
            engine.reload();

            assertThat(registry.get("switchboard.catalog").gauges())
                    .as("the digest is that of version 2")
                    .singleElement()
                    .satisfies(gauge -> {
                        assertThat(gauge.value()).isEqualTo(1);
                        assertThat(gauge.getId().getTag("version")).isEqualTo("2");
                        assertThat(gauge.getId().getTag("digest"))
                                .isEqualTo(engine.catalog().digest());
                    });
            assertThat(counts("switchboard.reloads", "result")).isEqualTo(Map.of("taken", 1.0, "refused", 1.0));
            assertThat(registry.get("switchboard.reload.problems").gauge().value())
                    .isPositive();
            assertThat(registry.get("switchboard.catalog.loaded").timeGauge().value(TimeUnit.SECONDS))
                    .isEqualTo((double) engine.status().loaded().getEpochSecond());
        }
    }

    @Test
    void ofAFolderOfVersionsTheOneInForceIsShown() throws IOException {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        metrics.bindTo(registry);
        Path versions = folder.resolve("versions");
        write("1", "");
        move(versions.resolve("catalog-2020-01-01"));
        try (VersionedEngine engine = VersionedEngine.in(versions)
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .withoutVerification()
                .listener(metrics)
                .open()) {
            metrics.watch(engine);
            write("2", "");
            move(versions.resolve("catalog-2021-01-01"));
            Files.createDirectory(versions.resolve("newest"));
            engine.reload();

            assertThat(registry.get("switchboard.catalog").gauges())
                    .extracting(gauge -> gauge.getId().getTag("version"))
                    .containsExactly("2");
            assertThat(counts("switchboard.reloads", "result")).isEqualTo(Map.of("taken", 1.0, "refused", 1.0));
            assertThat(registry.get("switchboard.reload.problems").gauge().value())
                    .isEqualTo(1);
        }
    }

    /** What was written last becomes a version. */
    private void move(Path version) throws IOException {
        Files.createDirectories(version);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, version.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aLogCountsItsLines() throws IOException {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        metrics.bindTo(registry);
        DecisionLog log = DecisionLog.to(folder.resolve("decisions.jsonl")).open();
        metrics.watch(log);
        try (EscalationEngine engine = ObservedEngine.of(EscalationEngine.bundled(), log)) {
            engine.decide(Inquiry.about("other").build());
            log.close();
            engine.decide(Inquiry.about("other").build());
        }

        assertThat(registry.get("switchboard.log.written").functionCounter().count())
                .isEqualTo(1);
        assertThat(registry.get("switchboard.log.dropped").functionCounter().count())
                .isEqualTo(1);
        assertThat(registry.get("switchboard.log.failing").gauge().value()).isZero();
    }

    @Test
    void aShadowCountsItsDifferencesByPart() throws IOException, InterruptedException {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        metrics.bindTo(registry);
        write("1", "");
        copyToCandidate();
        Files.writeString(
                candidate.resolve("all.rules.csv"),
                "item,salience,line,mode,topic\nR-1,1,senior,one-step,refund\n",
                UTF_8);
        try (ShadowEngine engine = ShadowEngine.of(EscalationEngine.load(folder), EscalationEngine.load(candidate))) {
            metrics.watch(engine);
            engine.decide(Inquiry.about("refund").build());
            while (engine.report().compared() == 0) {
                Thread.sleep(1);
            }

            assertThat(registry.get("switchboard.shadow.compared")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("switchboard.shadow.different")
                            .functionCounter()
                            .count())
                    .isEqualTo(1);
            assertThat(counts("switchboard.shadow.differences", "part"))
                    .containsEntry("line", 1.0)
                    .containsEntry("item", 0.0);
            assertThat(registry.get("switchboard.shadow.shed").functionCounter().count())
                    .isZero();
        }
    }

    @Test
    void aShareOfTheDecisionsIsTimed() {
        SwitchboardMetrics each = SwitchboardMetrics.timing(1);
        SwitchboardMetrics some = SwitchboardMetrics.create();
        SimpleMeterRegistry other = new SimpleMeterRegistry();
        each.bindTo(registry);
        some.bindTo(other);
        try (EscalationEngine engine = ObservedEngine.of(EscalationEngine.bundled(), each, some)) {
            Inquiry inquiry = Inquiry.about("other").build();
            for (int i = 0; i < 100_000; i++) {
                engine.decide(inquiry);
            }
        }

        assertThat(registry.get("switchboard.decision.time").timer().count()).isEqualTo(100_000);
        assertThat(registry.get("switchboard.decision.time").timer().totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
        assertThat(other.get("switchboard.decision.time").timer().count()).isBetween(20L, 400L);
        assertThatThrownBy(() -> SwitchboardMetrics.timing(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Where nobody else wants the time, the clock is read for the share alone. */
    @Test
    void theShareIsTheSameWhereNobodyElseTakesTheTime() {
        SwitchboardMetrics metrics = SwitchboardMetrics.timing(1_000);
        metrics.bindTo(registry);
        try (EscalationEngine engine = ObservedEngine.of(EscalationEngine.bundled(), metrics)) {
            Inquiry inquiry = Inquiry.about("other").build();
            for (int i = 0; i < 100_000; i++) {
                engine.decide(inquiry);
            }
        }

        assertThat(registry.get("switchboard.decision.time").timer().count()).isEqualTo(100);
        assertThat(registry.get("switchboard.decisions").functionCounter().count())
                .isEqualTo(100_000);
    }

    @Test
    void threadsThatCountTogetherLoseNothing() throws InterruptedException {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        metrics.bindTo(registry);
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            Inquiry inquiry = Inquiry.about("other").build();
            Decision decision = engine.decide(inquiry);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (int thread = 0; thread < 4; thread++) {
                threads.execute(() -> {
                    for (int i = 0; i < 50_000; i++) {
                        metrics.decided(inquiry, decision, 100);
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(registry.get("switchboard.decisions").functionCounter().count())
                .isEqualTo(200_000);
    }

    /** With a sampled timer, which may allocate, left out. */
    @Test
    void countingAllocatesNothing() {
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            Inquiry inquiry = Inquiry.about("subscriptions").numberCount(3).build();
            Decision decision = engine.decide(inquiry);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            count(metrics, inquiry, decision, 2_000_000);
            long before = threads.getCurrentThreadAllocatedBytes();
            count(metrics, inquiry, decision, 1_000_000);

            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes for a million decisions")
                    .isLessThan(1_000_000);
        }
    }

    private static void count(SwitchboardMetrics metrics, Inquiry inquiry, Decision decision, int times) {
        for (int i = 0; i < times; i++) {
            metrics.decided(inquiry, decision, 100);
        }
    }

    private Map<String, Double> counts(String name, String tag) {
        return registry.get(name).functionCounters().stream()
                .collect(Collectors.toMap(
                        counter -> String.valueOf(counter.getId().getTag(tag)), counter -> counter.count()));
    }

    private void write(String version, String extraColumn) throws IOException {
        Map<String, String> files = Map.of(
                "catalog.csv",
                "key,value\nname,small\nversion," + version + "\n",
                "lines.csv",
                """
                line,mode,title,phrase,greeting
                back-office,two-step,Возвраты,Минуту,
                senior,one-step,Старшие,Минуту,
                """,
                "topics.csv",
                "topic,title\nrefund,Возврат\nother,Другое\n",
                "facts.csv",
                "fact,type,values,default,title,question\ntopic,topic,,,Тема,\n",
                "items.csv",
                "item,title\nR-1,Возврат\n",
                "all.rules.csv",
                "%sitem,salience,line,mode,topic\n%sR-1,1,back-office,two-step,refund\n"
                        .formatted(extraColumn, extraColumn.isEmpty() ? "" : ","));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
    }

    private void copyToCandidate() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, candidate.resolve(file.getFileName()));
            }
        }
    }
}
