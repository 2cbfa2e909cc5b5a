package dev.switchboard.bench;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.bench.peers.Answer;
import dev.switchboard.bench.peers.Peer;
import dev.switchboard.bench.peers.PeerEngine;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From {@code java} to the first decision of another engine. Arguments: the {@link PeerEngine}, its file, and {@code write}
 * to write the file instead.
 */
final class FirstOfPeer {

    private FirstOfPeer() {}

    public static void main(String[] args) throws IOException {
        PeerEngine engine = PeerEngine.valueOf(args[0]);
        Path file = Path.of(args[1]);
        Catalog catalog;
        // Beside its file an engine needs the words alone, which take a few milliseconds.
        try (CatalogEngine bundled = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            catalog = bundled.model();
        }
        if (args.length > 2) {
            Files.write(file, engine.file(catalog));
            return;
        }
        Inquiry inquiry = Inquiry.about("charges").numberCount(4).conflict(true).build();
        Peer peer = engine.load(Files.readAllBytes(file), catalog);
        Answer answer = peer.decide(
                inquiry.withDefaults(catalog.vocabulary().completion().defaults()));
        System.out.println(answer.line());
        System.out.println(answer.item());
        System.exit(0);
    }
}
