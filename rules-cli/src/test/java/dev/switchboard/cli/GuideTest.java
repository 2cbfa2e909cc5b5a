package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The analyst's guide in both languages shows commands that there are, the same ones, and pictures that there are. */
class GuideTest {

    private static final Path DOCS = Path.of("../docs");
    private static final String RUSSIAN = "analyst-guide.ru.md";
    private static final String ENGLISH = "analyst-guide.md";
    private static final String COMMAND = "    ./switchboard ";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {RUSSIAN, ENGLISH})
    void everyCommandAndOptionIsThere(String guide) throws IOException {
        List<String> commands = commands(guide);

        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            List<String> words = List.of(command.split(" "));
            String help = CommandRun.of(words.get(0), "--help", "--lang", "en").out();
            assertThat(help).as(command).startsWith("Usage: switchboard " + words.get(0) + " ");
            assertThat(words)
                    .filteredOn(word -> word.startsWith("-"))
                    .allSatisfy(option -> assertThat(help)
                            .as(command)
                            .containsPattern("(?m)^  (-\\w, |    )?" + Pattern.quote(option) + "[, ]"));
        }
    }

    @Test
    void bothGuidesShowTheSameCommandsAndPictures() throws IOException {
        assertThat(commands(RUSSIAN)).isEqualTo(commands(ENGLISH));
        assertThat(pictures(RUSSIAN))
                .isNotEmpty()
                .allMatch(picture -> picture.endsWith(".ru.png"))
                .extracting(picture -> picture.replace(".ru.png", ".png"))
                .isEqualTo(pictures(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {RUSSIAN, ENGLISH})
    void whatIsLinkedIsThere(String guide) throws IOException {
        assertThat(links(guide))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).isRegularFile());
    }

    private static List<String> commands(String guide) throws IOException {
        return lines(guide)
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
    }

    private static List<String> pictures(String guide) throws IOException {
        return links(guide).stream().filter(link -> link.endsWith(".png")).toList();
    }

    private static List<String> links(String guide) throws IOException {
        return lines(guide)
                .flatMap(line -> LINK.matcher(line).results())
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    private static Stream<String> lines(String guide) throws IOException {
        return Files.readString(DOCS.resolve(guide)).lines();
    }
}
