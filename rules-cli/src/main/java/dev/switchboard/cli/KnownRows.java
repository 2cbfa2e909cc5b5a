package dev.switchboard.cli;

import dev.switchboard.csv.RawRows;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What came of rows of late, by the cells that an inquiry is read from, as they stand in the file. The same inquiry gives the same
 * result, and in large files most come again and again. For any number of threads.
 *
 * @param <T> what comes of a row; what is remembered is not to be large
 */
final class KnownRows<T> {

    /** A power of two; with what may be in them, they stay below some tens of megabytes. */
    private static final int SLOTS = 1 << 15;

    /** Where a row may be, from its own slot on. */
    private static final int PLACES = 4;

    /** Of so many rows a quarter has to be known, or as many as are rested are not looked for. */
    private static final int TRIED = 1 << 12;

    private static final int RESTED = 1 << 16;

    private static final int LONGEST_CELLS = 1 << 8;

    private final AtomicReferenceArray<@Nullable Known<T>> slots = new AtomicReferenceArray<>(SLOTS);
    private final byte delimiter;

    KnownRows(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** A row's cells as they stand in the file, with delimiters between them, so that two rows of equal bytes have equal cells. */
    private static final class Known<T> {

        private final int hash;
        private final byte[] cells;
        private final T result;

        private Known(int hash, byte[] cells, T result) {
            this.hash = hash;
            this.cells = cells;
            this.result = result;
        }
    }

    /** The cells of one row after another. For one thread. */
    final class Cells {

        private final byte[] bytes = new byte[LONGEST_CELLS];
        private int length;
        private int hash;
        private int asked;
        private int found;
        private int resting;

        /** Begins a row; false while rows are not worth looking for, since few of late were known. */
        boolean begin() {
            if (resting > 0) {
                resting--;
                return false;
            }
            if (asked == TRIED) {
                resting = found < TRIED / 4 ? RESTED : 0;
                asked = 0;
                found = 0;
            }
            asked++;
            length = 0;
            hash = 0;
            return true;
        }

        /** Adds cells that stand side by side; false if they are too long. */
        boolean add(RawRows rows, int first, int last) {
            int start = rows.start(first);
            int count = rows.end(last) - start;
            if (count >= bytes.length - length) {
                return false;
            }
            byte[] from = rows.bytes();
            int code = hash;
            for (int i = 0; i < count; i++) {
                byte next = from[start + i];
                bytes[length + i] = next;
                code = 31 * code + next;
            }
            length += count;
            bytes[length++] = delimiter;
            hash = 31 * code + delimiter;
            return true;
        }

        /** What came of a row with these cells. */
        @Nullable
        T result() {
            for (int i = 0; i < PLACES; i++) {
                Known<T> known = slots.get(slot(i));
                if (known == null) {
                    return null;
                }
                if (known.hash == hash && Arrays.equals(known.cells, 0, known.cells.length, bytes, 0, length)) {
                    found++;
                    return known.result;
                }
            }
            return null;
        }

        /** Remembers what came of a row with these cells, in the place of another if need be. */
        void remember(T result) {
            int place = 0;
            while (place < PLACES - 1 && slots.get(slot(place)) != null) {
                place++;
            }
            slots.set(slot(place), new Known<>(hash, Arrays.copyOf(bytes, length), result));
        }

        private int slot(int place) {
            return ((hash ^ (hash >>> 15)) + place) & (SLOTS - 1);
        }
    }
}
