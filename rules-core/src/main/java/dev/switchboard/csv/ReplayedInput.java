package dev.switchboard.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Keeps what is read of a stream, until it is to be read again from its beginning. */
final class ReplayedInput extends InputStream {

    private final InputStream stream;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    ReplayedInput(InputStream stream) {
        this.stream = stream;
    }

    /** All of the stream, what has been read of it first. This one is not to be read after that. */
    InputStream fromBeginning() {
        return new SequenceInputStream(new ByteArrayInputStream(read.toByteArray()), stream);
    }

    @Override
    public int read() throws IOException {
        int one = stream.read();
        if (one >= 0) {
            read.write(one);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = stream.read(bytes, offset, length);
        if (count > 0) {
            read.write(bytes, offset, count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
