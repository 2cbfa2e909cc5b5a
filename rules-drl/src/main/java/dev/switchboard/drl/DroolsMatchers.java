package dev.switchboard.drl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.engine.Matcher;
import dev.switchboard.engine.MatcherProvider;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles a catalogue's rules, those of its tables written out as DRL, and runs them on Drools. */
public final class DroolsMatchers implements MatcherProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DroolsMatchers() {}

    @Override
    public Matcher matcherFor(LoadedCatalog catalog) {
        List<CatalogFile> files = new ArrayList<>(catalog.ruleFiles());
        if (!catalog.tableRules().isEmpty()) {
            files.add(tableRules(catalog));
        }
        return new DroolsMatcher(DrlCompiler.compile(files), catalog.catalog());
    }

    /** The rules that stand in tables, in the language that Drools runs. */
    private static CatalogFile tableRules(LoadedCatalog catalog) {
        String drl = DrlWriter.write(
                catalog.catalog().vocabulary(), catalog.tableRules(), Map.of(), "dev.switchboard.tablerules");
        return new CatalogFile("tables.drl", "tables.drl", drl.getBytes(UTF_8));
    }
}
