package dev.switchboard.bench;

import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngines;
import java.nio.file.Path;

/**
 * From {@code java} to the first decision through the API. Arguments: the {@link Engine}, and the folder of a catalogue;
 * without it, the bundled one.
 */
final class FirstDecision {

    private FirstDecision() {}

    public static void main(String[] args) {
        Inquiry inquiry = Inquiry.about("charges").numberCount(4).conflict(true).build();
        try (EscalationEngine engine = open(args)) {
            Decision decision = engine.decide(inquiry);
            System.out.println(decision.line());
            System.out.println(decision.item().orElse(""));
        }
    }

    private static EscalationEngine open(String[] args) {
        EngineOptions options = EngineOptions.DEFAULT.with(Engine.valueOf(args[0]));
        return args.length == 1
                ? new CatalogEngines().bundled(options)
                : EscalationEngine.load(CatalogSource.path(Path.of(args[1])), options);
    }
}
