package dev.switchboard.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.text.VisibleText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reaches a terminal: letters, line feeds, tabs, and our own two styles. */
class TerminalWriterTest {

    static List<String> texts() {
        return HostileTexts.ALL;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatATerminalWouldObeyIsShown(String text) {
        assertThat(written(text, false)).isEqualTo(VisibleText.of(text));
        assertThat(written(text, false).codePoints())
                .noneMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))
                .noneMatch(c -> Character.getType(c) == Character.FORMAT)
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                .noneMatch(c -> c == '\u2028' || c == '\u2029');
    }

    @ParameterizedTest
    @MethodSource("texts")
    void stylesAreOursAlone(String each) {
        String text = each.replace("\n", "");
        assertThat(written(TerminalWriter.bold(text) + TerminalWriter.faint(text), true))
                .isEqualTo(
                        "\u001B[1m" + VisibleText.of(text) + "\u001B[0m\u001B[2m" + VisibleText.of(text) + "\u001B[0m");
    }

    @Test
    void theyEndWithTheirLine() {
        assertThat(written("\uFDD0hostile\nnext", true)).isEqualTo("\u001B[1mhostile\u001B[0m\nnext");
    }

    @Test
    void aCharacterMayComeInHalves() {
        StringWriter to = new StringWriter();
        PrintWriter writer = new PrintWriter(new TerminalWriter(to, false));
        writer.write('\uD83D');
        writer.write('\uDE00');
        writer.write('\uD83D');
        writer.flush();

        assertThat(to).hasToString("\uD83D\uDE00\\ud83d");
    }

    private static String written(String text, boolean styles) {
        StringWriter to = new StringWriter();
        PrintWriter writer = new PrintWriter(new TerminalWriter(to, styles));
        writer.print(text);
        writer.flush();
        return to.toString();
    }
}
