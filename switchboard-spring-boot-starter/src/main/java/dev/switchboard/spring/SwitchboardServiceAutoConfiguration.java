package dev.switchboard.spring;

import dev.switchboard.EscalationEngine;
import dev.switchboard.micrometer.SwitchboardMetrics;
import dev.switchboard.opentelemetry.SwitchboardEvents;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.DecisionLogBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes with the engine, ours or the application's, where calls come in. */
@AutoConfiguration(after = SwitchboardAutoConfiguration.class)
class SwitchboardServiceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("switchboard.log.file")
    DecisionLog switchboardDecisionLog(SwitchboardProperties properties) throws IOException {
        SwitchboardProperties.Log log = properties.log();
        Path file = log.file();
        if (file == null) {
            throw new IllegalStateException("`switchboard.log.file` is empty: name a file, or leave the property out");
        }
        DecisionLogBuilder builder = DecisionLog.to(file)
                .whenFull(log.whenFull())
                .mask(log.mask().toArray(String[]::new))
                .erase(log.erase().toArray(String[]::new));
        if (log.rotateAt() > 0) {
            builder.rotateAt(log.rotateAt());
        }
        if (log.keep() > 0) {
            builder.keep(log.keep());
        }
        return builder.open();
    }

    @Bean
    CatalogFacts switchboardCatalogFacts(
            EscalationEngine engine, ObjectProvider<OpenedCatalog> catalogs, SwitchboardProperties properties) {
        return new CatalogFacts(engine, catalogs.stream().toList(), properties.language());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({MeterRegistry.class, SwitchboardMetrics.class})
    static class Metrics {

        @Bean
        @ConditionalOnMissingBean
        SwitchboardMetrics switchboardMetrics() {
            return SwitchboardMetrics.create();
        }

        /** Once everything is there: the engine tells the metrics, and is told of by them. */
        @Bean
        SmartInitializingSingleton switchboardWatch(
                SwitchboardMetrics metrics,
                ObjectProvider<EscalationEngine> engines,
                ObjectProvider<OpenedCatalog> catalogs,
                ObjectProvider<DecisionLog> logs) {
            return () -> {
                OpenedCatalog opened = catalogs.getIfAvailable();
                if (opened == null) {
                    engines.ifUnique(metrics::watch);
                } else {
                    metrics.watch(opened.engine());
                }
                logs.ifUnique(metrics::watch);
            };
        }
    }

    /** On spans, since these are there with either Boot; a bean of the application's takes its place. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Span.class, SwitchboardEvents.class})
    static class Events {

        @Bean
        @ConditionalOnMissingBean
        SwitchboardEvents switchboardEvents() {
            return SwitchboardEvents.onSpans();
        }
    }

    /**
     * Which catalogue decides, since when, and why the files as they are now do not. A catalogue that was not taken is a detail
     * and no failure: the version before decides, and taking the application out of service would help nobody.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class ShownHealth {

        @Bean
        @ConditionalOnEnabledHealthIndicator("switchboard")
        @ConditionalOnMissingBean(name = "switchboardHealthIndicator")
        HealthIndicator switchboardHealthIndicator(CatalogFacts facts) {
            return () -> Health.up().withDetails(facts.at(Instant.now())).build();
        }
    }

    /** The same, where Boot 4 has it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({
        org.springframework.boot.health.contributor.HealthIndicator.class,
        org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator.class
    })
    static class ShownHealthOfBoot4 {

        @Bean
        @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator("switchboard")
        @ConditionalOnMissingBean(name = "switchboardHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator switchboardHealthIndicator(CatalogFacts facts) {
            return () -> org.springframework.boot.health.contributor.Health.up()
                    .withDetails(facts.at(Instant.now()))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static class Actuator {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnAvailableEndpoint
        SwitchboardEndpoint switchboardEndpoint(CatalogFacts facts) {
            return new SwitchboardEndpoint(facts);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RestControllerAdvice.class)
    @ConditionalOnWebApplication
    static class Web {

        @Bean
        @ConditionalOnMissingBean
        InvalidInquiryAdvice switchboardInvalidInquiryAdvice() {
            return new InvalidInquiryAdvice();
        }
    }
}
