package dev.switchboard.server;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Text;
import java.net.InetAddress;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Says where the service is, and by what it decides, once it answers. */
final class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final CatalogIdentity catalog;
    private final ServerProperties server;
    private final Locale locale;

    Greeting(EscalationEngine engine, ServerProperties server, @Value("${switchboard.language:en}") Locale locale) {
        this.catalog = engine.catalog();
        this.server = server;
        this.locale = locale;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return; // the actuator's own port
        }
        InetAddress address = server.getAddress();
        String host = address == null || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
        LOG.info(Text.format(
                        "Карточка звонка: http://%s:%s/ — каталог `%s` %s",
                        "The call card is at http://%s:%s/, its catalogue is `%s` %s",
                        host.contains(":") ? "[" + host + "]" : host,
                        event.getWebServer().getPort(),
                        catalog.name(),
                        catalog.version())
                .in(locale));
    }
}
