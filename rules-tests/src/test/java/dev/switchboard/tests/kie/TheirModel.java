package dev.switchboard.tests.kie;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import java.util.List;
import java.util.Optional;

/** A table as the import takes it. */
record TheirModel(KieTable table) {

    static final String DECISION = "rows";

    private static final Place PLACE = Place.of("table");

    ForeignModel model() {
        List<Column> inputs = table.inputs().stream()
                .map(input -> column(input.name(), input.kind(), input.allowed(), Optional.empty()))
                .toList();
        Column output = column("given", Kind.STRING, table.order(), table.otherwise());
        List<ForeignModel.Row> rows = table.rows().stream()
                .map(row -> new ForeignModel.Row(
                        row.tests().stream().map(TheirModel::cell).toList(), List.of(cell(row.gives())), PLACE))
                .toList();
        return new ForeignModel(
                "table",
                List.of(new ForeignModel.Table(DECISION, table.policy(), inputs, List.of(output), rows, PLACE)),
                List.of(),
                PLACE);
    }

    private static Column column(String name, Kind kind, Optional<String> allowed, Optional<String> otherwise) {
        return new Column(name, kind, allowed.map(TheirModel::cell), otherwise.map(TheirModel::cell), true, PLACE);
    }

    private static Cell cell(String text) {
        return new Cell(text, PLACE);
    }
}
