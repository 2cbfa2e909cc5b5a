package dev.switchboard.cli;

import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that work with one catalogue: which, and what decides. */
final class CatalogChoice {

    private final Warnings warnings;
    private final Locale locale;

    @Option(names = "--catalog", paramLabel = "${bundle:label.path}")
    private Optional<String> catalog = Optional.empty();

    @Option(names = "--engine", paramLabel = "diagram|drools|fastest")
    private Engine engine = Engine.FASTEST;

    @Mixin
    private LoadingOptions loading = new LoadingOptions();

    CatalogChoice(Console console, Locale locale) {
        this.warnings = new Warnings(console, locale);
        this.locale = locale;
    }

    /** Which catalogue it is. */
    CatalogName name() throws UnusableException {
        return catalog.isPresent() ? CatalogName.of(catalog.get()) : CatalogName.BUNDLED;
    }

    /** Whether it was named. */
    boolean isNamed() {
        return catalog.isPresent();
    }

    /** Names it, where another argument has said which it is. */
    void name(Path path) {
        catalog = Optional.of(path.toString());
    }

    CatalogEngine open() throws UnusableException {
        warnings.print(name().warnings());
        CatalogEngine opened = name().open(loading.with(engine));
        warnings.print(opened.warnings());
        return opened;
    }

    /** An engine on what {@link #load} has given, which has told its warnings. */
    CatalogEngine open(LoadedCatalog loaded) {
        CatalogEngine opened = new CatalogEngines().open(loaded, loading.with(engine));
        warnings.print(opened.warnings().stream()
                .filter(warning -> !loaded.warnings().contains(warning))
                .toList());
        return opened;
    }

    /** The catalogue as it was read, for those who look at it rather than decide by it. */
    LoadedCatalog load() throws UnusableException {
        warnings.print(name().warnings());
        LoadedCatalog loaded = name().load(loading.with(Engine.FASTEST));
        warnings.print(loaded.warnings());
        return loaded;
    }

    /** The catalogue's files as they go into a page. */
    PageCatalog page() throws UnusableException, IOException {
        warnings.print(name().warnings());
        return PageCatalog.of(name(), loading.with(Engine.FASTEST), locale);
    }

    /** The catalogue that these files are. */
    LoadedCatalog load(PageCatalog page) {
        LoadedCatalog loaded = page.load(loading.with(Engine.FASTEST));
        warnings.print(loaded.warnings());
        return loaded;
    }
}
