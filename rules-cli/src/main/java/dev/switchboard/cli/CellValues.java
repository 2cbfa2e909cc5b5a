package dev.switchboard.cli;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.csv.RawRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a fact's column state. The same few texts stand in most of its cells, so that those of late are remembered
 * with their values, by their bytes. Used by one thread at a time.
 */
final class CellValues {

    /** The value of an empty cell. */
    static final Object NONE = new Object();

    /** The value of a cell that the fact's type cannot read. */
    static final Object UNREADABLE = new Object();

    private static final int REMEMBERED = 1 << 8;
    private static final int LONGEST_REMEMBERED = 64;

    private final Fact fact;
    private final byte[][] texts = new byte[REMEMBERED][0];
    private final @Nullable Object[] values = new Object[REMEMBERED];

    CellValues(Fact fact) {
        this.fact = fact;
    }

    String code() {
        return fact.code();
    }

    Object of(RawRows rows, int cell) {
        int start = rows.start(cell);
        int end = rows.end(cell);
        if (end - start > LONGEST_REMEMBERED) {
            return read(rows.text(cell));
        }
        byte[] bytes = rows.bytes();
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (REMEMBERED - 1);
        Object known = values[slot];
        if (known != null && Arrays.equals(texts[slot], 0, texts[slot].length, bytes, start, end)) {
            return known;
        }
        Object value = read(rows.text(cell));
        texts[slot] = Arrays.copyOfRange(bytes, start, end);
        values[slot] = value;
        return value;
    }

    private Object read(String text) {
        String written = TypedText.strip(text);
        return written.isEmpty() ? NONE : fact.type().read(written).orElse(UNREADABLE);
    }
}
