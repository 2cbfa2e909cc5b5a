package dev.switchboard.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which streams are terminals and in which encoding, from what the launcher, Java and the system say. */
class TerminalsTest {

    private static final Charset CP866 = Charset.forName("cp866");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");

    @Test
    void withoutAWordNoneIs() {
        assertThat(terminals(true, "sun.stdout.encoding=cp866"))
                .isEqualTo(new Terminals(Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Test
    void theLauncherSaysWhich() {
        Terminals terminals = terminals(
                true,
                "switchboard.terminal.in=false",
                "switchboard.terminal.out=true",
                "switchboard.terminal.err=true",
                "native.encoding=KOI8-R");

        assertThat(terminals)
                .isEqualTo(new Terminals(Optional.empty(), Optional.of(KOI8_R), Optional.of(KOI8_R), true));
    }

    @ParameterizedTest
    @CsvSource({
        "stdout.encoding=cp866, cp866",
        "sun.stdout.encoding=cp866, cp866",
        "native.encoding=windows-1251, windows-1251",
        "'stdout.encoding=cp866;sun.stdout.encoding=KOI8-R;native.encoding=windows-1251', cp866",
        "'sun.stdout.encoding=KOI8-R;native.encoding=windows-1251', KOI8-R",
        "native.encoding=ANSI_X3.4-1968, UTF-8",
        "native.encoding=US-ASCII, UTF-8",
        "stdout.encoding=cp65001!, UTF-8",
        "stdout.encoding=no-such, UTF-8",
        "stdout.encoding=ISO-2022-CN, UTF-8",
        "x=y, UTF-8",
    })
    void aTerminalHasTheEncodingThatIsSaidOfItFirst(String properties, String encoding) {
        Terminals terminals = terminals(false, ("switchboard.terminal.out=true;" + properties).split(";", -1));

        assertThat(terminals.out()).contains(Charset.forName(encoding));
    }

    /** A Russian Windows, whose console and files have different encodings, started by a batch file. */
    @ParameterizedTest
    @CsvSource({
        "'sun.stdout.encoding=cp866;sun.stderr.encoding=cp866', true", // 17, 18
        "'stdout.encoding=cp866;stderr.encoding=cp866', true", // 19 to 24
        "'stdin.encoding=cp866;stdout.encoding=cp866;stderr.encoding=cp866', true", // 25
    })
    void aConsoleOfWindowsIsKnownByItsEncoding(String properties, boolean console) {
        Terminals terminals = asked(console, properties);

        assertThat(terminals)
                .isEqualTo(new Terminals(Optional.of(CP866), Optional.of(CP866), Optional.of(CP866), false));
    }

    @ParameterizedTest
    @CsvSource({
        "''", // 17, 18
        "'stdin.encoding=windows-1251;stdout.encoding=windows-1251;stderr.encoding=windows-1251'",
    })
    void filesAndPipesOfWindowsAreNone(String properties) {
        assertThat(asked(false, properties))
                .isEqualTo(new Terminals(Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void errorsGoToTheConsoleThoughOutputDoesNot() {
        assertThat(asked(false, "sun.stderr.encoding=cp866"))
                .isEqualTo(new Terminals(Optional.empty(), Optional.empty(), Optional.of(CP866), false));
    }

    /** Where console and files have the same encoding, Java's console is all that tells. */
    @Test
    void aConsoleWithTheEncodingOfFiles() {
        assertThat(asked(true, "stdout.encoding=windows-1251;stderr.encoding=windows-1251")
                        .out())
                .contains(WINDOWS_1251);
    }

    @Test
    void keysAreReadAsTheTerminalShowsLetters() {
        assertThat(terminals(true, "switchboard.terminal.in=true", "sun.stdout.encoding=KOI8-R")
                        .in())
                .contains(KOI8_R);
        assertThat(terminals(true, "switchboard.terminal.in=true", "stdin.encoding=cp866", "stdout.encoding=UTF-8")
                        .in())
                .contains(CP866);
        assertThat(terminals(true, "switchboard.terminal.in=true").in()).contains(UTF_8);
    }

    private static Terminals asked(boolean console, String properties) {
        return terminals(
                console,
                ("switchboard.terminal.in=ask;switchboard.terminal.out=ask;switchboard.terminal.err=ask;"
                                + "native.encoding=windows-1251;" + properties)
                        .split(";", -1));
    }

    private static Terminals terminals(boolean console, String... properties) {
        Map<String, String> all = new HashMap<>();
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            all.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return Terminals.of(name -> Optional.ofNullable(all.get(name)), () -> console);
    }
}
