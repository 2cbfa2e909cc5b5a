package dev.switchboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells in FEEL: read, and written again in one way. */
class UnaryTestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "- | -",
                "18 | 18",
                "-1.50 | -1.5",
                "\"Low\",\"Medium\" | \"Low\", \"Medium\"",
                "\"say \\\"so\\\", or\" | \"say \\\"so\\\", or\"",
                ">=18 | >= 18",
                "< 0.5 | < 0.5",
                "[1..10] | [1..10]",
                "]1..10[ | (1..10)",
                "(1..10] | (1..10]",
                "<18,>=60 | < 18, >= 60",
                "not(\"a\", \"b\") | not(\"a\", \"b\")",
                "not([1..3], 7) | not([1..3], 7)",
                "null | null",
                "not(null) | not(null)",
                "true | true",
                "[\"a\", \"b\"] | \"a\", \"b\"",
                "> date(\"2016-10-01\") | > date(\"2016-10-01\")",
                "@\"2016-10-01\" | date(\"2016-10-01\")",
                "[time(\"08:00:00\")..time(\"20:00:00\")) | [time(\"08:00:00\")..time(\"20:00:00\"))",
                "<= duration(\"PT90M\") | <= duration(\"PT1H30M\")",
                "= 3 | 3",
                "? > 5 | > 5",
                "? = \"a\" | \"a\"",
                "? in [1..3] | [1..3]",
                "? >= 1, ? < 0 | >= 1, < 0",
                "= null | null",
                "1e3 | 1000",
                "< 2.5E-1 | < 0.25",
                "\"\\u0416\" | \"Ж\""
            })
    void theseAreRead(String cell, String written) throws UnsaidException {
        assertThat(FeelText.of(UnaryTests.of(cell))).isEqualTo(written);
        assertThat(UnaryTests.of(written)).isEqualTo(UnaryTests.of(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant.Age",
                "> Limit",
                "[numB..numC]",
                "1 + 2",
                "5 6",
                "not(5",
                "[1..",
                "\"open",
                "list contains(?, 3)",
                "?",
                "? 5",
                "? + 1 > 5",
                "? > 5 and ? < 9",
                "!= 4",
                "? != 4",
                "1e999999999",
                "1e3x",
                "+7",
                "date(\"2026-02-30\")",
                "date and time(\"2026-01-01T00:00:00\")",
                "duration(\"P1Y\")",
                ",",
                "1,"
            })
    void theseAreExpressionsAndRefused(String cell) {
        assertThatExceptionOfType(UnsaidException.class)
                .isThrownBy(() -> UnaryTests.of(cell))
                .satisfies(unsaid -> {
                    assertThat(unsaid.why().english()).contains("`");
                    assertThat(unsaid.why().russian()).contains("`").matches("(?s).*\\p{IsCyrillic}.*");
                });
    }

    @Test
    void aNegationIsToldHowToBeWritten() {
        assertThatExceptionOfType(UnsaidException.class)
                .isThrownBy(() -> UnaryTests.of("? != 47"))
                .satisfies(unsaid ->
                        assertThat(unsaid.why().english()).isEqualTo("`? != 47`: a negation is written `not(…)`"));
    }

    /** DMN 1.5, table 55: an equality with nothing is false, a comparison with it neither true nor false. */
    @Test
    void whereThereIsNothingOnlySomeHold() throws UnsaidException {
        assertThat(UnaryTests.of("-").holdForNothing()).isTrue();
        assertThat(UnaryTests.of("null, 3").holdForNothing()).isTrue();
        assertThat(UnaryTests.of("not(\"a\")").holdForNothing()).isTrue();
        assertThat(UnaryTests.of("3").holdForNothing()).isFalse();
        assertThat(UnaryTests.of("< 3").holdForNothing()).isFalse();
        assertThat(UnaryTests.of("not(< 3)").holdForNothing()).isFalse();
        assertThat(UnaryTests.of("not(null)").holdForNothing()).isFalse();
    }
}
