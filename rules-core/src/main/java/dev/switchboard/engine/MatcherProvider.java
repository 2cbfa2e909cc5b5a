package dev.switchboard.engine;

import dev.switchboard.loading.LoadedCatalog;

/** Makes matchers for catalogues. Found through {@link java.util.ServiceLoader}. */
public interface MatcherProvider {

    Matcher matcherFor(LoadedCatalog catalog);
}
