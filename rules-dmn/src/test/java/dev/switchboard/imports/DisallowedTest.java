package dev.switchboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.imports.ForeignModel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells with values that their columns do not allow are told; the table is imported all the same. */
class DisallowedTest {

    @ParameterizedTest
    @CsvSource({
        "NUMBER, '[0..100]', '[0..999]', 999",
        "NUMBER, '[0..100)', 100, 100",
        "NUMBER, '1, 2', 3, 3",
        "NUMBER, 'not(5)', 5, 5",
        "STRING, '\"b\",\"c\"', '\"b\", \"d\"', d",
        "DATE, '< date(\"2020-01-01\")', 'date(\"2020-01-01\")', 2020-01-01"
    })
    void aValueThatIsNotAllowedIsTold(Kind kind, String allowed, String test, String value) {
        assertThat(new OneColumn(kind, allowed, "", test).told())
                .singleElement()
                .asString()
                .isEqualTo("`%s` is no value of `x`, whose values are `%s`: correct one or the other"
                        .formatted(value, allowed));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, '[0..100]', '[0..100]'",
        "NUMBER, '[-273..100]', '< 0'",
        "NUMBER, '[0..100)', '<= 100'",
        "NUMBER, '[0..100]', '> 1000'",
        "STRING, '\"b\",\"c\"', 'not(\"b\")'",
        "STRING, '\"b\",null', 'null'"
    })
    void whatIsAllowedIsNotAndNorIsABoundThatIsOpenToOneSide(Kind kind, String allowed, String test) {
        assertThat(new OneColumn(kind, allowed, "", test).told()).isEmpty();
    }

    @Test
    void anOutputThatIsNotListedIsTold() {
        assertThat(new OneColumn(Kind.NUMBER, "", "\"b\", \"c\"", "1").told())
                .containsExactly("`a` is no value of `y`, whose values are `\"b\", \"c\"`: correct one or the other");
        assertThat(new OneColumn(Kind.NUMBER, "", "\"a\", \"c\"", "1").told()).isEmpty();
    }
}
