package dev.switchboard.opentelemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.RuleFailedException;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import dev.switchboard.service.ObservedEngine;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Events as OpenTelemetry's own SDK gives them away, held to the conventions for feature flags:
 * https://opentelemetry.io/docs/specs/semconv/feature-flags/feature-flags-events/.
 */
class SwitchboardEventsTest {

    private static final String EVENT = "feature_flag.evaluation";

    /** The attributes that the conventions have for the event, and the values of those that take no others. */
    private static final Set<String> OF_THE_CONVENTIONS = Set.of(
            "feature_flag.key",
            "error.type",
            "feature_flag.result.value",
            "feature_flag.result.variant",
            "feature_flag.context.id",
            "feature_flag.error.message",
            "feature_flag.provider.name",
            "feature_flag.result.reason",
            "feature_flag.set.id",
            "feature_flag.version");

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();

    @TempDir
    private Path folder;

    @Test
    void aDecisionIsAnEventOfTheSpanInWhichItIsMade() throws IOException {
        try (EscalationEngine engine = ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.onSpans())) {
            inSpan(Sampler.alwaysOn(), () -> engine.decide(refund(200)));

            assertThat(events()).singleElement().satisfies(event -> {
                assertThat(event.getName()).isEqualTo(EVENT);
                assertThat(texts(event.getAttributes()))
                        .isEqualTo(Map.ofEntries(
                                Map.entry("feature_flag.key", "small"),
                                Map.entry("feature_flag.provider.name", "switchboard"),
                                Map.entry("feature_flag.result.reason", "targeting_match"),
                                Map.entry("feature_flag.result.variant", "back-office"),
                                Map.entry("feature_flag.version", "7"),
                                Map.entry("switchboard.line", "back-office"),
                                Map.entry("switchboard.mode", "two-step"),
                                Map.entry("switchboard.item", "R-1"),
                                Map.entry("switchboard.catalog.name", "small"),
                                Map.entry("switchboard.catalog.version", "7"),
                                Map.entry(
                                        "switchboard.catalog.digest",
                                        engine.catalog().digest())));
            });
        }
    }

    @Test
    void aDecisionThatNoItemMakesIsTheDefault() throws IOException {
        try (EscalationEngine engine = ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.onSpans())) {
            inSpan(Sampler.alwaysOn(), () -> engine.decide(refund(1)));

            assertThat(texts(events().get(0).getAttributes()))
                    .containsEntry("feature_flag.result.reason", "default")
                    .containsEntry("switchboard.line", "desk")
                    .containsEntry("switchboard.mode", "none")
                    .doesNotContainKey("switchboard.item");
        }
    }

    @Test
    void aRefusedInquiryIsAnErrorOfItsKind() throws IOException {
        CatalogIdentity catalog = new CatalogIdentity("small", "7", "0f");
        try (EscalationEngine engine = ObservedEngine.of(small(""), SwitchboardEvents.onSpans())) {
            inSpan(Sampler.alwaysOn(), () -> {
                assertThatThrownBy(() -> engine.decide(
                                Inquiry.about("misspelt").count("nobody", 1).build()))
                        .isInstanceOf(InvalidInquiryException.class);
                assertThatThrownBy(() -> engine.decide(refund(1))).isInstanceOf(UndecidedException.class);
                SwitchboardEvents.onSpans()
                        .refused(
                                refund(1),
                                new RuleFailedException(new Text("сбой", "fails"), new Error()),
                                catalog,
                                -1);
            });
        }

        assertThat(events()).extracting(EventData::getName).containsOnly(EVENT);
        List<Map<String, String>> told =
                events().stream().map(event -> texts(event.getAttributes())).toList();
        assertThat(told)
                .allSatisfy(event -> assertThat(event)
                        .containsEntry("feature_flag.key", "small")
                        .containsEntry("feature_flag.result.reason", "error")
                        .doesNotContainKeys("feature_flag.result.variant", "switchboard.line"));
        assertThat(told)
                .extracting(
                        event -> event.get("error.type"),
                        event -> event.get("switchboard.refused"),
                        event -> event.get("switchboard.problems"))
                .containsExactly(
                        tuple("invalid_context", "invalid-inquiry", "2"),
                        tuple("general", "undecided", "1"),
                        tuple("general", "rule-failed", "1"));
    }

    @Test
    void asLogRecordsEventsNeedNoSpanAndKnowTheirs() throws IOException {
        OpenTelemetrySdk telemetry = telemetry(Sampler.alwaysOn());
        try (EscalationEngine engine =
                ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.asLogs(telemetry))) {
            engine.decide(refund(200));
            Span span = telemetry.getTracer("calls").spanBuilder("call").startSpan();
            Runnable call = () -> engine.decide(refund(200));
            Context.current().with(span).wrap(call).run();
            span.end();

            assertThat(logs.getFinishedLogRecordItems())
                    .extracting(LogRecordData::getEventName)
                    .containsExactly(EVENT, EVENT);
            assertThat(logs.getFinishedLogRecordItems())
                    .extracting(record -> record.getSpanContext().getSpanId())
                    .containsExactly(
                            Span.getInvalid().getSpanContext().getSpanId(),
                            span.getSpanContext().getSpanId());
            assertThat(logs.getFinishedLogRecordItems()
                            .get(0)
                            .getInstrumentationScopeInfo()
                            .getName())
                    .isEqualTo("dev.switchboard");
            assertThat(spans.getFinishedSpanItems().get(0).getEvents())
                    .as("told once")
                    .isEmpty();
        }
    }

    @Test
    void spansAndLogRecordsSayTheSame() throws IOException {
        SwitchboardEvents logged = SwitchboardEvents.asLogs(telemetry(Sampler.alwaysOn()));
        try (EscalationEngine engine =
                ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.onSpans(), logged)) {
            inSpan(Sampler.alwaysOn(), () -> engine.decide(refund(200)));

            assertThat(logs.getFinishedLogRecordItems().get(0).getAttributes())
                    .isEqualTo(events().get(0).getAttributes());
        }
    }

    @Test
    void namesAreThoseOfTheConventionsOrOurOwn() throws IOException {
        everythingIsTold();

        assertThat(events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(texts(event.getAttributes()).keySet())
                        .allSatisfy(
                                name -> assertThat(OF_THE_CONVENTIONS.contains(name) || name.startsWith("switchboard."))
                                        .as(name)
                                        .isTrue()));
    }

    /** Neither what was stated, declared private or not, nor what a problem says of it. */
    @Test
    void noFactIsTold() throws IOException {
        everythingIsTold();

        assertThat(events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(texts(event.getAttributes()).toString())
                        .doesNotContain("refund", "424242", "moscow", "amount", "region", "4276-0001", "card"));
    }

    private void everythingIsTold() throws IOException {
        try (EscalationEngine engine = ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.onSpans())) {
            inSpan(Sampler.alwaysOn(), () -> {
                engine.decide(Inquiry.about("refund")
                        .count("amount", 424_242)
                        .choice("region", "moscow")
                        .build());
                assertThatThrownBy(() -> engine.decide(Inquiry.about("refund")
                                .choice("card", "4276-0001")
                                .build()))
                        .isInstanceOf(InvalidInquiryException.class);
            });
        }
    }

    @Test
    void whatIsNotRecordedIsNotTold() throws IOException {
        try (EscalationEngine engine = ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.onSpans())) {
            engine.decide(refund(200));
            inSpan(Sampler.alwaysOff(), () -> engine.decide(refund(200)));
        }

        assertThat(spans.getFinishedSpanItems()).isEmpty();
        assertThat(SpanEvent.inCurrentSpan()).isEmpty();
        assertThat(SwitchboardEvents.onSpans().wantsTime())
                .as("a span has times")
                .isFalse();
    }

    @Test
    void withoutLogsNothingIsToldAndNothingFails() throws IOException {
        try (EscalationEngine engine =
                ObservedEngine.of(small("default line,desk\n"), SwitchboardEvents.asLogs(OpenTelemetry.noop()))) {
            assertThat(engine.decide(refund(200)).line()).isEqualTo("back-office");
        }
    }

    private static Inquiry refund(int amount) {
        return Inquiry.about("refund").count("amount", amount).build();
    }

    private void inSpan(Sampler sampler, Runnable call) {
        Span span = telemetry(sampler).getTracer("calls").spanBuilder("call").startSpan();
        Context.current().with(span).wrap(call).run();
        span.end();
    }

    /** Not closed: it would take what was exported with it. */
    private OpenTelemetrySdk telemetry(Sampler sampler) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(sampler)
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .setLoggerProvider(SdkLoggerProvider.builder()
                        .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                        .build())
                .build();
    }

    private List<EventData> events() {
        return spans.getFinishedSpanItems().stream()
                .flatMap(span -> span.getEvents().stream())
                .toList();
    }

    private static Map<String, String> texts(Attributes attributes) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<AttributeKey<?>, Object> each : attributes.asMap().entrySet()) {
            texts.put(each.getKey().getKey(), String.valueOf(each.getValue()));
        }
        return texts;
    }

    private EscalationEngine small(String settings) throws IOException {
        Map<String, String> files = Map.of(
                "lines.csv",
                        "line,mode,title,phrase,greeting\ndesk,none,Стол,,\nback-office,two-step,Возвраты,Минуту,\n",
                "topics.csv", "topic,title\nrefund,Возврат\n",
                "facts.csv", """
                        fact,type,values,default,title,question,private
                        topic,topic,,,Тема,,
                        amount,count,0..,0,Сумма,,mask
                        region,choice,"moscow, center",center,Регион,,
                        """,
                "items.csv", "item,title\nR-1,Возврат\n",
                "all.rules.csv", "item,salience,line,mode,topic,amount\nR-1,1,back-office,two-step,refund,> 100\n",
                "catalog.csv", "key,value\nname,small\nversion,7\n" + settings);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
        return EscalationEngine.load(folder);
    }
}
