package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are written under the name of the file they stand in, and under the same name ever after. */
class TableNamesTest {

    @ParameterizedTest
    @CsvSource({
        "rules.csv, rules",
        "folder/billing.rules.csv, billing",
        "billing.rules.rules.csv, billing.rules",
        "rules.drl, rules",
        "billing.drl, billing",
        "billing.rules.drl, billing.rules"
    })
    void aGroupIsCalledAsItsFile(String file, String group) {
        assertThat(groupOf(Place.of(file))).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "billing", "billing.rules", "rules.rules", "a.csv.rules", "a b.rules.rules"})
    void aGroupWrittenInEitherLanguageIsReadUnderItsName(String group) {
        assertThat(groupOf(Place.of(group + ".drl"))).isEqualTo(group);
        assertThat(groupOf(Place.of(table(group) + ".csv"))).isEqualTo(group);
    }

    private static String groupOf(Place place) {
        return CatalogSheets.grouped(catalog(place)).keySet().iterator().next();
    }

    /** The name of the table that a group's rules are written to. */
    private static String table(String group) {
        List<Sheet> sheets = CatalogSheets.of(catalog(Place.of(group + ".drl")), Map.of(), new Problems());
        return sheets.get(sheets.size() - 1).name();
    }

    private static Catalog catalog(Place place) {
        return new Catalog(
                CatalogText.words(),
                List.of(new Rule(
                        "r",
                        new Outcome("senior", TransferMode.ONE_STEP, "A-1"),
                        0,
                        new Condition.And(List.of()),
                        Text.EMPTY,
                        place)),
                List.of());
    }
}
