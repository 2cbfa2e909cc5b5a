package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as lists offer them: with their titles. */
class TitledCodeTest {

    private static final Map<String, Text> TITLES = Map.of(
            "center", new Text("Центр, юг (без Москвы)", "Center"),
            "moscow", new Text("Москва", ""));

    @Test
    void aCodeAndItsTitle() {
        assertThat(TitledCode.of("center", "Центр")).isEqualTo("center · Центр");
        assertThat(TitledCode.of("center", "")).isEqualTo("center");
        assertThat(TitledCode.code("A-1 · Счета · и чеки")).isEqualTo("A-1");
        assertThat(TitledCode.code("A-1")).isEqualTo("A-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "center                                        | center",
                "center · Центр, юг (без Москвы)               | center",
                "center · Center                               | center",
                "center · Центр, юг (без Москвы), moscow       | center, moscow",
                "not(center · Центр, юг (без Москвы), moscow · Москва) | not(center, moscow)",
                "moscow · Столица, center                      | moscow, center",
                // Of a title that is not known, no part is lost that may be a code.
                "moscow · Столица, город                       | moscow, город",
                "moscow, center · Центральный                  | moscow, center",
                "nowhere · Нигде                               | nowhere",
            })
    void codesOfAList(String cell, String codes) {
        assertThat(TitledCode.codes(cell, code -> TITLES.getOrDefault(code, Text.EMPTY)))
                .isEqualTo(codes);
    }
}
