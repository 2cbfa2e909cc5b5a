package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes UTF-8 and tells the line of the first character that is not. Everything before it is read first, where Java's own
 * reader fails up to a buffer too early.
 */
final class Utf8Reader extends Reader {

    /** Something is not UTF-8. */
    static final class NotUtf8Exception extends CharacterCodingException {

        private static final long serialVersionUID = 1;

        private final long line;

        private NotUtf8Exception(long line) {
            this.line = line;
        }

        /** The line on which it stands. */
        long line() {
            return line;
        }
    }

    private final InputStream stream;
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private boolean ended;
    private long line = 1;
    private char last;
    private int second = -1;

    Utf8Reader(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length > 0 && second >= 0) {
            buffer[offset] = (char) second;
            second = -1;
            return 1;
        }
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int read = chars.position() - offset;
            if (read > 0 || length == 0) {
                countLines(buffer, offset, read);
                return read;
            }
            if (result.isOverflow()) {
                return readHalf(buffer, offset);
            }
            if (result.isError()) {
                throw new NotUtf8Exception(line);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    /** There is room for one character where the next one takes two. */
    private int readHalf(char[] buffer, int offset) {
        CharBuffer pair = CharBuffer.allocate(2);
        decoder.decode(bytes, pair, ended);
        buffer[offset] = pair.get(0);
        second = pair.get(1);
        last = pair.get(1);
        return 1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    /** A line ends with a line feed, with a carriage return, or with both. */
    private void countLines(char[] buffer, int offset, int read) {
        // In local variables, which is some ten times as fast as in fields.
        long lines = line;
        char before = last;
        for (int i = offset; i < offset + read; i++) {
            char c = buffer[i];
            if (c == '\r' || (c == '\n' && before != '\r')) {
                lines++;
            }
            before = c;
        }
        line = lines;
        last = before;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
