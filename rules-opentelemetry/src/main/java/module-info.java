/** Switchboard told to OpenTelemetry. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.opentelemetry {
    requires transitive dev.switchboard.service;
    requires transitive io.opentelemetry.api;
    requires static transitive org.jspecify;

    exports dev.switchboard.opentelemetry;
}
