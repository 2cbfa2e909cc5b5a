package dev.switchboard.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** UTF-8 on its way to whoever writes texts, whole letters at a time. Closing it leaves the writer open. */
public final class TextStream extends OutputStream {

    private final Writer out;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
    private final CharBuffer text = CharBuffer.allocate(1 << 13);

    /** A stream to a writer. */
    public TextStream(Writer out) {
        this.out = out;
    }

    /** A stream to a terminal, which gets UTF-8 in its own encoding. */
    public static OutputStream to(OutputStream terminal, Charset charset) {
        return charset.equals(UTF_8) ? terminal : new TextStream(new LettersWriter(terminal, charset));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int part = Math.min(bytes.remaining(), length - at);
            bytes.put(content, offset + at, part);
            at += part;
            bytes.flip();
            decoder.decode(bytes, text, false);
            bytes.compact();
            out.append(text.flip());
            text.clear();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
