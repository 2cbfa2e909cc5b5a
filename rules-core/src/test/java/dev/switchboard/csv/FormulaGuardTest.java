package dev.switchboard.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    private static final String ALPHABET = "=+-@#'\t\r\n\uFF1D\uFF0B\uFF0D\uFF20 a0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.com\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "-",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "+7 495 000"
            })
    void aFormulaIsGuarded(String text) {
        assertThat(FormulaGuard.on(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", "-5", "+5", "SS-FIN-01"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(FormulaGuard.on(text)).isEqualTo(text);
    }

    @Test
    void everyTextIsReadBack() {
        readBack("", 4);
    }

    private static void readBack(String text, int more) {
        assertThat(FormulaGuard.off(FormulaGuard.on(text))).isEqualTo(text);
        for (int i = 0; more > 0 && i < ALPHABET.length(); i++) {
            readBack(text + ALPHABET.charAt(i), more - 1);
        }
    }

    /** A text that was guarded in CSV may begin with white space. */
    @ParameterizedTest
    @ValueSource(strings = {"\t /*", "\nx", "'=1", "'\tx", "=1", "'x", "plain"})
    void whatIsKeptComesBackFromACellWhole(String text) {
        assertThat(FormulaGuard.off(TypedText.strip(FormulaGuard.keep(text)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "-5", "'x", "plain", "# a"})
    void noOtherTextIsGuardedWhereThereAreNoFormulas(String text) {
        assertThat(FormulaGuard.keep(text)).isEqualTo(text);
    }
}
