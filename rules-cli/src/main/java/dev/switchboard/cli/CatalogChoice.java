package dev.switchboard.cli;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command takes: which catalogue, and which language. */
final class CatalogChoice {

    enum Language {
        ru,
        en
    }

    enum EngineName {
        fastest,
        diagram,
        drools
    }

    @Option(
            names = "--catalog",
            paramLabel = "PATH",
            description = "Folder with another catalogue. Without it, the bundled one decides.")
    private Optional<Path> catalog = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "ru|en",
            description = "Language of the output. Without it, that of the locale if it is Russian, else English.")
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "What decides: diagram, drools, or fastest (the default): the diagram where it can.")
    private EngineName engine = EngineName.fastest;

    @Option(
            names = "--allow-opaque",
            description = "Allow rules marked @opaque, which can hold any Java: only for catalogues you trust.")
    private boolean allowOpaque;

    CatalogEngine open() {
        EngineOptions options =
                new EngineOptions(allowOpaque, Engine.valueOf(engine.name().toUpperCase(Locale.ROOT)));
        CatalogEngines engines = new CatalogEngines();
        return catalog.map(path -> engines.load(CatalogSource.path(path), options))
                .orElseGet(() -> engines.bundled(options));
    }

    /** The catalogue from its tables and rules, for those who look at it rather than decide by it. */
    LoadedCatalog load() {
        return catalog.map(path -> CatalogLoader.withAllLanguages()
                        .load(CatalogSource.path(path), new EngineOptions(allowOpaque, Engine.FASTEST)))
                .orElseGet(() -> new CatalogEngines().bundledSources());
    }

    Locale locale() {
        return language.map(chosen -> Locale.forLanguageTag(chosen.name()))
                .orElseGet(() ->
                        Locale.getDefault().getLanguage().equals("ru") ? Locale.forLanguageTag("ru") : Locale.ENGLISH);
    }
}
