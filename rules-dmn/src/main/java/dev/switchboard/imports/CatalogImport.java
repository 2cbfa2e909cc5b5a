package dev.switchboard.imports;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a catalogue of foreign decision tables. Tables whose decisions others ask for become derived facts; of the others, rows
 * become rules.
 */
public final class CatalogImport {

    private final ForeignModel model;
    private final Set<Lost> lost;
    private final List<ReadTable> tables = new ArrayList<>();
    private final ColumnUses uses;
    private final Mapping proposed;

    /** @param model the tables */
    public CatalogImport(ForeignModel model) {
        this.model = model;
        this.lost = new LinkedHashSet<>(model.lost());
        for (Table table : model.tables()) {
            ReadTable.of(table, lost::add).ifPresent(tables::add);
        }
        tables.forEach(read -> Overlaps.tell(read, lost::add));
        tables.forEach(read -> new Disallowed(read).tell(lost::add));
        this.uses = new ColumnUses(tables, lost::add);
        this.proposed = new MappingProposal(model, tables, uses, lost::add).mapping();
    }

    /** What a program would make of it, for a person to look at. */
    public Mapping proposed() {
        return proposed;
    }

    /** What cannot be said, as far as it is known without a mapping. */
    public List<Lost> lost() {
        return List.copyOf(lost);
    }

    /**
     * The catalogue.
     *
     * @param mapping the one proposed, or what a person made of it
     * @throws dev.switchboard.InvalidCatalogException when what a mapping says makes no catalogue
     */
    public ImportedCatalog by(Mapping mapping) {
        Draft words = words(mapping);
        Vocabulary vocabulary = load(words.withoutItems()).catalog().vocabulary();
        Set<Lost> all = new LinkedHashSet<>(lost);
        RuleDraft rules = new RuleDraft(mapping, vocabulary, tables, uses, words, all::add);
        for (ReadTable read : tables) {
            Becomes becomes = mapping.becomes(Element.DECISION, read.table().name());
            if (becomes == Becomes.RULES) {
                rules.rules(read);
            } else if (becomes == Becomes.FACT) {
                rules.definitions(read);
            }
        }
        if (!words.hasRules()) {
            words.row("catalog", "rules", "none");
        }
        Map<String, byte[]> files = words.files();
        return new ImportedCatalog(load(files), files, mapping, List.copyOf(all));
    }

    private Draft words(Mapping mapping) {
        Draft words = new Draft();
        new VocabularyDraft(mapping, tables, uses, words).write();
        return words;
    }

    private static LoadedCatalog load(Map<String, byte[]> files) {
        return CatalogLoader.withAllLanguages().load(CatalogSource.bytes(files), EngineOptions.DEFAULT);
    }

    /** The file that the catalogue is made of. */
    public ForeignModel model() {
        return model;
    }
}
