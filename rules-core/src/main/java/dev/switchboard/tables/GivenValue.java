package dev.switchboard.tables;

import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.Table.Row;
import java.util.List;
import java.util.Optional;

/** What the rows of a definition give to its fact. */
sealed interface GivenValue permits ValueCell, PointsCell {

    /** The column that says it. */
    String column();

    /** Whether a fact can be defined so; if not, that is reported. */
    boolean fits(Fact fact, Table table, Problems problems);

    /** What a row gives, as conditions know values; empty when it cannot be read, which is reported. */
    Optional<Object> read(Row row, Fact fact, Problems problems);

    /** The definition by some rows; empty when they do not go together, which is reported. */
    Optional<Definition> definition(Fact fact, List<Definition.Row> rows, Table table, Problems problems);
}
