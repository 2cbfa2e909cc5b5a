package dev.switchboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that hold at once, but must not, are told in tables of any length. */
class OverlapsTest {

    private static final Place PLACE = Place.of("table");

    /** With few rows, which of them meet is worked out once; with more different cells, pair by pair. */
    @ParameterizedTest
    @ValueSource(ints = {3, 40, 499, 500, 700})
    void pairsOfRowsThatHoldAtOnceAreToldAndNoOthers(int different) {
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, different)
                .mapToObj(i -> row("[%s..%s]".formatted(2 * i, 2 * i + 1), i % 2 == 0 ? "\"a\"" : "\"b\""))
                .forEach(rows::add);
        rows.add(row("[2..4)", "\"a\""));
        rows.add(row("[2..4)", "\"c\", \"b\""));
        rows.add(row(">= 5", "\"c\""));
        rows.add(row("not(5)", "\"c\""));

        assertThat(told(HitPolicy.UNIQUE, rows))
                .containsExactlyInAnyOrder(
                        pair(2, different + 2), pair(different + 2, different + 4), pair(different + 3, different + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANY", "FIRST", "RULE_ORDER"})
    void otherPoliciesAllowRowsThatGiveTheSame(String policy) {
        assertThat(told(HitPolicy.valueOf(policy), List.of(row("1", "-"), row("1", "-"))))
                .isEmpty();
    }

    private static String pair(int upper, int lower) {
        return "`t`: rows %s and %s hold at once, which `UNIQUE` does not allow: narrow one of them"
                .formatted(upper, lower);
    }

    private static List<String> told(HitPolicy policy, List<Row> rows) {
        Table table = new Table(
                "t",
                policy,
                List.of(column("x", Kind.NUMBER), column("y", Kind.STRING)),
                List.of(column("z", Kind.STRING)),
                rows,
                PLACE);
        return new CatalogImport(new ForeignModel("m", List.of(table), List.of(), PLACE))
                .lost().stream().map(lost -> lost.why().english()).toList();
    }

    private static Row row(String... tests) {
        return new Row(Stream.of(tests).map(OverlapsTest::cell).toList(), List.of(cell("\"z\"")), PLACE);
    }

    private static Column column(String name, Kind kind) {
        return new Column(name, kind, Optional.empty(), Optional.empty(), true, PLACE);
    }

    private static Cell cell(String text) {
        return new Cell(text, PLACE);
    }
}
