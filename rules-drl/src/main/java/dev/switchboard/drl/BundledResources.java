package dev.switchboard.drl;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.compiled.CompiledCatalog;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.engine.BundledCatalog;
import dev.switchboard.engine.Matcher;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The bundled catalogue. The build reads its tables and DRL files once and ships what it read, diagram included, so that
 * its start waits for neither the DRL parser nor Drools.
 */
public final class BundledResources implements BundledCatalog {

    /** The folder on the class path where tables, DRL files and the compiled catalogue are. */
    static final String FOLDER = "dev/switchboard/bundled";

    static final String COMPILED = FOLDER + "/catalog.compiled";

    /** For {@link java.util.ServiceLoader}. */
    public BundledResources() {}

    /** Run by the build: compiles the catalogue into the folder of the module's classes that is given. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0], COMPILED))) {
            CompiledCatalog.write(compile(), file);
        }
    }

    @Override
    public CompiledCatalog load() {
        try (InputStream file = BundledResources.class.getClassLoader().getResourceAsStream(COMPILED)) {
            if (file == null) {
                throw new IllegalStateException("`%s` is missing from the jar".formatted(COMPILED));
            }
            return CompiledCatalog.readOurs(COMPILED, ByteBuffer.wrap(file.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public CatalogSource.ClassPath source() {
        return new CatalogSource.ClassPath(BundledResources.class.getClassLoader(), FOLDER);
    }

    @Override
    public Matcher matcher(Catalog bundled) {
        return BundledRules.matcher(bundled);
    }

    /** The catalogue read from its tables and DRL files, and its diagram. */
    static Diagram compile() {
        LoadedCatalog catalog = new CatalogLoader(List.of(new DrlLanguage()), List.of())
                .load(new BundledResources().source(), EngineOptions.DEFAULT);
        return Diagram.of(catalog.catalog(), Diagram.MAX_NODES).orElseThrow();
    }
}
