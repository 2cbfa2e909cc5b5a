package dev.switchboard.drl;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
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
        texts.add(WrittenRules.of(catalog.vocabulary(), catalog.allRules()));
        return compiled(texts, catalog);
    }

    /**
     * Compiles the text of rule files unchanged. For tests alone, which compare our reading of DRL with that of Drools: text
     * of a file can become code where nobody expects it.
     */
    static Matcher ofOriginalText(LoadedCatalog loaded) {
        List<RuleText> texts = loaded.ruleFiles().stream()
                .map(file -> RuleText.ofFile(file.path(), textOf(file)))
                .toList();
        return compiled(texts, loaded.catalog());
    }

    static Matcher compiled(List<RuleText> texts, Catalog catalog) {
        return DroolsMatcher.of(
                () -> {
                    // First of all: what fails here would be blamed on the catalogue.
                    DroolsParts.whole(() -> WarmUp.compiled(catalog));
                    return DrlCompiler.compile(texts);
                },
                catalog,
                matcher -> {});
    }

    private static List<RuleText> opaqueRules(LoadedCatalog loaded) {
        Set<String> paths = loaded.catalog().opaqueRules().stream()
                .map(rule -> rule.place().file())
                .collect(Collectors.toSet());
        return loaded.ruleFiles().stream()
                .filter(file -> paths.contains(file.path()))
                .map(file ->
                        RuleText.ofFile(file.path(), code(file, loaded.catalog().vocabulary())))
                .toList();
    }

    private static String code(CatalogFile file, Vocabulary vocabulary) {
        String text = textOf(file);
        return DrlReader.read(new SourceText(file.path(), text), vocabulary, true, new Problems())
                .code(text);
    }

    private static String textOf(CatalogFile file) {
        return file.text().orElseThrow();
    }
}
