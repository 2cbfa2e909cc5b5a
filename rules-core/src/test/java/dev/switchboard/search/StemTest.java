package dev.switchboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of one word have one stem. */
class StemTest {

    /** Pairs that the published description of the Russian stemmer gives. */
    @ParameterizedTest
    @CsvSource({
        "вавиловка, вавиловк",
        "вагнера, вагнер",
        "вагоне, вагон",
        "вагонов, вагон",
        "важнее, важн",
        "важнейшие, важн",
        "важно, важн",
        "валентина, валентин",
        "валялась, валя",
        "валяющийся, валя",
        "вальдшнепа, вальдшнеп",
        "пахло, пахл",
        "падчерицей, падчериц",
        "пакостей, пакост",
        "палаты, палат",
        "памятник, памятник",
        "п, п",
        "па, па"
    })
    void aRussianStemIsThatOfTheDescription(String word, String stem) {
        assertThat(RussianStem.of(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({
        "переадресация, переадресацию",
        "подписка, подписками",
        "отключить, отключил",
        "счета, счетов",
        "заблокированный, заблокированная",
        "calls, call",
        "calling, call",
        "cancelled, cancel",
        "subscriptions, subscription",
        "porting, ported",
        "address, address",
        "activation, activations"
    })
    void formsOfAWordHaveOneStem(String one, String other) {
        assertThat(Letters.stem(one)).isEqualTo(Letters.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"договор, долг", "перенос, перевод", "bus, bu", "sms, sm"})
    void otherWordsHaveOthers(String one, String other) {
        assertThat(Letters.stem(one)).isNotEqualTo(Letters.stem(other));
    }
}
