package dev.switchboard.micrometer;

import dev.switchboard.CatalogIdentity;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The meters there are, in each registry that there is: whichever comes later learns of the others. */
final class Meters {

    private final List<Consumer<MeterRegistry>> all = new ArrayList<>();
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final List<MultiGauge> catalogs = new ArrayList<>();
    private Optional<CatalogIdentity> catalog = Optional.empty();
    private volatile List<Timer> timers = List.of();

    synchronized void add(Consumer<MeterRegistry> meter) {
        all.add(meter);
        registries.forEach(meter);
    }

    synchronized void bindTo(MeterRegistry registry) {
        registries.add(registry);
        all.forEach(meter -> meter.accept(registry));
        catalogs.add(MultiGauge.builder("switchboard.catalog")
                .description("The catalogue that decides, always 1")
                .register(registry));
        catalog.ifPresent(this::show);
        List<Timer> more = new ArrayList<>(timers);
        more.add(Timer.builder("switchboard.decision.time")
                .description("How long a sample of the decisions took")
                .register(registry));
        timers = List.copyOf(more);
    }

    List<Timer> timers() {
        return timers;
    }

    /** Shows one catalogue in the place of another. */
    synchronized void show(CatalogIdentity identity) {
        catalog = Optional.of(identity);
        Tags tags = Tags.of("name", identity.name(), "version", identity.version(), "digest", identity.digest());
        catalogs.forEach(gauge -> gauge.register(List.of(MultiGauge.Row.of(tags, () -> 1)), true));
    }

    void addDecisions(DecisionCounts.Count count) {
        String item = count.item().isEmpty() ? "none" : count.item();
        Tags tags = Tags.of("line", count.line(), "mode", count.mode().code(), "item", item);
        add("switchboard.decisions", "Decisions", tags, count.times());
    }

    LongAdder addRefusals(String reason) {
        LongAdder times = new LongAdder();
        add("switchboard.refused", "Inquiries that were not decided", Tags.of("reason", reason), times);
        return times;
    }

    LongAdder addReloads(String result) {
        LongAdder times = new LongAdder();
        add("switchboard.reloads", "Changes of the catalogue's files", Tags.of("result", result), times);
        return times;
    }

    private void add(String name, String description, Tags tags, LongAdder times) {
        add(registry -> FunctionCounter.builder(name, times, LongAdder::sum)
                .description(description)
                .tags(tags)
                .register(registry));
    }
}
