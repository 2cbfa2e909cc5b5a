package dev.switchboard.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link StoredOutput} has written. Nothing is taken on trust: a size is held against the bytes that are left before
 * anything is made of that size.
 */
public final class StoredInput {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;
    private static final int MOST_BITS = 28;

    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();

    /**
     * @param bytes read from where they stand to their end
     */
    public StoredInput(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Whether all is read. */
    public boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    public int readInt() throws IOException {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    /** Reads many numbers. */
    public int[] readInts(int count) throws IOException {
        require((long) count * Integer.BYTES);
        int[] numbers = new int[count];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return numbers;
    }

    /**
     * Reads how many of something follow.
     *
     * @throws IOException when they would not fit into what is left, at a byte each
     */
    public int readSize() throws IOException {
        int size = readNumber();
        require(size);
        return size;
    }

    public int readByte() throws IOException {
        require(1);
        return bytes.get() & 0xFF;
    }

    public boolean readBoolean() throws IOException {
        return readByte() != 0;
    }

    /** Reads a text. */
    public String readText() throws IOException {
        int known = readNumber();
        if (known > texts.size()) {
            throw new IOException("unknown text: " + known);
        }
        if (known > 0) {
            return texts.get(known - 1);
        }
        byte[] letters = new byte[readSize()];
        bytes.get(letters);
        String text = new String(letters, UTF_8);
        texts.add(text);
        return text;
    }

    private int readNumber() throws IOException {
        int number = 0;
        for (int shift = 0; shift <= MOST_BITS; shift += BITS) {
            int next = readByte();
            number |= (next & (MORE - 1)) << shift;
            if (next < MORE && number >= 0) {
                return number;
            }
        }
        throw new IOException("a number is too large");
    }

    private void require(long more) throws IOException {
        if (more > bytes.remaining()) {
            throw new EOFException("the file is too short");
        }
    }
}
