package dev.switchboard.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Table;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared of tables hangs together, and names find what is declared under them. */
class SchemaTest {

    static List<TableKind> kinds() {
        return Schema.OF_CATALOG;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachColumnIsDeclaredOnceAndFoundByItsName(TableKind kind) {
        assertThat(new HashSet<>(kind.known())).hasSameSizeAs(kind.known());
        assertThat(kind.columns())
                .filteredOn(column -> !column.open())
                .allSatisfy(column -> assertThat(kind.column(column.name())).contains(column));
    }

    /** Whatever a table declares, its codes stand in its first column, where drop-down lists look for them. */
    @ParameterizedTest
    @MethodSource("kinds")
    void codesComeFromATableThatIsAlwaysThere(TableKind kind) {
        assertThat(kind.columns())
                .extracting(Column::cells)
                .filteredOn(Cells.Declared.class::isInstance)
                .allSatisfy(cells ->
                        assertThat(((Cells.Declared) cells).in().times()).isEqualTo(TableKind.Times.ONCE));
    }

    @ParameterizedTest
    @CsvSource({"rules, rules", "billing.rules, rules", "a.b.rules, rules", "topics, topics", "lines, lines"})
    void aTablesNameTellsItsKind(String table, String kind) {
        assertThat(Schema.of(table).orElseThrow().name()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "topic", ".rules", "billing.topics", "Rules", "billing.rules ", "# rules", "#.rules"})
    void noOtherNameIsATables(String name) {
        assertThat(Schema.of(name)).isEmpty();
    }

    /** A column that a table has anyway is never taken for one of any number, and a comment is none. */
    @Test
    void columnsOfWhichThereAreAnyNumberTakeTheNamesThatAreLeft() {
        assertThat(Schema.RULES.column("line")).map(Column::role).contains(Role.OUTCOME);
        assertThat(Schema.RULES.column("hours")).map(Column::role).contains(Role.CONDITION);
        assertThat(Schema.RULES.column("# hours")).isEmpty();
        assertThat(Schema.INQUIRIES.column("expect:line")).map(Column::role).contains(Role.OUTCOME);
        assertThat(Schema.TOPICS.column("hours")).isEmpty();
    }

    @Test
    void aHeaderHasThemWhereTheyAreDeclared() {
        assertThat(Schema.RULES.header(column ->
                        column.name().isEmpty() ? List.of("topic", "hours") : List.of(column.name() + " due")))
                .containsExactly(
                        "rule",
                        "item",
                        "salience",
                        "from",
                        "until",
                        "topic",
                        "hours",
                        "line",
                        "mode",
                        "= due",
                        "+ due",
                        "steps",
                        "steps:en",
                        "off",
                        "note");
    }

    /** A misspelt column in our code would otherwise read as an empty cell. */
    @Test
    void aColumnThatATableCannotHaveIsNotAskedFor() {
        Sheet sheet = new Sheet(
                "topics",
                Place.of("topics.csv"),
                List.of(
                        new Sheet.Row(1, List.of("topic", "title")),
                        new Sheet.Row(2, List.of("charges", "Начисления"))));
        Table table = Table.of(sheet, Schema.TOPICS);

        assertThat(table.hasColumns(new Problems())).isTrue();
        assertThat(table.rows().get(0).get("title:en")).isEmpty();
        assertThat(table.rows().get(0).place("title:en")).hasToString("topics.csv:2");
        assertThatThrownBy(() -> table.rows().get(0).get("titel")).hasMessageContaining("titel");
    }
}
