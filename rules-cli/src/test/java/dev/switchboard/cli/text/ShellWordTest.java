package dev.switchboard.cli.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.text.ShellWord;
import dev.switchboard.text.StatingOptions;
import dev.switchboard.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell makes of the words: the text again, and nothing else. */
class ShellWordTest {

    @TempDir
    private Path folder;

    static List<String> texts() {
        return HostileTexts.ALL.stream()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text) && !text.contains("\u0000"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aShellTakesTheWordForTheText(String text) throws IOException, InterruptedException {
        String word = ShellWord.of(text + "x");

        assertThat(word).isEqualTo(VisibleText.of(word)).doesNotContain("\n");
        assertThat(ran("printf '%s|' " + word)).isEqualTo(text + "x|");
        assertThat(ran("printf '%s|' --fact " + ShellWord.of("choice=" + text + "x")))
                .isEqualTo("--fact|choice=" + text + "x|");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"charges", "numberCount=4", "SS-FIN-01", "a.b_c", "-5", "тариф", "1:2,3", "a/b+c@d"})
    void whatNeedsNoQuotesHasNone(String text) {
        assertThat(ShellWord.of(text)).isEqualTo(text);
    }

    @Test
    void nothingIsAWordToo() {
        assertThat(ShellWord.of("")).isEqualTo("''");
    }

    @Test
    void aValueThatLooksLikeAnOptionHangsOnItsOwn() {
        Inquiry inquiry = Inquiry.about("--json")
                .choice("site", "it's north")
                .count("days", -5)
                .build();

        assertThat(StatingOptions.of(inquiry)).isEqualTo("--topic=--json --fact 'site=it'\\''s north' --fact days=-5");
    }

    @Test
    void aSetIsListedAsTheOptionTakesIt() {
        Inquiry inquiry = Inquiry.about("fever")
                .set("signs", Set.of("fever"))
                .set("seen", Set.of())
                .build();

        assertThat(StatingOptions.of(inquiry)).isEqualTo("--topic fever --fact signs=fever --fact seen=none");
    }

    private String ran(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(out).isZero();
        return out;
    }
}
