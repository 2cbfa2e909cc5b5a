package dev.switchboard.spring;

import dev.switchboard.EscalationEngine;
import dev.switchboard.jackson.SwitchboardModule;
import dev.switchboard.service.EngineListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.JacksonModule;

/** The engine, unless the application has one of its own, and the JSON of inquiries and decisions. */
@AutoConfiguration
@EnableConfigurationProperties(SwitchboardProperties.class)
class SwitchboardAutoConfiguration {

    /** In the language of the properties. */
    @Bean
    @ConditionalOnMissingBean
    SwitchboardModule switchboardModule(SwitchboardProperties properties) {
        return SwitchboardModule.in(properties.language());
    }

    /** What Boot 4 reads and writes JSON with. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JacksonModule.class)
    static class Jackson3 {

        @Bean
        @ConditionalOnMissingBean
        dev.switchboard.jackson3.SwitchboardModule switchboardJackson3Module(SwitchboardProperties properties) {
            return dev.switchboard.jackson3.SwitchboardModule.in(properties.language());
        }
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
}
