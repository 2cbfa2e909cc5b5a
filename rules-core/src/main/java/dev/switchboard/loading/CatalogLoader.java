package dev.switchboard.loading;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.analysis.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Table;
import dev.switchboard.tables.VocabularyReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Reads a catalogue and checks it as a whole. */
public final class CatalogLoader {

    private static final String CSV = ".csv";
    private static final List<String> TABLES = Stream.concat(
                    VocabularyReader.TABLES.stream(), Stream.of(AcceptedReader.TABLE))
            .toList();

    private final List<RuleLanguage> languages;

    /**
     * @param languages the languages in which rules may be written
     */
    public CatalogLoader(List<RuleLanguage> languages) {
        this.languages = List.copyOf(languages);
    }

    /** A loader for all languages on the class path. */
    public static CatalogLoader withAllLanguages() {
        return new CatalogLoader(ServiceLoader.load(RuleLanguage.class, CatalogLoader.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * Reads a catalogue.
     *
     * @throws InvalidCatalogException with every problem found
     */
    public LoadedCatalog load(CatalogSource source, EngineOptions options) {
        List<CatalogFile> files = CatalogFiles.of(source);
        Problems problems = new Problems();
        Map<String, Table> tables = tables(files, problems);
        List<CatalogFile> ruleFiles = files.stream()
                .filter(file -> languageOf(file.name()).isPresent())
                .toList();
        refuseUnknownTables(files, problems);
        Optional<Vocabulary> words = VocabularyReader.read(tables, folderOf(source), problems);
        List<Rule> rules = new ArrayList<>();
        List<OpaqueRule> opaque = new ArrayList<>();
        for (CatalogFile file : ruleFiles) {
            words.flatMap(vocabulary -> languageOf(file.name())
                            .map(language -> language.read(file, vocabulary, options.allowOpaqueRules(), problems)))
                    .ifPresent(read -> {
                        rules.addAll(read.rules());
                        opaque.addAll(read.opaqueRules());
                    });
        }
        refuseNamesTwice(rules, opaque, problems);
        Table accepted = tables.get(AcceptedReader.TABLE);
        List<Acceptance> acceptances = accepted == null ? List.of() : AcceptedReader.read(accepted, problems);
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems.list());
        }
        return new LoadedCatalog(new Catalog(words.orElseThrow(), rules, opaque), acceptances, ruleFiles);
    }

    private static Map<String, Table> tables(List<CatalogFile> files, Problems problems) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (CatalogFile file : files) {
            for (String name : TABLES) {
                if (file.name().equals(name + CSV)) {
                    tables.put(name, Table.ofCsv(file.path(), file.content(), problems));
                }
            }
        }
        return tables;
    }

    private Optional<RuleLanguage> languageOf(String name) {
        return languages.stream().filter(language -> language.reads(name)).findFirst();
    }

    /** A misspelt table would otherwise be left out in silence. Files that are no CSV (a README, say) are no concern. */
    private void refuseUnknownTables(List<CatalogFile> files, Problems problems) {
        for (CatalogFile file : files) {
            boolean known = languageOf(file.name()).isPresent()
                    || TABLES.stream().anyMatch(table -> file.name().equals(table + CSV));
            String lowerCase = file.name().toLowerCase(Locale.ROOT);
            if (!known && languageOf(lowerCase).isPresent()) {
                problems.at(
                        Place.of(file.path()),
                        "окончание названия пишется строчными буквами",
                        "the ending of its name has to be in small letters");
            } else if (!known && lowerCase.endsWith(CSV)) {
                var hint = Problems.nearest(
                        file.name(), TABLES.stream().map(table -> table + CSV).toList());
                problems.at(
                        Place.of(file.path()),
                        "такой таблицы в каталоге не бывает" + hint.russian(),
                        "is no table of a catalogue" + hint.english());
            }
        }
    }

    private static void refuseNamesTwice(List<Rule> rules, List<OpaqueRule> opaque, Problems problems) {
        Map<String, Place> places = new HashMap<>();
        rules.forEach(rule -> refuseTwice(rule.name(), rule.place(), places, problems));
        opaque.forEach(rule -> refuseTwice(rule.name(), rule.place(), places, problems));
    }

    private static void refuseTwice(String name, Place place, Map<String, Place> places, Problems problems) {
        Place first = places.putIfAbsent(name, place);
        if (first != null) {
            problems.at(
                    place,
                    "правило `%s` уже есть: %s; дайте другое имя".formatted(name, first),
                    "there is a rule `%s` already, at %s; name it differently".formatted(name, first));
        }
    }

    private static String folderOf(CatalogSource source) {
        if (source instanceof CatalogSource.Folder folder) {
            return folder.path().toString();
        }
        return source instanceof CatalogSource.ClassPath classPath ? classPath.folder() : "catalog";
    }
}
