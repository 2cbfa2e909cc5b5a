package dev.switchboard.imports;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.Mapped.Becomes;
import dev.switchboard.imports.Mapped.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fact that a column of a foreign table becomes.
 *
 * @param header what the column is called in a catalogue's table
 * @param cells how its tests and values are written there
 */
record FactColumn(String header, FactCells cells) {

    /** That of an input, or of an output that is a derived fact; empty if it becomes none. */
    static Optional<FactColumn> of(String name, Mapping mapping, Vocabulary words, ColumnUses uses) {
        List<Object> literals = new ArrayList<>();
        Optional.ofNullable(uses.inputs().get(name)).ifPresent(use -> literals.addAll(use.literals()));
        Optional.ofNullable(uses.outputs().get(name)).ifPresent(use -> literals.addAll(use.literals()));
        return mapping.of(Element.INPUT, name)
                .or(() -> mapping.of(Element.OUTPUT, name))
                .filter(row -> row.becomes() == Becomes.FACT || row.becomes() == Becomes.TOPIC)
                .flatMap(row -> words.fact(row.becomes() == Becomes.TOPIC ? "topic" : row.code()))
                .map(fact -> new FactColumn(
                        fact.code(),
                        new FactCells(fact.type(), mapping.codes(name, literals), nothing(name, mapping, fact))));
    }

    private static Optional<Object> nothing(String name, Mapping mapping, Fact fact) {
        return mapping.nothing(name).flatMap(fact.type()::read).flatMap(fact.type()::inside);
    }
}
