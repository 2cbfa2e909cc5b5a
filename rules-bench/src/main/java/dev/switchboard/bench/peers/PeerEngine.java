package dev.switchboard.bench.peers;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import java.util.List;
import java.util.function.Function;

/** The engines that Switchboard is measured beside, apart from Drools. */
public enum PeerEngine {
    // Lambdas, not method references, which would load the classes of all engines, on the class path or not.
    OPENL("OpenL Tablets", rows -> OpenLWorkbook.write(rows), (file, facts) -> new OpenL(file)),
    EASY_RULES("Easy Rules, a lambda for each rule", catalog -> new EasyRules(catalog)),
    EVRETE("Evrete, a lambda for each rule", catalog -> new Evrete(catalog)),
    KIE_DMN("KIE DMN", rows -> DmnTable.write(rows, new Feel(), "-"), (file, facts) -> new KieDmn(file, facts)),
    CAMUNDA_JUEL(
            "Camunda DMN, JUEL",
            rows -> DmnTable.write(rows, new Juel(), ""),
            (file, facts) -> Camunda.juel(file, facts)),
    CAMUNDA_FEEL(
            "Camunda DMN, FEEL (its default)",
            rows -> DmnTable.write(rows, new Feel(), ""),
            (file, facts) -> Camunda.feel(file, facts)),
    CEDAR("Cedar", new CedarPolicies());

    /** Loads a table. */
    private interface Loader {
        Peer load(byte[] file, Catalog catalog);
    }

    /** What rules are written in that are no table. */
    interface Language {
        byte[] write(Catalog catalog);

        Peer load(byte[] file, Catalog catalog);
    }

    private interface TableLoader {
        Peer load(byte[] file, List<Fact> facts);
    }

    private final String title;
    private final Function<Catalog, byte[]> file;
    private final Loader loader;

    PeerEngine(String title, Function<RuleRows, byte[]> table, TableLoader loader) {
        this.title = title;
        this.file = catalog -> table.apply(RuleRows.of(catalog));
        this.loader = (file, catalog) -> loader.load(file, RuleRows.facts(catalog));
    }

    PeerEngine(String title, Language language) {
        this.title = title;
        this.file = language::write;
        this.loader = language::load;
    }

    PeerEngine(String title, Function<Catalog, Peer> builder) {
        this.title = title;
        this.file = catalog -> new byte[0];
        this.loader = (file, catalog) -> builder.apply(catalog);
    }

    public String title() {
        return title;
    }

    /** The catalogue's rules as the engine loads them; empty for an engine whose rules are Java. */
    public byte[] file(Catalog catalog) {
        return file.apply(catalog);
    }

    /** Writes and loads a catalogue. */
    public Peer open(Catalog catalog) {
        return load(file(catalog), catalog);
    }

    /**
     * Loads a catalogue.
     *
     * @param file what {@link #file} gave for it
     */
    public Peer load(byte[] file, Catalog catalog) {
        return loader.load(file, catalog);
    }
}
