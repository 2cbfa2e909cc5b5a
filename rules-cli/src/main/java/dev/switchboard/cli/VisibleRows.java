package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.cli.text.TerminalWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Rows in UTF-8 on their way to a terminal: what it would obey is shown instead. */
final class VisibleRows extends OutputStream {

    private final Writer out;
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
    private final CharBuffer text = CharBuffer.allocate(1 << 13);

    VisibleRows(OutputStream terminal) {
        this.out = new TerminalWriter(new OutputStreamWriter(terminal, UTF_8), false);
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
