package dev.switchboard.dmn;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The catalogues that come with Switchboard. */
final class Catalogs {

    static final String BUNDLED = "bundled";

    private static final List<String> EXAMPLES =
            List.of("covid-line", "fever", "home-internet", "home-warranty", "priority-matrix", "tier3-support");

    private Catalogs() {}

    static Stream<String> names() {
        return Stream.concat(Stream.of(BUNDLED), EXAMPLES.stream());
    }

    static LoadedCatalog load(String name) {
        return name.equals(BUNDLED)
                ? new CatalogEngines().loadBundled()
                : CatalogLoader.withAllLanguages()
                        .load(new CatalogSource.Folder(Path.of("../examples", name)), EngineOptions.DEFAULT);
    }
}
