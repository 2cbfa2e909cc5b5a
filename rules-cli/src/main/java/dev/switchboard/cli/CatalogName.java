package dev.switchboard.cli;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogContent;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.CompiledFiles;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A catalogue as an argument names it.
 *
 * @param path where it is; empty for the bundled one
 * @param warnings what the name may mean besides
 */
record CatalogName(Optional<Path> path, List<Problem> warnings) {

    /** The bundled catalogue, which nobody has to name. */
    static final CatalogName BUNDLED = new CatalogName(Optional.empty(), List.of());

    private static final String NAME = "bundled";

    private static final String WORKBOOK = ".xlsx";

    private static final String TABLE = "catalog.csv";

    /** A folder or workbook, or {@code bundled}; a folder of that name is {@code ./bundled}. */
    static CatalogName of(String argument) throws UnusableException {
        if (!argument.equals(NAME)) {
            return new CatalogName(Optional.of(FileArgument.path(argument)), List.of());
        }
        return Files.exists(Path.of(NAME))
                ? new CatalogName(
                        Optional.empty(),
                        List.of(Problem.of(new Text(
                                "`bundled` — встроенный каталог; папка с таким именем — `./bundled`",
                                "`bundled` is the bundled catalogue; the folder of that name is `./bundled`"))))
                : BUNDLED;
    }

    /** Whether a path is of a catalogue, rather than of something about one: a workbook, a compiled one, or a folder with the first of its tables. */
    static boolean isCatalog(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK)
                || CompiledFiles.isCompiled(path.toString())
                || Files.exists(path.resolve(TABLE));
    }

    /** Whether it is a compiled one. */
    boolean isCompiled() {
        return path.isPresent() && CompiledFiles.isCompiled(path.get().toString());
    }

    CatalogEngine open(EngineOptions options) {
        CatalogEngines engines = new CatalogEngines();
        return path.map(place -> engines.load(CatalogSource.path(place), options))
                .orElseGet(() -> engines.bundled(options));
    }

    /** The files as they are, not looked into; empty for the bundled one's, which nobody has. */
    Optional<CatalogContent> content(EngineOptions options) {
        return path.map(place -> CatalogLoader.withAllLanguages().content(CatalogSource.path(place), options.limits()));
    }

    /** The catalogue as it was read, for those who look at it rather than decide by it. */
    LoadedCatalog load(EngineOptions options) {
        return path.map(place -> CatalogLoader.withAllLanguages().load(CatalogSource.path(place), options))
                .orElseGet(() -> new CatalogEngines().loadBundled());
    }
}
