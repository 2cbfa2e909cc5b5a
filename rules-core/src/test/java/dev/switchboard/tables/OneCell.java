package dev.switchboard.tables;

import dev.switchboard.fixtures.CatalogText;

/** Small catalogues with one rule that has one cell. */
final class OneCell {

    private OneCell() {}

    /** The cell in the column of a fact. */
    static CatalogText of(String fact, String cell) {
        return CatalogText.small()
                .with(
                        "rules.csv",
                        "rule,item,salience,line,mode,%s\nr,A-1,100,senior,one-step,\"%s\"\n"
                                .formatted(fact, cell.replace("\"", "\"\"")));
    }
}
