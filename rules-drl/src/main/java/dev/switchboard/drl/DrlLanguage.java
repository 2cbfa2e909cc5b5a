package dev.switchboard.drl;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.RuleLanguage;
import java.util.List;
import java.util.Optional;

/** Reads rules from {@code .drl} files. */
public final class DrlLanguage implements RuleLanguage {

    /** For {@link java.util.ServiceLoader}. */
    public DrlLanguage() {}

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".drl");
    }

    @Override
    public Rules read(CatalogFile file, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        Optional<String> text = file.text();
        if (text.isEmpty()) {
            problems.at(Place.of(file.path()), "файл не в UTF-8", "is not UTF-8");
            return new Rules(List.of(), List.of());
        }
        SourceText source = new SourceText(file.path(), text.get());
        return new DrlReader(source, vocabulary, allowOpaqueRules, problems).read();
    }
}
