package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.engine.CatalogEngines;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Switchboard on the bundled catalogue, one engine for all threads. */
public class Engines {

    /** An engine. */
    public abstract static class Opened {

        final EscalationEngine engine;

        Opened(Engine engine) {
            this.engine = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(engine));
        }

        @TearDown(Level.Trial)
        public void close() {
            engine.close();
        }
    }

    /** What a caller gets who asks for nothing special. */
    @State(Scope.Benchmark)
    public static class Fastest extends Opened {
        public Fastest() {
            super(Engine.FASTEST);
        }
    }

    /** Drools behind the API. */
    @State(Scope.Benchmark)
    public static class OnDrools extends Opened {
        public OnDrools() {
            super(Engine.DROOLS);
        }
    }
}
