package dev.switchboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.imports.ForeignModel.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values a fact has that is proposed for an input. */
class ProposedFactsTest {

    /** A row for less than nought would otherwise never hold. */
    @ParameterizedTest
    @CsvSource({
        "< 0, -2147483647..",
        "<= 0, -2147483647..",
        "< -3, -2147483647..",
        "'not(>= 0)', -2147483647..",
        "-3, -2147483647..",
        "[-3..5], -2147483647..",
        "< 1, 0..",
        "> 0, 0..",
        ">= 0, 0..",
        "'not(0)', 0..",
        "'not(<= 0)', 0..",
        "[0..5], 0..",
        "0, 0.."
    })
    void numbersBeginAtNoughtUnlessLessIsAskedFor(String test, String values) {
        assertThat(new OneColumn(Kind.NUMBER, "", "", test).proposed().values()).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, '[2..9)', 2..8, 2",
        "NUMBER, '4,2,3', 2..4, 2",
        "NUMBER, '>= 5', 5.., 5",
        "DATE, '[date(\"2019-01-02\")..date(\"2019-12-31\"))', 2019-01-02..2019-12-30, 2019-01-02",
        "DATE, '> date(\"2019-12-31\")', 2020-01-01.., 2020-01-01",
        "DATE, '<= date(\"1999-12-31\")', ..1999-12-31, 1999-12-31",
        "TIME, '[time(\"08:00:00\")..time(\"20:00:00\"))', 08:00..19:59, 08:00"
    })
    void whatIsAllowedIsWhatThereIs(String kind, String allowed, String values, String otherwise) {
        OneColumn table = new OneColumn(Kind.valueOf(kind), allowed, "", "-");

        assertThat(table.proposed().values()).isEqualTo(values);
        assertThat(table.proposed().otherwise()).isEqualTo(otherwise);
        assertThat(table.told()).isEmpty();
    }
}
