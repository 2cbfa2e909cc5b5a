package dev.switchboard.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** What is typed at a terminal, in UTF-8. It waits for no more than the terminal has: a line is read when it was typed. */
public final class TypedInput extends InputStream {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer typed = ByteBuffer.allocate(1 << 13);
    private final CharBuffer text = CharBuffer.allocate(1 << 13);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean atEnd;

    private TypedInput(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** A terminal's input, of whatever encoding, as UTF-8. */
    public static InputStream from(InputStream terminal, Charset charset) {
        return charset.equals(UTF_8) ? terminal : new TypedInput(terminal, charset);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, ready.remaining());
        ready.get(bytes, offset, part);
        return part;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads until a letter is whole; false at the end. */
    private boolean fill() throws IOException {
        while (!ready.hasRemaining() && !atEnd) {
            int count = in.read(typed.array(), typed.position(), typed.remaining());
            atEnd = count < 0;
            typed.position(typed.position() + Math.max(count, 0)).flip();
            decoder.decode(typed, text, atEnd);
            typed.compact();
            ready = UTF_8.encode(text.flip());
            text.clear();
        }
        return ready.hasRemaining();
    }
}
