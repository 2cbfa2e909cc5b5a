package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Sequences of bytes that begin beyond ASCII, held to Java's decoder. */
class Utf8Test {

    /** On both sides of each place where the standard's table of well-formed sequences changes. */
    private static final int[] BYTES = {
        0x00, 0x22, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x91, 0x9F, 0xA0, 0xA1, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
        0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFF
    };

    @Test
    void everySequenceOfFourBytes() {
        byte[] bytes = new byte[4];
        for (int first : BYTES) {
            for (int second : BYTES) {
                for (int third : BYTES) {
                    for (int fourth : BYTES) {
                        bytes[0] = (byte) first;
                        bytes[1] = (byte) second;
                        bytes[2] = (byte) third;
                        bytes[3] = (byte) fourth;
                        check(bytes);
                    }
                }
            }
        }
    }

    /** What Java still waits for may be known to be malformed. */
    private static void check(byte[] bytes) {
        for (int end = 1; bytes[0] < 0 && end <= bytes.length; end++) {
            int length = Utf8.length(bytes, 0, end);
            int expected = expected(bytes, end);
            if (length != expected && (length > 0 || expected != Utf8.CUT_OFF)) {
                assertThat(length).as(HexFormat.of().formatHex(bytes, 0, end)).isEqualTo(expected);
            }
        }
    }

    private static int expected(byte[] bytes, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = UTF_8.newDecoder().decode(in, out, false);
        if (out.position() == 0) {
            return result.isError() ? Utf8.MALFORMED : Utf8.CUT_OFF;
        }
        return out.flip()
                .toString()
                .substring(0, Character.charCount(Character.codePointAt(out, 0)))
                .getBytes(UTF_8)
                .length;
    }
}
