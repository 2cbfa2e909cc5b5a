package dev.switchboard.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.jackson.SwitchboardModule;
import dev.switchboard.micrometer.SwitchboardMetrics;
import dev.switchboard.opentelemetry.SwitchboardEvents;
import dev.switchboard.service.DecisionLog;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Which beans there are, by what an application has. */
class SwitchboardAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SwitchboardAutoConfiguration.class, SwitchboardServiceAutoConfiguration.class));

    @Test
    void anApplicationWithoutWebActuatorAndTelemetryHasAnEngine() {
        runner.withClassLoader(new FilteredClassLoader(
                        "io.micrometer",
                        "dev.switchboard.micrometer",
                        "io.opentelemetry",
                        "dev.switchboard.opentelemetry",
                        "org.springframework.boot.actuate",
                        "org.springframework.boot.health",
                        "org.springframework.web"))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(EscalationEngine.class).catalog().name())
                            .isNotEmpty();
                    assertThat(context.getBeansOfType(SwitchboardModule.class)).hasSize(1);
                    assertThat(context.getBeansOfType(DecisionLog.class)).isEmpty();
                    assertThat(context.containsBean("switchboardMetrics")).isFalse();
                    assertThat(context.containsBean("switchboardEvents")).isFalse();
                    assertThat(context.containsBean("switchboardEndpoint")).isFalse();
                    assertThat(context.containsBean("switchboardHealthIndicator"))
                            .isFalse();
                    assertThat(context.containsBean("switchboardInvalidInquiryAdvice"))
                            .isFalse();
                });
    }

    @Test
    void theEngineOfTheApplicationComesFirst() {
        EscalationEngine own = EscalationEngine.bundled();
        runner.withBean("own", EscalationEngine.class, () -> own)
                .withPropertyValues("switchboard.catalog=/there/is/none")
                .run(context -> {
                    assertThat(context.getBean(EscalationEngine.class)).isSameAs(own);
                    assertThat(context.getBean(SwitchboardMetrics.class)).isNotNull();
                    assertThat(context.containsBean("switchboardHealthIndicator"))
                            .isTrue();
                    assertThat(context.getBean(CatalogFacts.class).stated())
                            .containsEntry("digest", own.catalog().digest());
                });
    }

    @Test
    void decisionsAreEventsOfTheSpanInWhichTheyAreMade() {
        InMemorySpanExporter spans = InMemorySpanExporter.create();
        Span call = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build()
                .get("calls")
                .spanBuilder("call")
                .startSpan();
        runner.run(context -> {
            EscalationEngine engine = context.getBean(EscalationEngine.class);
            Runnable decide = () -> engine.decide(Inquiry.about("other").build());
            Context.current().with(call).wrap(decide).run();
            call.end();

            assertThat(spans.getFinishedSpanItems().get(0).getEvents())
                    .extracting(EventData::getName)
                    .containsExactly("feature_flag.evaluation");
        });
    }

    @Test
    void theEventsOfTheApplicationComeFirst() {
        SwitchboardEvents own = SwitchboardEvents.onSpans();
        runner.withBean("own", SwitchboardEvents.class, () -> own)
                .run(context -> assertThat(context.getBeansOfType(SwitchboardEvents.class))
                        .containsOnlyKeys("own"));
    }

    /** Boot 3.5 manages an OpenTelemetry of which log records have no names. */
    @Test
    void eventsAreLogRecordsWhereOpenTelemetryHasThem() {
        ThrowingCallable events = () -> SwitchboardEvents.asLogs(OpenTelemetry.noop());
        if (SpringBootVersion.getVersion().startsWith("3.")) {
            assertThatThrownBy(events).isInstanceOf(IllegalStateException.class).hasMessageContaining("1.50 or newer");
        } else {
            assertThatCode(events).doesNotThrowAnyException();
        }
    }

    @Test
    void aCatalogueAndAFolderOfVersionsAreOneTooMany() {
        runner.withPropertyValues("switchboard.catalog=/a/catalog.xlsx", "switchboard.versions=/a/catalogs")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("both `switchboard.catalog` and `switchboard.versions`"));
    }

    @Test
    void theMetadataHasAllPropertiesAndNoOthers() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode metadata = new ObjectMapper().readTree(file);

            assertThat(StreamSupport.stream(metadata.get("properties").spliterator(), false)
                            .map(property -> property.get("name").textValue()))
                    .containsExactlyInAnyOrderElementsOf(
                            names("switchboard", SwitchboardProperties.class).toList());
        }
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(part -> names(prefix, part));
    }

    private static Stream<String> names(String prefix, RecordComponent part) {
        String name = prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        return part.getType().isRecord() ? names(name, part.getType()) : Stream.of(name);
    }
}
