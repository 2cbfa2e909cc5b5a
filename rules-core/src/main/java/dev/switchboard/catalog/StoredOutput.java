package dev.switchboard.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Bytes of a file of our own, as {@link StoredInput} reads them. A text that comes again is written as its number. */
public final class StoredOutput {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();

    /** What was written. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public void writeInt(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** Writes many numbers. */
    public void writeInts(int[] numbers) {
        ByteBuffer all = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        all.asIntBuffer().put(numbers);
        bytes.writeBytes(all.array());
    }

    /** Writes how many of something follow. */
    public void writeSize(int size) {
        int left = size;
        for (; left >= MORE; left >>>= BITS) {
            bytes.write(left | MORE);
        }
        bytes.write(left);
    }

    public void writeByte(int number) {
        bytes.write(number);
    }

    public void writeBoolean(boolean flag) {
        bytes.write(flag ? 1 : 0);
    }

    /** Writes a text. */
    public void writeText(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            writeSize(known);
            return;
        }
        writeSize(0);
        byte[] letters = text.getBytes(UTF_8);
        writeSize(letters.length);
        bytes.writeBytes(letters);
    }
}
