package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.imports.CatalogImport;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.loading.CatalogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file in DMN has become, it is read, told what is lost, or refused with a place; and what is read makes a catalogue. */
class MutatedDmnTest {

    private static final int FILES = 150;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nothingButARefusalComesOfIt(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> models = models();
        for (int i = 0; i < FILES; i++) {
            String text = models.get(random.nextInt(models.size()));
            for (int n = random.nextInt(4); n >= 0; n--) {
                text = MutatedXml.of(text, random);
            }
            check(text);
        }
    }

    private static void check(String text) {
        ForeignModel model;
        try {
            model = DmnReader.read(new CatalogFile("m.dmn", "m.dmn", text.getBytes(UTF_8)), Limits.DEFAULT);
        } catch (InvalidCatalogException refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allMatch(problem -> problem.place().isPresent());
            return;
        }
        CatalogImport source = new CatalogImport(model);
        try {
            assertThat(source.by(source.proposed()).lost())
                    .allMatch(lost -> lost.place().file().equals("m.dmn"));
        } catch (RuntimeException failure) {
            throw new AssertionError(text, failure);
        }
    }

    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/tck"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(MutatedDmnTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
