package dev.switchboard.loading;

import dev.switchboard.Problem;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.diagram.DecidingTable;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.Remarks;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue and what it was read from.
 *
 * @param accepted findings of a verification that its authors accept
 * @param ruleFiles the files with rules in a language of their own, for what only that language can say
 * @param cases those that it brings
 * @param notes what is noted of rules, by their names
 * @param remarks what its authors note for themselves, for when it is written again
 * @param warnings what was read but may not be meant, such as a hidden row of a workbook
 * @param table what decides by it, if it comes from a compiled file; else it is yet to be made
 */
public record LoadedCatalog(
        Catalog catalog,
        List<Acceptance> accepted,
        List<CatalogFile> ruleFiles,
        CatalogCases cases,
        Map<String, String> notes,
        Remarks remarks,
        List<Problem> warnings,
        Optional<DecidingTable> table) {

    /** A catalogue without cases and remarks. */
    public LoadedCatalog(
            Catalog catalog,
            List<Acceptance> accepted,
            List<CatalogFile> ruleFiles,
            Map<String, String> notes,
            List<Problem> warnings) {
        this(catalog, accepted, ruleFiles, CatalogCases.NONE, notes, Remarks.NONE, warnings, Optional.empty());
    }

    public LoadedCatalog {
        accepted = List.copyOf(accepted);
        ruleFiles = List.copyOf(ruleFiles);
        notes = Map.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** The same with more that is noted in it. */
    public LoadedCatalog with(Remarks more) {
        return new LoadedCatalog(catalog, accepted, ruleFiles, cases, notes, remarks.and(more), warnings, table);
    }

    /**
     * The whole catalogue as tables, and sheets of comments behind them.
     *
     * @param problems takes the rules that no table can say
     */
    public List<Sheet> sheets(Problems problems) {
        return remarks.onto(with(accepted, CatalogSheets.of(catalog, notes, problems)));
    }

    /** The catalogue as tables, but for its rules; what is noted in tables of these comes as sheets of comments. */
    public List<Sheet> sheetsWithoutRules() {
        return remarks.onto(with(accepted, CatalogSheets.ofWords(catalog)));
    }

    private static List<Sheet> with(List<Acceptance> accepted, List<Sheet> sheets) {
        List<Sheet> all = new ArrayList<>(sheets);
        if (!accepted.isEmpty()) {
            all.add(AcceptedTable.sheet(accepted));
        }
        return all;
    }
}
