package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/ci.md shows stands in the project that is built, and that is built with a rule changed. */
class CiPageTest {

    private static final Pattern BLOCK = Pattern.compile("```(?:csv|xml|java|sh)\n(.*?)```", Pattern.DOTALL);
    private static final Path PROJECT = Path.of("src/catalog-project");

    @Test
    void everyBlockIsAPartOfAFileOfTheProject() throws IOException {
        List<String> files = texts();

        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/ci.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks)
                .hasSize(5)
                .allSatisfy(
                        block -> assertThat(files).as("a file with: %s", block).anyMatch(text -> text.contains(block)));
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> all = Files.walk(PROJECT)) {
            return all.filter(Files::isRegularFile).map(CiPageTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
