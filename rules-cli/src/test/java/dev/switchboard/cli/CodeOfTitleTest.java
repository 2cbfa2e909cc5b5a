package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that follow from titles are codes, in Latin letters, as short as people can read. */
class CodeOfTitleTest {

    @ParameterizedTest
    @CsvSource({
        "Cannot sign in, cannot-sign-in, cannotSignIn",
        "Client's plan, clients-plan, clientsPlan",
        "Не получается войти, ne-poluchaetsya-voyti, nePoluchaetsyaVoyti",
        "Ещё один счёт, eshche-odin-schet, eshcheOdinSchet",
        "Café & bar, cafe-bar, cafeBar",
        "3G and LTE, n3g-and-lte, n3gAndLte",
        "A client who wants to leave us for another provider, a-client-who-wants-to-leave-us, aClientWhoWantsToLeaveUs",
        "Превысокомногорассмотрительствующий, prevysokomnogorassmotritelstvu, prevysokomnogorassmotritelstvu",
        "?! …, '', ''",
        "電話, '', ''"
    })
    void ofTopicsAndOfFacts(String title, String topic, String fact) {
        assertThat(CodeOfTitle.of(Code.Kind.TOPIC, title)).isEqualTo(topic).matches(this::isNoneOrACode);
        assertThat(CodeOfTitle.of(Code.Kind.FACT, title)).isEqualTo(fact).matches(this::isNoneOrACode);
    }

    private boolean isNoneOrACode(String code) {
        return code.isEmpty() || Code.isCode(Code.Kind.TOPIC, code);
    }
}
