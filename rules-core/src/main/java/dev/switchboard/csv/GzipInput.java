package dev.switchboard.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is in a gzip file (RFC 1952), member after member. Java's own reader takes what it cannot read behind a member for the end of
 * the file, and loses it without a word; here it is a failure, but for padding with zeros. Pipes are read like files.
 */
final class GzipInput extends InputStream {

    static final int MAGIC = 0x1F8B;

    private static final int DEFLATED = 8;
    private static final int HAS_HEADER_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final String name;
    private final InputStream file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private boolean isInMember;
    private boolean isAtEnd;

    /** Begins with the first member, which has to be there. */
    GzipInput(String name, InputStream file) throws IOException {
        this.name = name;
        this.file = file;
        int first = nextByte();
        if (first < 0) {
            throw damaged("empty");
        }
        begin(first);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!isAtEnd) {
                int read = isInMember ? inflated(bytes, offset, length) : 0;
                if (read > 0) {
                    check.update(bytes, offset, read);
                    return read;
                }
                if (!isInMember) {
                    beginNext();
                }
            }
            return -1;
        } catch (DataFormatException | EOFException broken) {
            throw damaged(String.valueOf(broken.getMessage()));
        }
    }

    private int inflated(byte[] bytes, int offset, int length) throws DataFormatException, IOException {
        int read = inflater.inflate(bytes, offset, length);
        if (read == 0 && inflater.finished()) {
            next = end - inflater.getRemaining();
            finish();
        } else if (read == 0 && inflater.needsInput()) {
            if (!fill()) {
                throw new EOFException("cut off");
            }
            inflater.setInput(buffer, 0, end);
            next = end;
        } else if (read == 0) {
            throw damaged("it needs a dictionary");
        }
        return read;
    }

    /** Checks what stands behind a member: its sum and its length. */
    private void finish() throws IOException {
        if (fourBytes() != check.getValue() || fourBytes() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw damaged("its check sum is another");
        }
        isInMember = false;
    }

    private void beginNext() throws IOException {
        int first = nextByte();
        while (first == 0) {
            first = nextByte();
        }
        if (first < 0) {
            isAtEnd = true;
        } else {
            begin(first);
        }
    }

    private void begin(int first) throws IOException {
        if ((first << 8 | required()) != MAGIC || required() != DEFLATED) {
            throw damaged("no such header");
        }
        int flags = required();
        if ((flags & RESERVED) != 0) {
            throw damaged("unknown flags");
        }
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(required() | required() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CHECK) != 0) {
            skip(2);
        }
        check.reset();
        inflater.reset();
        inflater.setInput(buffer, next, end - next);
        isInMember = true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            required();
        }
    }

    private void skipText() throws IOException {
        int character;
        do {
            character = required();
        } while (character != 0);
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) required() << shift;
        }
        return value;
    }

    private int required() throws IOException {
        int one = nextByte();
        if (one < 0) {
            throw damaged("cut off");
        }
        return one;
    }

    private int nextByte() throws IOException {
        return next < end || fill() ? buffer[next++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, file.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /** Without a cause: who tells what is wrong goes down to the last one. */
    private IOException damaged(String why) {
        return new FileSystemException(name, null, "gzip: " + why);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
