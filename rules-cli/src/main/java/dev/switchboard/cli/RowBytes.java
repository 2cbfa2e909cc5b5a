package dev.switchboard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that are put one behind another; for one thread, and so without the locks of Java's own. */
final class RowBytes {

    private byte[] bytes;
    private int length;

    RowBytes(int capacity) {
        bytes = new byte[capacity];
    }

    void add(byte[] from) {
        add(from, 0, from.length);
    }

    void add(byte[] from, int start, int end) {
        int count = end - start;
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), 2 * bytes.length));
        }
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    void add(byte one) {
        if (bytes.length == length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = one;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
