package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.Mapped.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table with one input {@code x}, which gives {@code a} in each row. */
final class OneColumn {

    private static final Place PLACE = Place.of("table");

    private final CatalogImport source;

    /**
     * A table.
     *
     * @param allowed the values of the input; empty if nobody says
     * @param outputs the values of the output, likewise
     * @param tests one for each row
     */
    OneColumn(Kind kind, String allowed, String outputs, String... tests) {
        List<Row> rows = Arrays.stream(tests)
                .map(test -> new Row(List.of(cell(test)), List.of(cell("\"a\"")), PLACE))
                .toList();
        Table table = new Table(
                "t",
                HitPolicy.FIRST,
                List.of(column("x", kind, allowed)),
                List.of(column("y", Kind.STRING, outputs)),
                rows,
                PLACE);
        this.source = new CatalogImport(new ForeignModel("m", List.of(table), List.of(), PLACE));
    }

    private static Column column(String name, Kind kind, String allowed) {
        Optional<Cell> values = allowed.isEmpty() ? Optional.empty() : Optional.of(cell(allowed));
        return new Column(name, kind, values, Optional.empty(), true, PLACE);
    }

    private static Cell cell(String text) {
        return new Cell(text, PLACE);
    }

    /** What is proposed for the input. */
    Mapped proposed() {
        return source.proposed().of(Element.INPUT, "x").orElseThrow();
    }

    /** What is told, in English. */
    List<String> told() {
        return source.by(source.proposed()).lost().stream()
                .map(lost -> lost.why().english())
                .toList();
    }
}
