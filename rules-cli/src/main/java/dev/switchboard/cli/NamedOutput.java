package dev.switchboard.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;

/** A file's stream whose failures say which file it is. */
final class NamedOutput extends FilterOutputStream {

    private final String name;

    NamedOutput(String name, OutputStream stream) {
        super(stream);
        this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            FileSystemException named = new FileSystemException(name, null, failure.getMessage());
            named.initCause(failure);
            throw named;
        }
    }
}
