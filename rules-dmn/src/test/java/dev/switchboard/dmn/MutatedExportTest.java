package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.InvalidCatalogException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file of ours in DMN has become, it is the catalogue that it says, or refused with reasons. */
class MutatedExportTest {

    private static final int FILES = 60;

    /** The smaller catalogues: each file is read as a whole. */
    private static final List<String> NAMES = List.of("fever", "priority-matrix", "covid-line", "tier3-support");

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void nothingButARefusalComesOfIt(long seed) {
        Random random = new Random(seed);
        List<String> files = NAMES.stream()
                .map(name -> new String(DmnRoundTripTest.written(Catalogs.load(name)), UTF_8))
                .toList();
        for (int i = 0; i < FILES; i++) {
            String text = files.get(random.nextInt(files.size()));
            for (int n = random.nextInt(3); n >= 0; n--) {
                text = MutatedXml.of(text, random);
            }
            check(text);
        }
    }

    private static void check(String text) {
        try {
            assertThat(DmnRoundTripTest.read(text.getBytes(UTF_8)).catalog().identity())
                    .isNotNull();
        } catch (InvalidCatalogException refused) {
            assertThat(refused.problems()).isNotEmpty();
        } catch (RuntimeException failure) {
            throw new AssertionError(text, failure);
        }
    }
}
