package dev.switchboard.junit;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.suite.Thresholds;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Tests a catalogue with case files: every case is a separate test, on the diagram and on Drools.
 *
 * <pre>{@code
 * class OurCatalogTest {
 *
 *     @TestFactory
 *     Stream<DynamicNode> cases() {
 *         return CatalogSuite.of(Path.of("our-catalog"), Path.of("src/test/cases")).tests();
 *     }
 * }
 * }</pre>
 *
 * <p>A test is named after its case's file and line. Its failure shows the inquiry, expected and actual side by side, why it was
 * decided so, and which rules nearly held.
 *
 * @since 0.1.0
 */
public final class CatalogSuite {

    private final Function<EngineOptions, CatalogEngine> catalog;
    private final List<Path> cases;
    private final EngineOptions options;
    private final Thresholds thresholds;
    private final Locale locale;

    private CatalogSuite(
            Function<EngineOptions, CatalogEngine> catalog,
            List<Path> cases,
            EngineOptions options,
            Thresholds thresholds,
            Locale locale) {
        this.catalog = catalog;
        this.cases = List.copyOf(cases);
        this.options = options;
        this.thresholds = thresholds;
        this.locale = locale;
    }

    /**
     * Cases for a catalogue.
     *
     * @param catalog its folder or workbook
     * @param cases case files, or folders of them
     */
    public static CatalogSuite of(Path catalog, Path... cases) {
        return of(CatalogSource.path(catalog), cases);
    }

    /**
     * Cases for a catalogue from any source.
     *
     * @param cases case files, or folders of them
     */
    public static CatalogSuite of(CatalogSource catalog, Path... cases) {
        return of(options -> new CatalogEngines().load(catalog, options), cases);
    }

    /**
     * Cases for the bundled catalogue.
     *
     * @param cases case files, or folders of them
     */
    public static CatalogSuite ofBundled(Path... cases) {
        return of(options -> new CatalogEngines().bundled(options), cases);
    }

    private static CatalogSuite of(Function<EngineOptions, CatalogEngine> catalog, Path... cases) {
        return new CatalogSuite(catalog, List.of(cases), EngineOptions.DEFAULT, Thresholds.NONE, Locale.getDefault());
    }

    /** Adds a test that the cases cover at least this much of the catalogue, in per cent. */
    public CatalogSuite minCoverage(int percent) {
        return with(new Thresholds(Optional.of(percent), thresholds.mutation()));
    }

    /** Adds a test that the cases notice at least this share of the small mistakes that can be made in rules, in per cent. */
    public CatalogSuite minMutation(int percent) {
        return with(new Thresholds(thresholds.coverage(), Optional.of(percent)));
    }

    /** Allows the catalogue's opaque rules; it then runs on Drools alone. */
    public CatalogSuite withOpaqueRules() {
        return new CatalogSuite(catalog, cases, options.withOpaqueRules(), thresholds, locale);
    }

    /** Sets the language of messages: Russian for a Russian locale, English for any other. The default is the JVM's locale. */
    public CatalogSuite in(Locale chosen) {
        return new CatalogSuite(catalog, cases, options, thresholds, chosen);
    }

    private CatalogSuite with(Thresholds demanded) {
        return new CatalogSuite(catalog, cases, options, demanded, locale);
    }

    /**
     * The tests, for a method marked {@code @TestFactory} to return. Closing the stream, as JUnit does, closes the engines.
     *
     * @throws dev.switchboard.InvalidCatalogException with everything that is wrong with the catalogue
     * @throws dev.switchboard.cases.InvalidCasesException with everything that is wrong with the case files
     */
    public Stream<DynamicNode> tests() {
        CatalogEngine drools = catalog.apply(options.with(Engine.DROOLS));
        try {
            return tests(drools).onClose(drools::close);
        } catch (RuntimeException invalid) {
            drools.close();
            throw invalid;
        }
    }

    private Stream<DynamicNode> tests(CatalogEngine drools) {
        SuiteTests tests = new SuiteTests(CaseSuite.read(cases, drools.model().vocabulary()), locale);
        if (!drools.model().opaqueRules().isEmpty()) {
            return Stream.concat(Stream.of(tests.on("drools", drools)), tests.thresholds(thresholds, drools));
        }
        CatalogEngine diagram = catalog.apply(options.with(Engine.DIAGRAM));
        return Stream.concat(
                        Stream.of(tests.on("diagram", diagram), tests.on("drools", drools)),
                        tests.thresholds(thresholds, diagram))
                .onClose(diagram::close);
    }
}
