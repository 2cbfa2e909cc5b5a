package dev.switchboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that are defined by tables which do not always give a value. */
class DerivedFactsTest {

    private static final Place PLACE = Place.of("m.dmn");

    private static Cell cell(String text) {
        return new Cell(text, PLACE);
    }

    private static Column column(String name, Kind kind, String otherwise) {
        return new Column(
                name,
                kind,
                Optional.empty(),
                otherwise.isEmpty() ? Optional.empty() : Optional.of(cell(otherwise)),
                true,
                PLACE);
    }

    /** One table gives a value to adults, another asks for it. */
    private static ImportedCatalog imported(Kind kind, String value, String otherwise) {
        Table gives = new Table(
                "Limit",
                HitPolicy.FIRST,
                List.of(column("age", Kind.NUMBER, "")),
                List.of(column("Limit", kind, otherwise)),
                List.of(new Row(List.of(cell(">= 18")), List.of(cell(value)), PLACE)),
                PLACE);
        Table asks = new Table(
                "Verdict",
                HitPolicy.FIRST,
                List.of(column("Limit", kind, "")),
                List.of(column("Verdict", Kind.STRING, "")),
                List.of(new Row(List.of(cell("not(" + value + ")")), List.of(cell("\"other\"")), PLACE)),
                PLACE);
        CatalogImport source = new CatalogImport(new ForeignModel("m", List.of(gives, asks), List.of(), PLACE));
        return source.by(source.proposed());
    }

    /** Where there may be none, and nothing in the catalogue could stand for that, the table is left out and told. */
    @ParameterizedTest
    @CsvSource({"DATE, 'date(\"2026-01-01\")'", "TIME, 'time(\"08:00:00\")'", "DURATION, 'duration(\"PT2H\")'"})
    void withoutADefaultTheyNeedAWayToSayThatThereIsNone(Kind kind, String value) {
        ImportedCatalog imported = imported(kind, value, "");

        assertThat(imported.lost())
                .extracting(lost -> lost.why().english())
                .anyMatch(why -> why.contains("give the table a default output"));
        assertThat(imported.files()).doesNotContainKeys("limit.define.csv", "Verdict.rules.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 'date(\"2026-01-01\")', 'date(\"2000-02-02\")'",
        "NUMBER, 100, ''",
        "STRING, '\"high\"', ''",
        "BOOLEAN, true, ''"
    })
    void othersAreDefined(Kind kind, String value, String otherwise) {
        ImportedCatalog imported = imported(kind, value, otherwise);

        assertThat(imported.lost()).isEmpty();
        assertThat(imported.files()).containsKeys("limit.define.csv", "Verdict.rules.csv");
    }
}
