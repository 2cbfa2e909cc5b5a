package dev.switchboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of spreadsheets, in the dialects that are read. */
class SpreadsheetTablesTest {

    private static ForeignModel read(String... rows) {
        List<Sheet.Row> read = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (!rows[i].isEmpty()) {
                read.add(new Sheet.Row(i + 1, Arrays.asList(rows[i].split("\\|", -1))));
            }
        }
        return SpreadsheetTables.read(
                "book", "book.xlsx", List.of(new Sheet("Rates", Place.of("book.xlsx", "Rates"), read)));
    }

    private static List<String> row(Table table, int row) {
        List<String> cells = new ArrayList<>();
        table.rows().get(row).tests().stream().map(Cell::text).forEach(cells::add);
        table.rows().get(row).gives().stream().map(Cell::text).forEach(cells::add);
        return cells;
    }

    @Test
    void anEmptyColumnDividesConditionsFromOutcomes() {
        ForeignModel model = read("Amount|Region||Line|Note", ">= 100|North, South||senior|", "5-9|||first|call back");
        Table table = model.tables().get(0);

        assertThat(model.lost()).isEmpty();
        assertThat(table.inputs()).extracting(Column::name).containsExactly("Amount", "Region");
        assertThat(table.outputs()).extracting(Column::name).containsExactly("Line", "Note");
        assertThat(row(table, 0)).containsExactly(">= 100", "\"North\", \"South\"", "\"senior\"", "");
        assertThat(row(table, 1)).containsExactly("[5..9]", "-", "\"first\"", "\"call back\"");
        assertThat(table.rows().get(1).tests().get(0).place()).hasToString("book.xlsx Rates!A3");
    }

    @Test
    void withoutOneNobodyKnowsWhichIsWhich() {
        ForeignModel model = read("Amount|Line", "5|first");

        assertThat(model.tables()).isEmpty();
        assertThat(model.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.place()).hasToString("book.xlsx Rates!A1");
            assertThat(lost.why().english()).contains("leave an empty column");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "18+ | >= 18",
                "5 and more | >= 5",
                "от | \"от\"",
                "more than 5 | > 5",
                "менее 5 | < 5",
                "5 or less | <= 5",
                "[1;10) | [1..10)",
                "3 – 10 | [3..10]",
                "3..10 | [3..10]",
                "1, 3, > 40 | 1, 3, > 40",
                "<> 4 | not(4)",
                "not(1, 2) | not(1, 2)",
                "да | true",
                "31.12.2026 | date(\"2026-12-31\")",
                ">= 2026-12-01 | >= date(\"2026-12-01\")",
                "8:00 | time(\"08:00:00\")",
                "* | -",
                "any | -",
                "\"a, b\" | \"a, b\""
            })
    void conditionsAreReadAsPeopleWriteThem(String cell, String feel) {
        assertThat(row(read("A||B", cell + "||x").tables().get(0), 0)).first().isEqualTo(feel);
    }

    /** What cannot be read stays as it is, to be refused at its place. */
    @Test
    void aCommaBetweenDigitsIsAskedAbout() {
        ForeignModel model = read("A||B", "1,5||x");

        assertThat(model.tables()).isEmpty();
        assertThat(model.lost())
                .singleElement()
                .satisfies(lost -> assertThat(lost.place()).hasToString("book.xlsx Rates!A2"));
    }

    /** A column in which numbers and words are mixed holds words. */
    @Test
    void mixedColumnsAreTexts() {
        Table table = read("Plan||Code", "2024||A1", "Gold||17").tables().get(0);

        assertThat(row(table, 0)).containsExactly("\"2024\"", "\"A1\"");
        assertThat(row(table, 1)).containsExactly("\"Gold\"", "\"17\"");
    }

    @Test
    void simpleRulesOfOpenLReturnTheirLastColumn() {
        Table table = read(
                        "SimpleRules String RiskOf(int age, String region)",
                        "Age|Region|Risk",
                        "18...25|North, South|HIGH",
                        "[26;60)||",
                        "60+|North|LOW")
                .tables()
                .get(0);

        assertThat(table.name()).isEqualTo("RiskOf");
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(table.rows()).hasSize(2); // without a result, OpenL goes on
        assertThat(row(table, 0)).containsExactly("(18..25)", "\"North\", \"South\"", "\"HIGH\"");
        assertThat(row(table, 1)).containsExactly(">= 60", "\"North\"", "\"LOW\"");
    }

    @Test
    void lookupTablesOfOpenLHaveARuleForEachCell() {
        Table table = read(
                        "SimpleLookup Double Price(String model, int year)",
                        "Model|2020|2021",
                        "Basic|10|12",
                        "Lux|20|25.5")
                .tables()
                .get(0);

        assertThat(table.rows()).hasSize(4);
        assertThat(row(table, 1)).containsExactly("\"Basic\"", "2021", "12");
        assertThat(row(table, 3)).containsExactly("\"Lux\"", "2021", "25.5");
    }

    @Test
    void tablesOfOpenLWithCodeAreTold() {
        ForeignModel model = read(
                "SimpleRules String Of(int age)",
                "Age|R",
                "1|a",
                "",
                "Rules void Pay(Client c)",
                "C1|A1",
                "c.age > 3|pay()");

        assertThat(model.tables()).hasSize(1);
        assertThat(model.lost())
                .singleElement()
                .satisfies(lost -> assertThat(lost.place()).hasToString("book.xlsx Rates!A5"));
    }

    @Test
    void spreadsheetsForDroolsAreRefusedWithAdvice() {
        ForeignModel model = read("RuleSet|com.example", "RuleTable Discount", "CONDITION|ACTION", "age > $1|setX($1)");

        assertThat(model.tables()).isEmpty();
        assertThat(model.lost())
                .singleElement()
                .satisfies(
                        lost -> assertThat(lost.why().english()).contains("Drools", "write the conditions as columns"));
    }
}
