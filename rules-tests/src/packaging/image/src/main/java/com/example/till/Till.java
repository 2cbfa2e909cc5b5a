package com.example.till;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import java.util.List;

/** A program in a runtime of its own. */
public final class Till {

    private Till() {}

    public static void main(String[] arguments) {
        Inquiry late = Inquiry.about("late").count("daysLate", 5).build();
        for (Engine engine : List.of(Engine.DIAGRAM)) {
            EngineOptions options = EngineOptions.DEFAULT.with(engine);
            try (EscalationEngine parcels =
                    EscalationEngine.load(CatalogSource.classPath(Till.class, "com/example/catalog"), options)) {
                String line = parcels.decide(late).line();
                if (!line.equals("couriers")) {
                    throw new AssertionError(engine + " decides for " + line);
                }
            }
        }
    }
}
