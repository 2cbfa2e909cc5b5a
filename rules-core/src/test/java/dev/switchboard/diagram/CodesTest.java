package dev.switchboard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 75, 256, 257, 3_000})
    void eachCodeIsFoundAtItsPlaceAndNothingElseIs(int size) {
        String[] list = words(1).distinct().limit(size).toArray(String[]::new);
        Codes codes = new Codes(list);

        for (int place = 0; place < size; place++) {
            String received = new String(list[place].toCharArray());
            assertThat(codes.code(place)).isEqualTo(received);
            assertThat(codes.place(received)).isEqualTo(place);
            assertThat(codes.place(received.intern())).isEqualTo(place);
        }
        assertThat(words(2).limit(1_000).map(word -> word + "!")).allMatch(word -> codes.place(word) == -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aa", "AaAa", "AaAaAa", "AaAaAaAa"})
    void codesOfOneHashAreToldApart(String one) {
        String other = one.replace("Aa", "BB");
        Codes codes = new Codes(one, other);

        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        assertThat(codes.place(one)).isZero();
        assertThat(codes.place(other)).isEqualTo(1);
        assertThat(codes.place("BB" + one.substring(2) + "Aa")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic-%d", "%d", "a-%04d", "%d-line"})
    void numberedCodesAreScattered(String form) {
        Codes codes =
                new Codes(IntStream.range(0, 3_000).mapToObj(form::formatted).toArray(String[]::new));

        assertThat(codes.farthest()).isLessThanOrEqualTo(8);
    }

    private static Stream<String> words(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(20); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            return word.toString();
        });
    }
}
