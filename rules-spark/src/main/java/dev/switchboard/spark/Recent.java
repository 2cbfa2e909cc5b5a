package dev.switchboard.spark;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What came of rows of late, by the values that were decided: in most logs the same few inquiries return, and catalogues with outcomes
 * take microseconds for one. A catalogue that can be broadcast has no opaque rules, so that the same inquiry always gives the same. For
 * any number of threads.
 */
final class Recent<T> {

    /** Some megabytes at most, for each task. */
    private static final int SLOTS = 1 << 14;

    private static final class Known<T> {

        private final @Nullable Object[] values;
        private final T result;

        private Known(@Nullable Object[] values, T result) {
            this.values = values;
            this.result = result;
        }
    }

    private final AtomicReferenceArray<@Nullable Known<T>> slots = new AtomicReferenceArray<>(SLOTS);

    /** What came of the values; null if that is not remembered. */
    @Nullable
    T of(@Nullable Object[] values) {
        // Whole when it is seen, since its fields are final; what is not seen costs another decision.
        Known<T> known = slots.getPlain(slot(values));
        return known != null && Arrays.equals(known.values, values) ? known.result : null;
    }

    /** Takes the place of others, if there are some. */
    void put(@Nullable Object[] values, T result) {
        slots.setPlain(slot(values), new Known<>(values, result));
    }

    private static int slot(@Nullable Object[] values) {
        int hash = Arrays.hashCode(values);
        return (hash ^ (hash >>> 14)) & (SLOTS - 1);
    }
}
