package dev.switchboard.spring;

import dev.switchboard.EscalationEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * Which catalogue decides, since when, and why the files as they are now do not. A catalogue that was not taken is a detail and
 * no failure: the version before decides, and taking the application out of service would help nobody.
 */
final class SwitchboardHealthIndicator extends AbstractHealthIndicator {

    private final EscalationEngine engine;
    private final List<OpenedCatalog> opened;
    private final Locale locale;
    private final Clock clock;

    SwitchboardHealthIndicator(EscalationEngine engine, List<OpenedCatalog> opened, Locale locale, Clock clock) {
        this.engine = engine;
        this.opened = opened;
        this.locale = locale;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetails(CatalogFacts.of(engine, opened, locale));
        opened.forEach(each -> each.status()
                .ifPresent(status -> builder.withDetail(
                        "age",
                        Duration.between(status.loaded(), clock.instant()).toSeconds() + " s")));
    }
}
