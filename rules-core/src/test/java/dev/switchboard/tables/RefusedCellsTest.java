package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of rule tables that are refused: an error shows what was found and says what to write. */
class RefusedCellsTest {

    /** Each: the cell, what of it is shown, and what to write, as a number and as a list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | `1,000` | `1000` | `1, 0`",
                "> 1,000 | `1,000` | `1000` | `1, 0`",
                ">= 10,000 | `10,000` | `10000` | `10, 0`",
                "1,000..5,000 | `1,000` | `1000` | `1, 0`",
                "not(1,000) | `1,000` | `1000` | `1, 0`",
                "not(3, 1,000) | `1,000` | `1000` | `1, 0`",
                ">= 1,000,000 | `1,000,000` | `1000000` | ''",
                "-1,500 | `-1,500` | `-1500` | `-1, 500`",
                "1，000 | `1,000` | `1000` | `1, 0`",
                "1 ,000 | `1 ,000` | '' | `1, 0`",
                "38,5 | `38,5` | without a fraction | `38, 5`",
                "> 38,5 | `38,5` | without a fraction | `38, 5`",
                "5,5 | `5,5` | without a fraction | ''",
                "> 1,5 | `1,5` | without a fraction | `1, 5`",
                "1,3..5 | `1,3` | without a fraction | `1, 3`",
                "2, 1,5, 7 | `1,5` | without a fraction | `1, 5`",
                "10 000 | `10 000` | `10000` | `10, 0`",
                "10\u00A0000 | `10 000` | `10000` | `10, 0`",
                "10\u2009000 | `10 000` | `10000` | `10, 0`",
                "10\u202F500 | `10 500` | `10500` | `10, 500`",
                "10.000 | `10.000` | `10000` | `10, 0`",
                "1.5 | `1.5` | without a fraction | `1, 5`",
                ">= 10 000 | `>= 10 000` | `>= 10000` | ''",
                "10'000 | `10'000` | `10000` | ''",
                "10’000 | `10’000` | `10000` | ''",
                "10_000 | `10_000` | `10000` | ''",
                "10.000..20.000 | `10.000..20.000` | `10000..20000` | ''",
                "007 | `007` | `7` | ''",
                "000 | `000` | `0` | ''",
                "1, 000 | `000` | `0` | ''",
                "-0 | `-0` | `0` | ''",
                ">= 03 | `>= 03` | `3` | ''",
                "03-10 | `03-10` | `3` | ''",
                "+4 | `+4` | `4` | ''",
                "４ | `４` | `4` | ''",
                "٤ | `٤` | `4` | ''",
                "10 % | `10 %` | `10` | ''",
                "0.1 | `0.1` | `10` | 10 %",
                "0,1 | `0,1` | `10`; a list | `0, 1`",
                "0.125 | `0.125` | 12.5 % | round it",
                "0,125 | `0,125` | 12.5 % | round it",
                "> 0.075 | `> 0.075` | 7.5 % | ''",
            })
    void oneNumberHasOneText(String cell, String found, String number, String list) {
        assertThat(OneCell.of("hours", cell).problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:6: " + found)
                .contains(number, list);
    }

    /** What others in the list include adds nothing, so that something else was meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours | 5, 5 | `5`",
                "hours | 5, 5..5 | `5`",
                "hours | 3, >= 2 | `3`",
                "hours | 5, > 1 | `5`",
                "hours | > 1, 5 | `5`",
                "hours | 3..10, 4..5 | `4..5`",
                "hours | 1..5, 6..10, 3..8 | `3..8`",
                "hours | 3, not(4) | `3`",
                "hours | not(4), not(4, 5) | `not(4, 5)`",
                "hours | not(5, > 1) | `5`",
                "hours | 3, not(-) | `not(-)`",
                "hours | not(3, 3) | `3`",
                "site | north, north | `north`",
                "site | north, «north» | `north`",
                "site | north, not(south) | `north`",
                "site | not(north, north) | `north`",
                "topic | bills, charges, bills | `bills`",
                "outage | yes, да | `yes`",
            })
    void anEntryThatAddsNothingIsRefused(String fact, String cell, String idle) {
        assertThat(OneCell.of(fact, cell).problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:6: " + idle)
                .containsAnyOf("adds nothing", "appears more than once");
    }

    /** What people write elsewhere, and the cell that says it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site | !north | `not(north)`",
                "site | ! north | `not(north)`",
                "site | != north | `not(north)`",
                "site | <> north | `not(north)`",
                "site | ≠north | `not(north)`",
                "site | not north | `not(north)`",
                "site | NOT north | `not(north)`",
                "site | не north | `not(north)`",
                "site | не-north | `not(north)`",
                "site | неnorth | `not(north)`",
                "site | кроме north | `not(north)`",
                "site | кроме: north | `not(north)`",
                "site | любой, кроме north | `not(north)`",
                "site | все кроме north и south | `not(north, south)`",
                "site | кроме north, south | `not(north, south)`",
                "site | any but north | `not(north)`",
                "site | except north | `not(north)`",
                "site | not north or south | `not(north, south)`",
                "site | not(north | `not(north)`",
                "site | !nroth | `not(north)`",
                "site | not east | `not(…)`",
                "site | -north | `not(north)`",
                "topic | !bills | `not(bills)`",
                "hours | !3 | `not(3)`",
                "hours | не 3 | `not(3)`",
                "hours | кроме 3..10 | `not(3..10)`",
                "site | north; south | `north, south`",
                "site | north/south | `north, south`",
                "site | north&south | `north, south`",
                "site | north or south | `north, south`",
                "site | north или south | `north, south`",
                "site | north и south | `north, south`",
                "site | north south | `north, south`",
                "site | north、south | `north, south`",
                "topic | bills; charges | `bills, charges`",
                "hours | 3; 4 | `3, 4`",
                "hours | 3 или > 40 | `3, > 40`",
                "hours | 3 and 4 | `3, 4`",
                "hours | >= 3 and <= 10 | `3..10`",
                "hours | > 3 и < 10 | `4..9`",
                "hours | >= 3 && <= 10 | `3..10`",
                "hours | >= 3, <= 10 | `3..10`",
                "hours | не менее 3 и не более 10 | `3..10`",
                "hours | at least 3 and at most 10 | `3..10`",
                "site | north, или south | `north, south`",
                "hours | от 3 до 10 | `3..10`",
                "hours | не менее 3 | `>= 3`",
                "hours | at least 3 | `>= 3`",
                "hours | больше 3 | `> 3`",
                "hours | 3 и более | `>= 3`",
                "hours | 3+ | `>= 3`",
                "site | not(north), not(south) | `not(north, south)`",
                "site | = north | `north`",
            })
    void whatIsWrittenOtherwiseElsewhereIsToldAsACellHasIt(String fact, String cell, String meant) {
        assertThat(OneCell.of(fact, cell).problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:6: ")
                .contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03.10.2026", "2026-10-03", "2026-10-03 00:00:00", "3/10", "10-Mar", "3 окт", "окт.25"})
    void aDateIsCalledOne(String cell) {
        assertThat(OneCell.of("hours", cell).problemLines())
                .singleElement()
                .asString()
                .contains("is a date", "`3..10`");
    }

    /** Each: the cell, and what its error has to say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours | 3; 4 | `3; 4`",
                "hours | three | `three`",
                "hours | 1.5 | `1, 5`",
                "hours | 1,, 5 | missing",
                "hours | 3, | missing",
                "hours | 5..3 | `3..5`",
                "hours | .. | `..`",
                "hours | != 3 | `not(3)`",
                "hours | <> 3 | `not(3)`",
                "hours | ≠ 3 | `not(3)`",
                "hours | => 3 | `>= 3`",
                "hours | =3 | `3`",
                "hours | == 3 | `3`",
                "hours | 99999999999 | too large: it must be from -2147483647",
                "hours | 123456789012345678901234567890 | too large",
                "hours | >= 3, <= 10 | a comma means or",
                "hours | not(>= 3, <= 10) | no value is left",
                "site | not(north), north | leave the cell empty",
                "hours | not() | missing",
                "hours | not(3 | `not(3`",
                "hours | not(not(3)) | `not(3)`",
                "hours | 1,,2 | missing",
                "hours | 1, | missing",
                "site | north, | missing",
                "hours | 2147483647 | too large",
                "hours | > 10000000000 | too large",
                "hours | 3..1 | `1..3`",
                "hours | yes | are for flags",
                "hours | north | whole numbers are expected",
                "outage | 1 | does it belong in another column?",
                "outage | >= 3 | does it belong in another column?",
                "outage | maybe | `yes` or `no`",
                "outage | дa | `a` here is a Latin letter",
                "outage | Yеs | `е` here is a Cyrillic letter",
                "outage | yes, no | a comma means or",
                "outage | yes, no | leave the cell empty",
                "site | east | `other`, `north`, `south`",
                "topic | Начисления | `charges`",
                "topic | счета | `bills`",
                "topic | BALANCE | `balance`",
                "outage | not(-) | `#`",
                "site | nroth | `north`",
                "site | NORTH | `north`",
                "site | north south | `north south`",
                "topic | chargs | `charges`",
                // Cyrillic letters that look Latin.
                "topic | сharges | `с` here is a Cyrillic letter",
                "site | nоrth | `north`",
            })
    void whatCannotBeReadIsRefusedWithItsCellAndAHint(String fact, String cell, String hint) {
        assertThat(OneCell.of(fact, cell).problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:6: ")
                .contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hours", "site", "outage"})
    void everyMistakeIsToldInBothLanguages(String fact) {
        assertThat(OneCell.of(fact, "what? ever").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message().in(Locale.forLanguageTag("ru")).replaceAll("`[^`]*`", ""))
                    .containsPattern("[а-я]{3}");
            assertThat(problem.message().english()).doesNotContainPattern("[а-я]{3}");
        });
    }
}
