package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.bench.peers.Peer;
import dev.switchboard.bench.peers.PeerEngine;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One of the other engines on the bundled catalogue, for each thread its own. */
@State(Scope.Thread)
public class Peers {

    /** Which one. */
    @Param
    PeerEngine engine;

    Peer peer;

    @Setup(Level.Trial)
    public void open() {
        try (CatalogEngine bundled = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            peer = engine.open(bundled.model());
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        peer.close();
    }
}
