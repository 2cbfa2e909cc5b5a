package dev.switchboard.engine;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.CompiledFiles;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.spi.EngineProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens engines with what is found on the class path. */
public final class CatalogEngines implements EngineProvider {

    /** For {@link ServiceLoader}. */
    public CatalogEngines() {}

    @Override
    public CatalogEngine bundled(EngineOptions options) {
        BundledCatalog bundled = find(BundledCatalog.class);
        CompiledCatalog compiled = bundled.load();
        CatalogEngine engine = options.engine() == Engine.DROOLS
                ? new CatalogEngine(compiled.get(), bundled.matcher(compiled.get()))
                : new CatalogEngine(compiled);
        return engine.with(options.unknownFacts());
    }

    @Override
    public CatalogEngine load(CatalogSource source, EngineOptions options) {
        if (options.engine() != Engine.DROOLS) {
            Optional<CompiledCatalog> compiled = CompiledFiles.find(source, options.limits());
            if (compiled.isPresent()) {
                return open(new CatalogEngine(compiled.get()), List.of(), Set.of(), options);
            }
        }
        return open(CatalogLoader.withAllLanguages().load(source, options), options);
    }

    /**
     * An engine on a catalogue that was loaded with the same options.
     *
     * @throws InvalidCatalogException if the engine that the options ask for cannot decide by it
     */
    public CatalogEngine open(LoadedCatalog catalog, EngineOptions options) {
        CatalogEngine engine = engine(catalog, options);
        return open(engine, catalog.warnings(), acceptedOpaqueRules(catalog), options);
    }

    private static CatalogEngine open(
            CatalogEngine engine, List<Problem> found, Set<String> acceptedOpaqueRules, EngineOptions options) {
        List<Problem> warnings = new ArrayList<>(found);
        if (options.engine() == Engine.DIAGRAM) {
            warnings.addAll(engine.topicsByBits());
        }
        return engine.with(warnings, acceptedOpaqueRules).with(options.unknownFacts());
    }

    private static Set<String> acceptedOpaqueRules(LoadedCatalog catalog) {
        return catalog.accepted().stream()
                .filter(acceptance -> acceptance.kind() == FindingKind.OPAQUE_RULE)
                .map(Acceptance::subject)
                .collect(Collectors.toSet());
    }

    /** The bundled catalogue as a whole, to be looked at rather than decided by. */
    public LoadedCatalog loadBundled() {
        BundledCatalog bundled = find(BundledCatalog.class);
        List<Acceptance> accepted = CatalogLoader.accepted(bundled.source());
        return new LoadedCatalog(bundled.load().get(), accepted, List.of(), Map.of(), List.of());
    }

    private static CatalogEngine engine(LoadedCatalog loaded, EngineOptions options) {
        List<OpaqueRule> opaque = loaded.catalog().opaqueRules();
        if (options.engine() == Engine.DIAGRAM && !opaque.isEmpty()) {
            throw noDiagram(opaque);
        }
        if (options.engine() == Engine.DROOLS || !opaque.isEmpty()) {
            return new CatalogEngine(
                    loaded.catalog(), find(MatcherProvider.class).matcherFor(loaded));
        }
        return loaded.table().isPresent()
                ? new CatalogEngine(loaded.catalog(), loaded.table().get())
                : new CatalogEngine(loaded.catalog());
    }

    private static InvalidCatalogException noDiagram(List<OpaqueRule> rules) {
        return new InvalidCatalogException(rules.stream()
                .map(rule -> Problem.at(
                        rule.place(),
                        Text.format(
                                "правило `%s` непрозрачно: диаграмма его не содержит, решать может только Drools",
                                "rule `%s` is opaque: a diagram cannot contain it; only Drools can decide by it",
                                rule.name())))
                .toList());
    }

    private static <T> T find(Class<T> service) {
        for (T found : ServiceLoader.load(service, CatalogEngines.class.getClassLoader())) {
            return found;
        }
        throw new IllegalStateException("no rule engine found on the class path: add dev.switchboard:rules-drl");
    }
}
