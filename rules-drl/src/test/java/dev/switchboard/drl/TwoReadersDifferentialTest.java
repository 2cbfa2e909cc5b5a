package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.loading.RuleLanguage.Rules;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own reading of whole files against the one by Drools' parser: what the first takes, the second has to take without a
 * word, and with the same rules and places. More rounds with {@code -Dswitchboard.seeds=1000}.
 */
class TwoReadersDifferentialTest {

    private static final int FILES = 40;
    private static final int MUTANTS = 10;

    private static final Vocabulary WORDS = DrlFiles.of("").load().vocabulary();

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOurReaderTakesIsReadAlikeByTheOther(int seed) {
        RandomDrlFile random = new RandomDrlFile(seed);
        for (int i = 0; i < FILES; i++) {
            String text = random.text();
            assertAlike(text);
            for (int j = 0; j < MUTANTS; j++) {
                assertAlike(random.mutated(text));
            }
        }
    }

    /** Otherwise there would be little to compare. */
    @Test
    void mostRandomFilesAndSomeMutantsAreTaken() {
        RandomDrlFile random = new RandomDrlFile(1);
        int files = 0;
        int mutants = 0;
        for (int i = 0; i < 400; i++) {
            String text = random.text();
            files += ours(text).isPresent() ? 1 : 0;
            mutants += ours(random.mutated(text)).isPresent() ? 1 : 0;
        }

        assertThat(files).isBetween(200, 390);
        assertThat(mutants).isBetween(15, 200);
    }

    private static void assertAlike(String text) {
        if (differ(text)) {
            String least = smallest(text);
            assertThat(ours(least)).as("what is read of%n%s", least).isEqualTo(byDrools(least));
        }
    }

    private static boolean differ(String text) {
        Optional<Rules> ours = ours(text);
        return ours.isPresent() && !ours.equals(byDrools(text));
    }

    private static Optional<Rules> ours(String text) {
        return new GrammarReader(new SourceText("rules.drl", text), WORDS).read();
    }

    /** Empty if anything is wrong. */
    private static Optional<Rules> byDrools(String text) {
        Problems problems = new Problems();
        Rules rules = new DrlReader(new SourceText("rules.drl", text), WORDS, false, problems).read();
        return problems.isEmpty() ? Optional.of(rules) : Optional.empty();
    }

    /** The text with all left out that can be while the two still differ. */
    private static String smallest(String text) {
        String least = text;
        for (int length = text.length(); length > 0; length /= 2) {
            for (int start = 0; start + length <= least.length(); ) {
                String shorter = least.substring(0, start) + least.substring(start + length);
                if (differ(shorter)) {
                    least = shorter;
                } else {
                    start++;
                }
            }
        }
        return least;
    }
}
