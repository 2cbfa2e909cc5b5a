package dev.switchboard.loading;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.RuleLanguage.Rules;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Remarks;
import dev.switchboard.tables.RuleTables;
import dev.switchboard.tables.Table;
import dev.switchboard.tables.VocabularyReader;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads a catalogue and checks it as a whole. */
public final class CatalogLoader {

    private final List<RuleLanguage> languages;
    private final List<WorkbookFormat> formats;

    /**
     * @param languages the languages in which rules may be written
     * @param formats the kinds of workbooks that may hold tables
     */
    public CatalogLoader(List<RuleLanguage> languages, List<WorkbookFormat> formats) {
        this.languages = List.copyOf(languages);
        this.formats = List.copyOf(formats);
    }

    /** A loader for all languages and workbooks that the class path has readers for. */
    public static CatalogLoader withAllLanguages() {
        return new CatalogLoader(all(RuleLanguage.class), all(WorkbookFormat.class));
    }

    private static <T> List<T> all(Class<T> service) {
        List<T> all = new ArrayList<>();
        for (T found : ServiceLoader.load(service, CatalogLoader.class.getClassLoader())) {
            all.add(found);
        }
        return all;
    }

    /**
     * Reads a catalogue.
     *
     * @throws InvalidCatalogException with every problem found
     * @throws dev.switchboard.UnreadableCatalogException if it cannot be read now
     */
    public LoadedCatalog load(CatalogSource source, EngineOptions options) {
        return load(content(source, options.limits()), options);
    }

    /**
     * The files of a catalogue, read but not looked into.
     *
     * @throws InvalidCatalogException if it is no folder or workbook, or larger than the limits
     * @throws dev.switchboard.UnreadableCatalogException if it cannot be read now
     */
    public CatalogContent content(CatalogSource source, Limits limits) {
        Problems problems = new Problems();
        List<CatalogFile> files =
                CatalogFiles.of(source, name -> isWorkbook(name) || CompiledFiles.isCompiled(name), limits, problems);
        return new CatalogContent(CatalogFiles.nameOf(source), files, problems.list());
    }

    /**
     * Reads a catalogue from files that were read before.
     *
     * @throws InvalidCatalogException with every problem found
     */
    public LoadedCatalog load(CatalogContent content, EngineOptions options) {
        Optional<LoadedCatalog> compiled = CompiledFiles.load(content);
        return compiled.isPresent() ? compiled.get() : loadSources(content, options);
    }

    private LoadedCatalog loadSources(CatalogContent content, EngineOptions options) {
        Problems problems = new Problems();
        for (Problem problem : content.problems()) {
            problems.add(problem);
        }
        Problems warnings = new Problems();
        List<CatalogFile> ruleFiles = new ArrayList<>();
        List<CatalogFile> caseFiles = new ArrayList<>();
        List<CatalogFile> otherFiles = new ArrayList<>();
        for (CatalogFile file : content.files()) {
            boolean holdsRules = languageOf(file.name()).isPresent();
            if (holdsRules) {
                ruleFiles.add(file);
            }
            if (file.holdsCases()) {
                caseFiles.add(file);
            }
            if (!holdsRules && !file.holdsCases()) {
                otherFiles.add(file);
            }
        }
        refuseUnreadable(otherFiles, problems);
        CatalogTables tables = CatalogTables.read(otherFiles, formats, options.limits(), problems, warnings);
        if (!tables.whole()) {
            throw new InvalidCatalogException(problems.list());
        }
        ReadVocabulary words = VocabularyReader.read(tables.byName(), content.name(), problems);
        RuleTables tableRules = RuleTables.read(tables.of(Schema.RULES), words, problems);
        if (!words.unread().isEmpty()) {
            problems.loseDeclarations();
        }
        List<Rules> fileRules = words.unread().contains(Schema.FACTS)
                ? List.of()
                : rules(ruleFiles, words.vocabulary(), options.allowOpaqueRules(), problems);
        List<Rule> rules = new ArrayList<>(tableRules.rules());
        List<OpaqueRule> opaque = new ArrayList<>();
        Map<String, String> notes = new HashMap<>(tableRules.notes());
        for (Rules read : fileRules) {
            rules.addAll(read.rules());
            opaque.addAll(read.opaqueRules());
            notes.putAll(read.notes());
        }
        refuseNamesTwice(rules, opaque, problems);
        List<Acceptance> accepted = tables.accepted(problems);
        for (Table table : tables.of(Schema.ACCEPTED)) {
            AcceptedTable.check(table, words.vocabulary(), problems);
        }
        refuseIfAny(problems);
        List<Place> places = new ArrayList<>();
        for (Rule rule : rules) {
            places.add(rule.place());
        }
        for (OpaqueRule rule : opaque) {
            places.add(rule.place());
        }
        new RuleCount(content.name(), words.noRules(), places).check(tables.sheets(), content.files(), problems);
        refuseIfAny(problems);
        return new LoadedCatalog(
                new Catalog(words.vocabulary(), rules, opaque),
                accepted,
                ruleFiles,
                new CatalogCases(caseFiles, tables.cases()),
                notes,
                Remarks.of(tables.sheets(), tableRules.rules()),
                warnings.list(),
                Optional.empty());
    }

    /**
     * The findings that a catalogue on the class path accepts, without a look at the rest of it.
     *
     * @throws InvalidCatalogException with every problem of their table, and if it has none
     */
    public static List<Acceptance> accepted(CatalogSource.ClassPath source) {
        Problems problems = new Problems();
        CatalogSource table =
                new CatalogSource.ClassPath(source.loader(), source.folder() + "/" + Schema.ACCEPTED.name() + ".csv");
        List<CatalogFile> files = CatalogFiles.of(table, name -> true, Limits.DEFAULT, problems);
        List<Acceptance> accepted = CatalogTables.read(files, List.of(), Limits.DEFAULT, problems, new Problems())
                .accepted(problems);
        refuseIfAny(problems);
        return accepted;
    }

    private List<Rules> rules(
            List<CatalogFile> files, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        List<Rules> rules = new ArrayList<>();
        for (CatalogFile file : files) {
            Optional<RuleLanguage> language = languageOf(file.name());
            if (language.isPresent()) {
                rules.add(language.get().read(file, vocabulary, allowOpaqueRules, problems));
            }
        }
        return rules;
    }

    private static void refuseIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems.list());
        }
    }

    private Optional<RuleLanguage> languageOf(String name) {
        for (RuleLanguage language : languages) {
            if (language.reads(name)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private Optional<WorkbookFormat> formatOf(String name) {
        for (WorkbookFormat format : formats) {
            if (format.reads(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") || formatOf(name).isPresent();
    }

    /** Files that are probably meant for us but would be silently ignored. Files of other kinds, such as a README, do not matter. */
    private void refuseUnreadable(List<CatalogFile> files, Problems problems) {
        for (CatalogFile file : files) {
            String lowerCase = file.name().toLowerCase(Locale.ROOT);
            if (languageOf(lowerCase).isPresent()) {
                problems.at(
                        Place.of(file.path()),
                        "окончание названия пишется строчными буквами",
                        "the ending of its name must be lower case");
            } else if (isWorkbook(file.name()) && formatOf(file.name()).isEmpty()) {
                problems.at(
                        Place.of(file.path()),
                        "чтобы читать книги Excel, добавьте в зависимости `dev.switchboard:rules-xlsx`",
                        "to read workbooks, add `dev.switchboard:rules-xlsx` to the dependencies");
            } else if (lowerCase.endsWith(".drl")) {
                problems.at(
                        Place.of(file.path()),
                        "чтобы читать файлы DRL, добавьте в зависимости `dev.switchboard:rules-drl`",
                        "to read DRL files, add `dev.switchboard:rules-drl` to the dependencies");
            } else if (CompiledFiles.isCompiled(lowerCase)) {
                problems.at(
                        Place.of(file.path()),
                        "скомпилированный каталог не читается вместе с таблицами и правилами: уберите его из папки, а чтобы"
                                + " решать по нему, назовите сам файл",
                        "a compiled catalogue is not read along with tables and rules: move it out of the folder, or, to decide"
                                + " by it, name the file itself");
            } else if (!isRead(file.name()) && CatalogTables.looksLikeTable(lowerCase)) {
                problems.at(
                        Place.of(file.path()),
                        "похоже на таблицу или правила, но файл с таким окончанием не читается: назовите его `….csv` или"
                                + " `….drl`, а если он не нужен, уберите из папки",
                        "looks like a table or rules, but a file with this ending is not read: name it `….csv` or `….drl`,"
                                + " or, if it is not needed, move it out of the folder");
            }
        }
    }

    private boolean isRead(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                || isWorkbook(name)
                || languageOf(name).isPresent();
    }

    private static void refuseNamesTwice(List<Rule> rules, List<OpaqueRule> opaque, Problems problems) {
        Map<String, Place> places = new HashMap<>();
        for (Rule rule : rules) {
            refuseTwice(rule.name(), rule.place(), places, problems);
        }
        for (OpaqueRule rule : opaque) {
            refuseTwice(rule.name(), rule.place(), places, problems);
        }
    }

    private static void refuseTwice(String name, Place place, Map<String, Place> places, Problems problems) {
        Place first = places.putIfAbsent(name, place);
        if (first != null) {
            problems.nameTwice(name, place, first);
        }
    }
}
