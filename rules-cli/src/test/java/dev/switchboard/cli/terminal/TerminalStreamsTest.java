package dev.switchboard.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal with an encoding of its own gets, and what is typed there. */
@Timeout(60)
class TerminalStreamsTest {

    private static final String ALPHABET =
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ azAZ09,;№";

    @ParameterizedTest
    @ValueSource(strings = {"cp866", "windows-1251", "UTF-8", "GBK"})
    void aTerminalGetsItsOwnEncoding(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);

        assertThat(shown(ALPHABET, charset)).isEqualTo(ALPHABET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cp866        | решает «она» — да…  | решает \"она\" - да...",
                "cp866        | a → b, ≤ 3, ≥ 4     | a -> b, <= 3, >= 4",
                "cp866        | ≠ line ✓ ✗ № ·      | ! line + x № ·",
                "windows-1251 | решает «она» — да…  | решает «она» — да…",
                "windows-1251 | a → b, ≤ 3 №        | a -> b, <= 3 №",
                "KOI8-R       | № 5 – 7             | N 5 - 7",
                "ISO-8859-1   | café Žižek          | café Zizek",
                "cp866        | café                | cafe",
                "cp866        | 中 😀               | \\u4e2d \\ud83d\\ude00",
                "ISO-8859-1   | да                  | \\u0434\\u0430",
            })
    void whatItCannotShowCanBeRead(String encoding, String text, String shown) throws IOException {
        assertThat(shown(text, Charset.forName(encoding))).isEqualTo(shown);
    }

    @Test
    void aSpaceThatDoesNotBreakIsASpace() throws IOException {
        assertThat(shown("10\u00A0000\u202F₽", Charset.forName("ISO-8859-1"))).isEqualTo("10\u00A0000 \\u20bd");
        assertThat(shown("10\u2009000", Charset.forName("cp866"))).isEqualTo("10 000");
    }

    /** Writers pass on bytes as their buffers fill. */
    @Test
    void lettersAreWholeHoweverTheirBytesArrive() throws IOException {
        Random random = new Random(5);
        String text = (ALPHABET + "—😀").repeat(500);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream stream = TextStream.to(bytes, Charset.forName("cp866"));
        byte[] utf8 = text.getBytes(UTF_8);
        for (int at = 0; at < utf8.length; ) {
            int part = Math.min(1 + random.nextInt(random.nextBoolean() ? 3 : 20_000), utf8.length - at);
            stream.write(utf8, at, part);
            at += part;
        }

        assertThat(bytes.toString(Charset.forName("cp866")))
                .isEqualTo(text.replace("—", "-").replace("😀", "\\ud83d\\ude00"));
    }

    @Test
    void aFailureIsKnownWhereItHappens() {
        OutputStream stream = TextStream.to(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                },
                Charset.forName("cp866"));

        assertThatThrownBy(() -> stream.write("да".getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cp866", "windows-1251", "UTF-8", "GBK"})
    void whatIsTypedIsReadInTheTerminalsEncoding(String encoding) throws IOException {
        String typed = (ALPHABET.replace("№", "") + "\n").repeat(300);
        InputStream terminal = new ByteArrayInputStream(typed.getBytes(Charset.forName(encoding)));

        assertThat(new String(
                        TypedInput.from(terminal, Charset.forName(encoding)).readAllBytes(), UTF_8))
                .isEqualTo(typed);
    }

    @Test
    void byteByByteToo() throws IOException {
        InputStream in = TypedInput.from(
                new ByteArrayInputStream(new byte[] {(byte) 0xA4, (byte) 0xA0}), Charset.forName("cp866"));

        byte[] read = {(byte) in.read(), (byte) in.read(), (byte) in.read(), (byte) in.read()};
        assertThat(new String(read, UTF_8)).isEqualTo("да");
        assertThat(in.read()).isEqualTo(-1);
    }

    /** The dialogue goes on when a line was typed: nothing more may be waited for. */
    @Test
    void aLineIsReadWhenItWasTyped() throws IOException {
        try (PipedOutputStream keys = new PipedOutputStream();
                PipedInputStream terminal = new PipedInputStream(keys)) {
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(TypedInput.from(terminal, Charset.forName("cp866")), UTF_8));
            keys.write("не знаю\n".getBytes(Charset.forName("cp866")));
            assertThat(lines.readLine()).isEqualTo("не знаю");
            keys.write("да\n".getBytes(Charset.forName("cp866")));
            assertThat(lines.readLine()).isEqualTo("да");
        }
    }

    private static String shown(String text, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream = TextStream.to(bytes, charset)) {
            stream.write(text.getBytes(UTF_8));
        }
        return bytes.toString(charset);
    }
}
