package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.drl.DrlLanguage;
import dev.switchboard.drl.DrlWriter;
import dev.switchboard.drl.DroolsMatchers;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.loading.RuleLanguage.Rules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random catalogues, written out as DRL, on the interpreter, the diagram, without room for a diagram, and on Drools: the same decisions in every part. A
 * difference is shrunk to the fewest rules and facts that show it. A seed that fails can be run again; more seeds with
 * {@code -Dswitchboard.seeds=1000}.
 */
class EnginesAgreeTest {

    private static final int INQUIRIES = 400;

    static List<Long> seeds() {
        int count = Integer.getInteger("switchboard.seeds", 12);
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= count; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onEveryInquiry(long seed) {
        RandomCatalogs random = new RandomCatalogs(seed);
        Catalog catalog = random.catalog(30);
        List<Inquiry> inquiries = new ArrayList<>();
        for (int i = 0; i < INQUIRIES; i++) {
            inquiries.add(random.inquiry(catalog.vocabulary()));
        }

        Optional<Inquiry> differing = firstDifference(catalog, inquiries);

        differing.ifPresent(inquiry -> fail(shrunk(seed, catalog, inquiry)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void drlReadsBackToTheSameModel(long seed) {
        Catalog catalog = new RandomCatalogs(seed).catalog(30);

        Catalog read = loaded(catalog).catalog();

        assertThat(read.identity()).isEqualTo(catalog.identity());
    }

    private static Optional<Inquiry> firstDifference(Catalog catalog, List<Inquiry> inquiries) {
        LoadedCatalog loaded = loaded(catalog);
        try (CatalogEngine reference = new CatalogEngine(loaded.catalog(), new Interpreter(loaded.catalog()));
                CatalogEngine drools = new CatalogEngine(loaded.catalog(), new DroolsMatchers().matcherFor(loaded));
                CatalogEngine diagram = new CatalogEngine(loaded.catalog());
                CatalogEngine withoutRoom = new CatalogEngine(loaded.catalog(), 1)) {
            return inquiries.stream()
                    .filter(inquiry -> differs(inquiry, reference, drools)
                            || differs(inquiry, reference, diagram)
                            || differs(inquiry, reference, withoutRoom))
                    .findFirst();
        }
    }

    private static boolean differs(Inquiry inquiry, CatalogEngine one, CatalogEngine other) {
        return !Snapshot.of(one.decide(inquiry)).equals(Snapshot.of(other.decide(inquiry)));
    }

    /** The catalogue as it is after writing it as DRL and reading that. */
    private static LoadedCatalog loaded(Catalog catalog) {
        String drl = DrlWriter.write(catalog.vocabulary(), catalog.allRules(), Map.of(), "random");
        CatalogFile file = new CatalogFile("rules.drl", "rules.drl", drl.getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();
        Rules rules = new DrlLanguage().read(file, catalog.vocabulary(), false, problems);
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems.list());
        }
        return new LoadedCatalog(
                new Catalog(catalog.vocabulary(), rules.rules(), List.of()),
                List.of(),
                List.of(file),
                Map.of(),
                List.of());
    }

    /** The interpreter as a matcher: the reference. */
    private record Interpreter(Catalog catalog) implements Matcher {

        @Override
        public List<RankedRule> match(Inquiry inquiry) {
            return List.copyOf(catalog.allHolding(inquiry));
        }

        @Override
        public void close() {}
    }

    private static String shrunk(long seed, Catalog catalog, Inquiry inquiry) {
        List<Rule> rules = new ArrayList<>(catalog.allRules());
        for (int i = rules.size() - 1; i >= 0; i--) {
            List<Rule> fewer = new ArrayList<>(rules);
            fewer.remove(i);
            if (firstDifference(new Catalog(catalog.vocabulary(), fewer, List.of()), List.of(inquiry))
                    .isPresent()) {
                rules = fewer;
            }
        }
        Catalog smallest = new Catalog(catalog.vocabulary(), rules, List.of());
        Inquiry fewest = fewestFacts(smallest, inquiry);
        return "seed %d: engines differ on %s with\n%s"
                .formatted(
                        seed, fewest, DrlWriter.write(smallest.vocabulary(), smallest.allRules(), Map.of(), "random"));
    }

    private static Inquiry fewestFacts(Catalog catalog, Inquiry inquiry) {
        Inquiry fewest = inquiry;
        for (String fact : inquiry.stated().keySet()) {
            Inquiry without = without(fewest, fact);
            if (!fact.equals("topic")
                    && firstDifference(catalog, List.of(without)).isPresent()) {
                fewest = without;
            }
        }
        return fewest;
    }

    private static Inquiry without(Inquiry inquiry, String left) {
        Map<String, Object> facts = new TreeMap<>(inquiry.stated());
        facts.remove(left);
        return FactSpaces.inquiry(facts);
    }
}
