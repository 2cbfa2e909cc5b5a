package dev.switchboard.loading;

import dev.switchboard.Problem;
import dev.switchboard.analysis.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import java.util.List;
import java.util.Map;

/**
 * A catalogue and what it was read from.
 *
 * @param accepted findings of a verification that its authors accept
 * @param ruleFiles the files with rules in a language of their own, for engines that compile these themselves
 * @param tableRules the rules among the catalogue's that stand in tables
 * @param notes what is noted of rules in tables, by their names
 * @param warnings what was read but may not be meant, such as a hidden row of a workbook
 */
public record LoadedCatalog(
        Catalog catalog,
        List<Acceptance> accepted,
        List<CatalogFile> ruleFiles,
        List<Rule> tableRules,
        Map<String, String> notes,
        List<Problem> warnings) {
    public LoadedCatalog {
        accepted = List.copyOf(accepted);
        ruleFiles = List.copyOf(ruleFiles);
        tableRules = List.copyOf(tableRules);
        notes = Map.copyOf(notes);
        warnings = List.copyOf(warnings);
    }
}
