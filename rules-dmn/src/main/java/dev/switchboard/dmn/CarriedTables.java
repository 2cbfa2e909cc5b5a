package dev.switchboard.dmn;

import static dev.switchboard.schema.Schema.DEFINE;
import static dev.switchboard.schema.Schema.POINTS;
import static dev.switchboard.schema.Schema.RULES;

import dev.switchboard.Place;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.CatalogSheets;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of a catalogue that decisions do not say, and those whose every word they do not. */
record CarriedTables(LoadedCatalog loaded) {

    /**
     * The tables.
     *
     * @param problems takes what no table can say
     */
    List<Sheet> sheets(Problems problems) {
        List<Sheet> carried = new ArrayList<>();
        for (Sheet sheet : loaded.sheetsWithoutRules()) {
            Optional<TableKind> kind = Schema.of(sheet.name());
            if (kind.isEmpty() || !isDecision(kind.get())) {
                carried.add(sheet);
            } else if (hasComments(sheet)) {
                carried.add(new Sheet(Comment.MARK + " " + sheet.name(), sheet.place(), sheet.rows()));
            }
        }
        carried.addAll(offRules(problems));
        carried.addAll(loaded.cases().asSheets(problems));
        return carried;
    }

    /** Whether tables of a kind are decisions. */
    static boolean isDecision(TableKind kind) {
        return kind.equals(DEFINE) || kind.equals(POINTS) || kind.equals(RULES);
    }

    private static boolean hasComments(Sheet sheet) {
        return sheet.rows().stream().anyMatch(Sheet.Row::isComment)
                || sheet.content().findFirst().stream()
                        .flatMap(header -> header.cells().stream())
                        .anyMatch(Comment::begins);
    }

    /** Rules that decide nothing stand in tables of their own. */
    private List<Sheet> offRules(Problems problems) {
        Catalog catalog = loaded.catalog();
        List<Rule> off = catalog.offRules();
        Set<String> taken = new HashSet<>();
        CatalogSheets.grouped(new Catalog(catalog.vocabulary(), catalog.allRules(), List.of()))
                .keySet()
                .forEach(taken::add);
        List<Sheet> sheets = new ArrayList<>();
        if (off.isEmpty()) {
            return sheets;
        }
        for (Sheet sheet :
                CatalogSheets.of(new Catalog(catalog.vocabulary(), off, List.of()), loaded.notes(), problems)) {
            if (Schema.of(sheet.name()).filter(RULES::equals).isPresent()) {
                sheets.add(new Sheet(sheet.name(), Place.of(sheet.name()), sheet.rows()));
            }
        }
        return sheets;
    }
}
