package dev.switchboard.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.SwitchboardException;
import dev.switchboard.UndecidedException;
import dev.switchboard.service.EngineListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;

/**
 * Tells OpenTelemetry of each decision and each refused inquiry, by its conventions for feature flags: an event
 * {@code feature_flag.evaluation}, with attributes of our own for what those have no name for. Facts are not told, so that
 * nothing private gets into traces and logs.
 *
 * <pre>{@code
 * EscalationEngine engine = ObservedEngine.of(catalog, SwitchboardEvents.onSpans());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SwitchboardEvents implements EngineListener {

    private static final AttributeKey<String> KEY = stringKey("feature_flag.key");
    private static final AttributeKey<String> PROVIDER = stringKey("feature_flag.provider.name");
    private static final AttributeKey<String> REASON = stringKey("feature_flag.result.reason");
    private static final AttributeKey<String> VARIANT = stringKey("feature_flag.result.variant");
    private static final AttributeKey<String> VERSION = stringKey("feature_flag.version");
    private static final AttributeKey<String> ERROR = stringKey("error.type");

    private static final AttributeKey<String> LINE = stringKey("switchboard.line");
    private static final AttributeKey<String> MODE = stringKey("switchboard.mode");
    private static final AttributeKey<String> ITEM = stringKey("switchboard.item");
    private static final AttributeKey<String> CATALOG_NAME = stringKey("switchboard.catalog.name");
    private static final AttributeKey<String> CATALOG_VERSION = stringKey("switchboard.catalog.version");
    private static final AttributeKey<String> CATALOG_DIGEST = stringKey("switchboard.catalog.digest");
    private static final AttributeKey<String> REFUSED = stringKey("switchboard.refused");
    private static final AttributeKey<Long> PROBLEMS = longKey("switchboard.problems");

    private final Signal signal;

    private SwitchboardEvents(Signal signal) {
        this.signal = signal;
    }

    /**
     * Events of the span in which it is decided. Where no span is recorded, since tracing is off or the trace is not sampled,
     * there are none, and they cost next to nothing.
     */
    public static SwitchboardEvents onSpans() {
        return new SwitchboardEvents(SpanEvent::inCurrentSpan);
    }

    /**
     * Events as log records, as the conventions have them today: of every decision, also outside of spans, and with the context
     * of the span if there is one.
     *
     * @throws IllegalStateException if this OpenTelemetry is older than 1.50, whose log records have no event names
     */
    public static SwitchboardEvents asLogs(OpenTelemetry openTelemetry) {
        return new SwitchboardEvents(LogEvent.of(openTelemetry.getLogsBridge().get("dev.switchboard")));
    }

    /** No: a span has times. */
    @Override
    public boolean wantsTime() {
        return false;
    }

    @Override
    public void decided(Inquiry inquiry, Decision decision, long nanoseconds) {
        signal.begin().ifPresent(event -> {
            about(decision.catalog(), event)
                    .with(REASON, decision.item().isPresent() ? "targeting_match" : "default")
                    .with(VARIANT, decision.line())
                    .with(LINE, decision.line())
                    .with(MODE, decision.mode().code());
            decision.item().ifPresent(item -> event.with(ITEM, item));
            event.emit();
        });
    }

    /** Messages quote what was stated, and are not told. */
    @Override
    public void refused(Inquiry inquiry, SwitchboardException why, CatalogIdentity catalog, long nanoseconds) {
        boolean isInvalid = why instanceof InvalidInquiryException;
        signal.begin()
                .ifPresent(event -> about(catalog, event)
                        .with(REASON, "error")
                        .with(ERROR, isInvalid ? "invalid_context" : "general")
                        .with(
                                REFUSED,
                                isInvalid
                                        ? "invalid-inquiry"
                                        : why instanceof UndecidedException ? "undecided" : "rule-failed")
                        .with(PROBLEMS, (long) why.problems().size())
                        .emit());
    }

    private static Event about(CatalogIdentity catalog, Event event) {
        return event.with(KEY, catalog.name())
                .with(PROVIDER, "switchboard")
                .with(VERSION, catalog.version())
                .with(CATALOG_NAME, catalog.name())
                .with(CATALOG_VERSION, catalog.version())
                .with(CATALOG_DIGEST, catalog.digest());
    }
}
