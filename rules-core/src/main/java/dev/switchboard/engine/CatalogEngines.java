package dev.switchboard.engine;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.spi.EngineProvider;
import java.util.ServiceLoader;

/** Opens engines with what is found on the class path. */
public final class CatalogEngines implements EngineProvider {

    /** For {@link ServiceLoader}. */
    public CatalogEngines() {}

    @Override
    public CatalogEngine bundled(EngineOptions options) {
        BundledCatalog bundled = find(BundledCatalog.class);
        LoadedCatalog catalog = bundled.load();
        return new CatalogEngine(catalog.catalog(), bundled.matcher(catalog));
    }

    @Override
    public CatalogEngine load(CatalogSource source, EngineOptions options) {
        LoadedCatalog catalog = CatalogLoader.withAllLanguages().load(source, options);
        return new CatalogEngine(catalog.catalog(), find(MatcherProvider.class).matcherFor(catalog));
    }

    private static <T> T find(Class<T> service) {
        return ServiceLoader.load(service, CatalogEngines.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing on the class path runs rules: add dev.switchboard:rules-drl"));
    }
}
