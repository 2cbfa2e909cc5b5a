package dev.switchboard.spring;

import dev.switchboard.EscalationEngine;
import dev.switchboard.jackson.SwitchboardModule;
import dev.switchboard.micrometer.SwitchboardMetrics;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.DecisionLogBuilder;
import dev.switchboard.service.EngineListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The beans of Switchboard. An application that has an engine of its own gets what goes with it. */
@AutoConfiguration
@EnableConfigurationProperties(SwitchboardProperties.class)
class SwitchboardAutoConfiguration {

    /** In the language of the properties. */
    @Bean
    @ConditionalOnMissingBean
    SwitchboardModule switchboardModule(SwitchboardProperties properties) {
        return SwitchboardModule.in(properties.language());
    }

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

    /** The engine, closed before those who listen to it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(EscalationEngine.class)
    static class Engine {

        @Bean
        OpenedCatalog switchboardCatalog(
                SwitchboardProperties properties, ResourceLoader resources, ObjectProvider<EngineListener> listeners) {
            ClassLoader loader = resources.getClassLoader();
            return OpenedCatalog.of(
                    properties,
                    loader == null ? ClassLoader.getSystemClassLoader() : loader,
                    listeners.orderedStream().toList());
        }

        @Bean
        EscalationEngine switchboardEngine(OpenedCatalog catalog, ObjectProvider<EngineListener> listeners) {
            return catalog.observed(listeners.orderedStream().toList());
        }
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

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static class Health {

        @Bean
        @ConditionalOnEnabledHealthIndicator("switchboard")
        @ConditionalOnMissingBean(name = "switchboardHealthIndicator")
        SwitchboardHealthIndicator switchboardHealthIndicator(
                EscalationEngine engine, ObjectProvider<OpenedCatalog> catalogs, SwitchboardProperties properties) {
            return new SwitchboardHealthIndicator(
                    engine, catalogs.stream().toList(), properties.language(), Clock.systemUTC());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
    static class Actuator {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnAvailableEndpoint
        SwitchboardEndpoint switchboardEndpoint(
                EscalationEngine engine, ObjectProvider<OpenedCatalog> catalogs, SwitchboardProperties properties) {
            List<OpenedCatalog> opened = catalogs.stream().toList();
            return new SwitchboardEndpoint(engine, opened, properties.language());
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
