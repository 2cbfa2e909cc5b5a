package dev.switchboard.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;

/** Writes whole texts in the encoding of a terminal, at once: a failure is known where it happens. */
final class LettersWriter extends Writer {

    private final OutputStream out;
    private final Charset charset;
    private final Letters letters;

    LettersWriter(OutputStream out, Charset charset) {
        this.out = out;
        this.charset = charset;
        this.letters = new Letters(charset);
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        out.write(letters.of(new String(characters, offset, length)).getBytes(charset));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
