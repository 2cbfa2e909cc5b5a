package dev.switchboard.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({
        "0, ошибок, errors", "1, ошибка, error", "2, ошибки, errors", "4, ошибки, errors", "5, ошибок, errors",
        "11, ошибок, errors", "14, ошибок, errors", "21, ошибка, errors", "22, ошибки, errors", "101, ошибка, errors",
        "111, ошибок, errors", "112, ошибок, errors", "1001, ошибка, errors"
    })
    void theWordGoesWithTheNumber(long number, String russian, String english) {
        assertThat(Counted.ERRORS.of(number)).isEqualTo(new Text(number + " " + russian, number + " " + english));
    }
}
