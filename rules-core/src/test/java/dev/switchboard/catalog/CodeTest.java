package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Code.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule for codes: what is one, what is said of what is none, and that no part of the model takes another. */
class CodeTest {

    private static final Pattern PROPOSAL = Pattern.compile("; `([^`]+)` would do$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "charges",
                "numberCount",
                "SS-FIN-01",
                "ЯНВ-38",
                "вип",
                "связь_2",
                "v1.2",
                "a.b.c",
                "a_",
                "a-",
                "a--b",
                "ёж",
                "Ünïcode",
                "Α-1",
                "not",
                "yes",
                "da",
            })
    void isALetterThenLettersOfItsAlphabetDigitsAndSigns(String code) {
        for (Kind kind : Kind.values()) {
            assertThat(Code.mistake(kind, code)).as("%s as %s", code, kind).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-              | begins with `-`",
                "_a             | begins with `_`",
                ".a             | begins with `.`",
                "3g             | begins with a digit",
                "1              | begins with a digit",
                "3..10          | begins with a digit",
                "A 3            | a space (character 2)",
                "SIM, eSIM      | a comma (character 4)",
                "a,b            | a comma (character 2)",
                "not(bills)     | `(` (character 4)",
                "roaming–abroad | `–` (character 8)",
                "a…b            | `…` (character 2)",
                "«promo»        | `«` (character 1)",
                "say\"x\"       | `\"` (character 4)",
                "a..b           | only single dots are allowed, between",
                "a.             | only single dots are allowed, between",
                "a;b            | `;` (character 2)",
                "a=b            | `=` (character 2)",
                "a:b            | `:` (character 2)",
                "#a             | `#` (character 1)",
                "a٣             | `٣` (character 2)",
                "ﬁn             | `ﬁ` (character 1)",
                "ａ             | `ａ` (character 1)",
                "𝐚b            | `𝐚` (character 1)",
            })
    void aTextThatIsNoneIsToldWhyWithTheRule(String text, String cause) {
        for (Kind kind : Kind.values()) {
            assertThat(english(kind, text))
                    .startsWith("`" + text + "` cannot be ")
                    .contains(
                            cause,
                            "a code starts with a letter, followed by letters of the same alphabet, digits, `_`, `-` and");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "еsim, `е` (character 1), Cyrillic, Latin, esim",
        "соnfliсt, `с` (character 1), Cyrillic, Latin, conflict",
        "SS-FIN-О1, `О` (character 8), Cyrillic, Latin, SS-FIN-O1",
        "ЯHВ-38, `H` (character 2), Latin, Cyrillic, ЯНВ-38",
        "cοde, `ο` (character 2), Greek, Latin, code",
    })
    void aLetterOfAnotherAlphabetIsNamed(String text, String letter, String is, String others, String meant) {
        assertThat(english(Kind.TOPIC, text))
                .contains(letter + " is a " + is + " letter, but `", "` is a " + others + " one")
                .endsWith("; `" + meant + "` would do");
    }

    @Test
    void alphabetsThatNoLookAlikesExplainAreNamedWithoutAProposal() {
        assertThat(english(Kind.ITEM, "Тариф-bill"))
                .contains("`b` (character 7) is a Latin letter, but `Т` is a Cyrillic one")
                .doesNotContain("would do");
    }

    @Test
    void whatCannotBeSeenIsNamedByItsNumber() {
        assertThat(english(Kind.TOPIC, "a\u200Bb")).contains("an invisible character, U+200B (character 2)");
        assertThat(english(Kind.TOPIC, "a\u00A0b")).contains("an invisible character, U+00A0 (character 2)");
        assertThat(english(Kind.TOPIC, "a\u00ADb")).contains("an invisible character, U+00AD (character 2)");
        assertThat(english(Kind.TOPIC, "a\tb")).contains("an invisible character, U+0009 (character 2)");
    }

    @Test
    void aLetterWrittenAsTwoCharactersIsRefusedSinceItLooksLikeAnother() {
        assertThat(english(Kind.TOPIC, "займ".replace("й", "и\u0306")))
                .contains("character 4 is a mark separate from its letter")
                .endsWith("; `займ` would do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE"})
    void itemsAndLinesAreNotCalledLikeTheirAbsence(String none) {
        assertThat(english(Kind.ITEM, none)).startsWith("`" + none + "` cannot be an item's code: in results");
        assertThat(english(Kind.LINE, none)).startsWith("`" + none + "` cannot be a line's code: in results");
        assertThat(Code.mistake(Kind.TOPIC, none)).isEmpty();
        assertThat(Code.mistake(Kind.VALUE, none)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule",
                "item",
                "salience",
                "line",
                "mode",
                "steps",
                "note",
                "case",
                "tags",
                "queue",
                "phrase",
                "error",
                "at",
                "from",
                "until",
                "off",
                "Line",
                "CASE",
            })
    void factsAreNotCalledLikeColumns(String column) {
        assertThat(english(Kind.FACT, column))
                .contains("use this name for a column of their own")
                .contains("would do");
        assertThat(Code.mistake(Kind.TOPIC, column)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3g          | g3",
                "7days       | days7",
                "2023-bills  | bills-2023",
                "3..10       | n3-10",
                "not(bills)  | not-bills",
                "SIM, eSIM   | SIM-eSIM",
                "a…b         | a-b",
                "«promo»     | promo",
                "A 3         | A-3",
                "a. b        | a-b",
                "line        | currentLine",
            })
    void aNearCodeIsProposed(String text, String proposed) {
        assertThat(english(Kind.FACT, text)).endsWith("; `" + proposed + "` would do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "…", "()", "日本-code", "\"\"", "  "})
    void nothingIsProposedWhereNothingIsLeft(String text) {
        assertThat(english(Kind.TOPIC, text)).doesNotContain("would do");
    }

    @Test
    void whatIsProposedIsACode() {
        List<String> signs =
                List.of("a", "я", "B", "С", "7", "_", "-", ".", " ", ",", "(", "\"", "…", "–", "\u0306", "ﬁ");
        for (int i = 0; i < 16 * 16 * 16; i++) {
            String text = "b".repeat(i % 2) + signs.get(i & 15) + signs.get(i >> 4 & 15) + signs.get(i >> 8);
            Code.mistake(Kind.ITEM, text)
                    .map(Text::english)
                    .map(PROPOSAL::matcher)
                    .filter(Matcher::find)
                    .ifPresent(found -> assertThat(Code.isCode(Kind.ITEM, found.group(1)))
                            .as(text)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anEmptyTextIsSaidToBeEmpty(Kind kind) {
        assertThat(english(kind, "")).startsWith("empty, ").endsWith(" is expected");
    }

    @Test
    void noPartOfTheModelTakesAnother() {
        assertThatThrownBy(() -> new Topic("not(bills)", Text.EMPTY)).hasMessageContaining("`not(bills)` cannot be");
        assertThatThrownBy(() -> new Item("none", Text.EMPTY, "")).hasMessageContaining("`none` cannot be");
        assertThatThrownBy(() -> new Line("a, b", TransferMode.NONE, Text.EMPTY, "", "", Text.EMPTY))
                .hasMessageContaining("`a, b` cannot be");
        assertThatThrownBy(() -> new Fact("line", new FactType.Flag(false), Text.EMPTY, Text.EMPTY))
                .hasMessageContaining("`line` cannot be");
        assertThatThrownBy(() -> new FactType.Choice(List.of("x", "-"), "x")).hasMessageContaining("`-` cannot be");
    }

    private static String english(Kind kind, String text) {
        return Code.mistake(kind, text).orElseThrow().english();
    }
}
