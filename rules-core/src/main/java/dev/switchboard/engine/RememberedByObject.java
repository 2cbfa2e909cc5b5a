package dev.switchboard.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found of parts of a catalogue, each found once. A part is known as the object that it is, and not as one that says
 * the same: to find that out would take longer than to find all else again.
 *
 * @param <K> parts of a catalogue, which are not made anew for each question
 */
final class RememberedByObject<K, V> {

    private final Map<Same, V> known = new ConcurrentHashMap<>();

    @Nullable
    V find(K part) {
        return known.get(new Same(part));
    }

    /** Keeps what was found, and gives it back. */
    V keep(K part, V found) {
        known.put(new Same(part), found);
        return found;
    }

    private static final class Same {

        private final Object part;

        Same(Object part) {
            this.part = part;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.part == part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(part);
        }
    }
}
