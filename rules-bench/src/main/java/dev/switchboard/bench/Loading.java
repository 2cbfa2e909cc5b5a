package dev.switchboard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.bench.peers.PeerEngine;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.DrlWriter;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;

/**
 * Loads a generated catalogue of the bundled one's shape in a fresh process, each engine what it takes, and decides once.
 * Prints milliseconds and kilobytes of heap: all that is reachable afterwards beyond what was before anything was made.
 * Arguments: the engine, the number of rules, and a folder to write into.
 */
final class Loading {

    private static final int RULES_PER_TOPIC = 5;
    private static final int FACTS = 20;

    private Loading() {}

    /** Loads what was prepared, and decides. */
    private interface Loader {

        /** What has to be kept for further decisions. */
        Object load(Inquiry inquiry) throws IOException;
    }

    /** What was loaded, and how long it took. */
    private record Loaded(Object kept, long milliseconds) {}

    public static void main(String[] args) throws IOException {
        openAllJars();
        long before = usedHeap();
        Loaded loaded = loaded(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
        long held = usedHeap() - before;
        System.out.println(loaded.milliseconds + "," + (held >> 10));
        System.err.println(loaded.kept.hashCode());
        // Some engines leave threads behind.
        System.exit(0);
    }

    /** A method of its own, so that the catalogue is garbage behind it unless the engine keeps some of it. */
    private static Loaded loaded(String engine, int rules, Path folder) throws IOException {
        Catalog catalog = new GeneratedCatalogs(1).transfers(rules, rules / RULES_PER_TOPIC, FACTS);
        Inquiry inquiry = new InquiryGenerator(catalog, 1).inquiry();
        Loader loader = prepare(engine, catalog, folder);
        usedHeap();
        long start = System.nanoTime();
        Object kept = loader.load(inquiry);
        return new Loaded(kept, (System.nanoTime() - start) / 1_000_000);
    }

    private static Loader prepare(String engine, Catalog catalog, Path folder) throws IOException {
        return switch (engine) {
            case "RULES" -> inquiry -> decided(new CatalogEngine(catalog), inquiry);
            case "TABLES" -> {
                write(CatalogSheets.of(catalog, Map.of(), new Problems()), folder);
                yield inquiry -> decided(switchboard(folder), inquiry);
            }
            case "TABLES_ALL" -> {
                write(CatalogSheets.of(catalog, Map.of(), new Problems()), folder);
                List<String> topics = List.copyOf(catalog.vocabulary().topicCodes());
                yield inquiry -> {
                    EscalationEngine loaded = switchboard(folder);
                    topics.forEach(topic -> decided(loaded, Inquiry.about(topic).build()));
                    return loaded;
                };
            }
            case "DRL" -> {
                write(CatalogSheets.ofWords(catalog), folder);
                Files.writeString(folder.resolve("rules.drl"), drl(catalog));
                yield inquiry -> decided(switchboard(folder), inquiry);
            }
            case "DROOLS" -> {
                String drl = drl(catalog);
                yield inquiry -> drools(
                        drl,
                        inquiry.withDefaults(catalog.vocabulary().completion().defaults()));
            }
            default -> {
                PeerEngine peer = PeerEngine.valueOf(engine);
                byte[] file = peer.file(catalog);
                yield inquiry -> peer(peer, file, catalog, inquiry);
            }
        };
    }

    private static EscalationEngine switchboard(Path folder) {
        return new CatalogEngines().load(CatalogSource.path(folder), EngineOptions.DEFAULT);
    }

    private static Object decided(EscalationEngine engine, Inquiry inquiry) {
        return List.of(engine, engine.decide(inquiry).line());
    }

    private static Object drools(String drl, Inquiry inquiry) {
        KieBase rules = DroolsRules.compile(drl);
        DirectDrools session = new LongLivedSession(rules);
        return List.of(session, session.decide(inquiry).line());
    }

    private static Object peer(PeerEngine engine, byte[] file, Catalog catalog, Inquiry inquiry) {
        var peer = engine.load(file, catalog);
        return List.of(
                peer,
                peer.decide(
                        inquiry.withDefaults(catalog.vocabulary().completion().defaults())));
    }

    private static String drl(Catalog catalog) {
        return DrlWriter.write(catalog.vocabulary(), catalog.rules(), Map.of(), "generated");
    }

    private static void write(List<Sheet> sheets, Path folder) throws IOException {
        for (Sheet sheet : sheets) {
            Files.write(
                    folder.resolve(sheet.name() + ".csv"), CsvSheet.write(sheet).getBytes(UTF_8));
        }
    }

    /** A look for services opens every jar of the class path, here those of all engines; their tables of contents stay in the heap. */
    private static void openAllJars() throws IOException {
        Loading.class.getClassLoader().getResources("META-INF/services/none").hasMoreElements();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
