package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the arguments say of the language. What the locale says, {@link JarIT} shows. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "--lang ru, ru",
        "--lang en, en",
        "--lang=ru, ru",
        "--lang RU, ru",
        "decide --topic charges --lang ru, ru",
        "--lang ru decide --topic charges, ru",
        "--lang fr, en",
    })
    void theArgumentsDecide(String arguments, String language) {
        assertThat(Language.of(arguments.split(" "))).isEqualTo(Locale.forLanguageTag(language));
    }
}
