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
    private static final List<String> SCRAPS = List.of(
            "\"",
            "<",
            "&amp;",
            "not(",
            "null",
            "[1..",
            "..",
            "99999999999999999999",
            "-0.0000000001",
            ">= ",
            "date(\"2026-02-30\")",
            "<text/>",
            "hitPolicy=\"NONE\"",
            "\u0000",
            "\uFFFF",
            "</rule>",
            "<!DOCTYPE d [<!ENTITY a \"b\">]>",
            "&a;",
            "true",
            "-",
            ",,",
            "\n",
            "é",
            "я",
            "Line");

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void nothingButARefusalComesOfIt(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> models = models();
        for (int i = 0; i < FILES; i++) {
            String text = models.get(random.nextInt(models.size()));
            for (int n = random.nextInt(4); n >= 0; n--) {
                text = mutated(text, random);
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

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(random.nextInt(40), text.length() - at);
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + scrap + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + length);
            case 2 -> inText(text, random, scrap);
            case 3 -> inText(text, random, "");
            default -> attribute(text, random, scrap);
        };
    }

    /** Another text in a cell. */
    private static String inText(String text, Random random, String scrap) {
        int start = text.indexOf("<text>", random.nextInt(text.length()));
        int end = start < 0 ? -1 : text.indexOf("</text>", start);
        return end < 0 ? text : text.substring(0, start + 6) + scrap.replace("<", "&lt;") + text.substring(end);
    }

    private static String attribute(String text, Random random, String scrap) {
        int start = text.indexOf("=\"", random.nextInt(text.length()));
        int end = start < 0 ? -1 : text.indexOf('"', start + 2);
        String plain = scrap.replace("<", "&lt;").replace("\"", "");
        return end < 0 ? text : text.substring(0, start + 2) + plain + text.substring(end);
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
