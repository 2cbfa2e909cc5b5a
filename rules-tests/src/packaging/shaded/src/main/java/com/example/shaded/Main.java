package com.example.shaded;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import java.util.List;

/** A program in one jar, with both engines. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Inquiry late = Inquiry.about("late").count("daysLate", 5).build();
        for (Engine engine : List.of(Engine.DIAGRAM, Engine.DROOLS)) {
            EngineOptions options = EngineOptions.DEFAULT.with(engine);
            try (EscalationEngine parcels =
                    EscalationEngine.load(CatalogSource.classPath(Main.class, "com/example/catalog"), options)) {
                String line = parcels.decide(late).line();
                if (!line.equals("couriers")) {
                    throw new AssertionError(engine + " decides for " + line);
                }
            }
        }
    }
}
