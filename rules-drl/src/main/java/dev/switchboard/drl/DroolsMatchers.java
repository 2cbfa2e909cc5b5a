package dev.switchboard.drl;

import dev.switchboard.engine.Matcher;
import dev.switchboard.engine.MatcherProvider;
import dev.switchboard.loading.LoadedCatalog;

/** Compiles a catalogue's DRL files and runs them on Drools. */
public final class DroolsMatchers implements MatcherProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DroolsMatchers() {}

    @Override
    public Matcher matcherFor(LoadedCatalog catalog) {
        return new DroolsMatcher(DrlCompiler.compile(catalog.files()), catalog.catalog());
    }
}
