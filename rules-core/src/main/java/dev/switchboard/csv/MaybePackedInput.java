package dev.switchboard.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What is in a file whose first two bytes tell whether it is packed. They are looked at when it is first read, not before. */
final class MaybePackedInput extends InputStream {

    private static final int MAGIC_LENGTH = 2;

    private final String name;
    private final InputStream file;
    private InputStream content;
    private boolean isOpen;

    MaybePackedInput(String name, InputStream file) {
        this.name = name;
        this.file = file;
        this.content = file;
    }

    /** Whether the file is packed, as far as it has been read. */
    boolean isPacked() {
        return content instanceof GzipInput;
    }

    @Override
    public int read() throws IOException {
        return content().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return content().read(bytes, offset, length);
    }

    private InputStream content() throws IOException {
        if (!isOpen) {
            isOpen = true;
            PushbackInputStream all = new PushbackInputStream(file, MAGIC_LENGTH);
            byte[] start = all.readNBytes(MAGIC_LENGTH);
            all.unread(start);
            content = start.length == MAGIC_LENGTH && (((start[0] & 0xFF) << 8) | (start[1] & 0xFF)) == GzipInput.MAGIC
                    ? new GzipInput(name, all)
                    : all;
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
