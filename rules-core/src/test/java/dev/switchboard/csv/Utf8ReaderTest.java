package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The reader against Java's own decoding, whatever pieces the bytes come in and the characters are asked for. */
class Utf8ReaderTest {

    /** Hands out a few bytes at a time. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5)));
            }
        };
    }

    private static String readAll(Reader reader, Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8];
        while (true) {
            int read = reader.read(buffer, 2, 1 + random.nextInt(4));
            if (read < 0) {
                return text.toString();
            }
            text.append(buffer, 2, read);
        }
    }

    private static String randomText(Random random) {
        int[] some = {'a', '\n', '\r', 'ж', '€', 0x1F600, 0, 0x10FFFF};
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.appendCodePoint(some[random.nextInt(some.length)]);
        }
        return text.toString();
    }

    @Test
    void textOfAnyKindIsReadAsItIs() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            String text = randomText(random);
            Reader reader = new Utf8Reader(inPieces(text.getBytes(UTF_8), random));

            assertThat(readAll(reader, random)).isEqualTo(text);
        }
    }

    @Test
    void theLineOfTheFirstWrongByteIsTold() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            String before = randomText(random);
            byte[] bytes = (before + "?rest").getBytes(UTF_8);
            bytes[before.getBytes(UTF_8).length] = (byte) 0xFF;
            long line = 1 + (before + "x").lines().count() - 1;

            assertThatExceptionOfType(Utf8Reader.NotUtf8Exception.class)
                    .isThrownBy(() -> readAll(new Utf8Reader(inPieces(bytes, random)), random))
                    .satisfies(
                            wrong -> assertThat(wrong.line()).as("%s", before).isEqualTo(line));
        }
    }
}
