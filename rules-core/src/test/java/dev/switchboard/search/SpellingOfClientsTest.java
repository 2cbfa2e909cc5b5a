package dev.switchboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is not always what was meant. */
class SpellingOfClientsTest {

    @ParameterizedTest
    @CsvSource({
        "модем, модем, 0",
        "модем, модм, 1",
        "модем, модеем, 1",
        "модем, мадем, 1",
        "модем, омдем, 1",
        "модем, мадим, 2",
        "модем, мод, 2",
        "модем, роутер, 3",
        "подписка, пописак, 2",
        "'', аб, 2"
    })
    void aLetterWrongMissingTooManyOrSwappedIsOneEach(String one, String other, int distance) {
        assertThat(new EditDistance(one, 2).to(other)).isEqualTo(distance);
        assertThat(new EditDistance(other, 2).to(one)).isEqualTo(distance);
    }

    /** Against the plain definition, whose whole matrix is looked at. */
    @Test
    void noDistanceUpToTheMostIsMissed() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);
            int most = 1 + random.nextInt(2);
            assertThat(new EditDistance(one, most).to(other))
                    .as("%s %s %s", one, other, most)
                    .isEqualTo(Math.min(plain(one, other), most + 1));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int plain(String one, String other) {
        int[][] cells = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cells[i][j] = i + j;
                    continue;
                }
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cells[i][j] = Math.min(Math.min(cells[i - 1][j], cells[i][j - 1]) + 1, cells[i - 1][j - 1] + replaced);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cells[i][j] = Math.min(cells[i][j], cells[i - 2][j - 2] + 1);
                }
            }
        }
        return cells[one.length()][other.length()];
    }

    @Test
    void aTextInTheOtherLayoutIsTypedAnew() {
        assertThat(Keyboard.cyrillic("ghbdtn")).isEqualTo("привет");
        assertThat(Keyboard.cyrillic("j,tofyysq")).isEqualTo("обещанный");
        assertThat(Keyboard.latin("ыьы")).isEqualTo("sms");
    }

    @ParameterizedTest
    @CsvSource({"simka, симка", "roaming, роаминг", "balans, баланс", "schet, щет", "perenos, перенос", "yandex, яндех"
    })
    void latinLettersAreReadAsCyrillicOnes(String latin, String cyrillic) {
        assertThat(Transliteration.cyrillic(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "договор, дагавор",
        "переадресация, пириадрисация",
        "баланс, балланс",
        "подписка, потписка",
        "гудок, гудог"
    })
    void whatSoundsAlikeIsAlike(String meant, String written) {
        assertThat(Sound.of(written)).isEqualTo(Sound.of(meant));
    }

    @Test
    void lettersThatLookAlikeAreOfOneAlphabet() {
        assertThat(Spoken.words("Cмc, ЁЛКИ-2!")).containsExactly("смс", "елки", "2");
    }
}
