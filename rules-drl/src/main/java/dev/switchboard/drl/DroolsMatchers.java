package dev.switchboard.drl;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.engine.Matcher;
import dev.switchboard.engine.MatcherProvider;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles a catalogue's rules and runs them on Drools. What is compiled is written from the model, wherever the rules were
 * read from; of files, only opaque rules and what stands beside them are, which the caller has allowed.
 */
public final class DroolsMatchers implements MatcherProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DroolsMatchers() {}

    @Override
    public Matcher matcherFor(LoadedCatalog loaded) {
        Catalog catalog = loaded.catalog();
        List<RuleText> texts = new ArrayList<>(opaqueRules(loaded));
        texts.add(WrittenRules.of(catalog.vocabulary(), catalog.rules()));
        return compiled(texts, catalog);
    }

    /**
     * Compiles the text of rule files as it stands. For tests alone, which hold our reading of DRL to that of Drools: text
     * of a file can become code where nobody expects it.
     */
    static Matcher ofOriginalText(LoadedCatalog loaded) {
        List<RuleText> texts = loaded.ruleFiles().stream()
                .map(file -> RuleText.ofFile(file.path(), textOf(file)))
                .toList();
        return compiled(texts, loaded.catalog());
    }

    static Matcher compiled(List<RuleText> texts, Catalog catalog) {
        return DroolsMatcher.of(() -> DrlCompiler.compile(texts), catalog, matcher -> WarmUp.compile(catalog));
    }

    private static List<RuleText> opaqueRules(LoadedCatalog loaded) {
        List<RuleText> texts = new ArrayList<>();
        for (CatalogFile file : loaded.ruleFiles()) {
            Set<String> opaque = loaded.catalog().opaqueRules().stream()
                    .filter(rule -> rule.place().file().equals(file.path()))
                    .map(OpaqueRule::name)
                    .collect(Collectors.toSet());
            if (!opaque.isEmpty()) {
                texts.add(RuleText.ofFile(file.path(), OpaqueFile.withoutOtherRules(textOf(file), opaque)));
            }
        }
        return texts;
    }

    private static String textOf(CatalogFile file) {
        return file.text().orElseThrow();
    }
}
