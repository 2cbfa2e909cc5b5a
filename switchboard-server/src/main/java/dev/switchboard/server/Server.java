package dev.switchboard.server;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The application. {@code application.properties} has what it does unless told otherwise. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CallApi.class, CatalogApi.class, RequestProblems.class, OtherErrors.class, PageHeaders.class, Greeting.class})
class Server {

    /** Starts it; it ends when its process is told to. */
    public static void main(String[] arguments) {
        SpringApplication.run(Server.class, arguments);
    }

    /** What a request prefers of our two languages; if it has no preference, what the properties say. */
    @Bean
    LocaleResolver localeResolver(@Value("${switchboard.language:en}") Locale otherwise) {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.forLanguageTag("ru")));
        resolver.setDefaultLocale(otherwise);
        return resolver;
    }
}
