package dev.switchboard.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What was found lately, by what it was found for, as much as there is room for; what was not asked for longest goes first. */
final class Recent<K, V> {

    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);
    private final ToLongFunction<V> size;
    private long room;

    /**
     * Nothing yet.
     *
     * @param room for how much there is room
     * @param size how much room a thing takes
     */
    Recent(long room, ToLongFunction<V> size) {
        this.room = room;
        this.size = size;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key));
    }

    /** Remembers a thing in place of what there is no room for any more. */
    synchronized void put(K key, V found) {
        V before = known.put(key, found);
        room += before == null ? 0 : size.applyAsLong(before);
        room -= size.applyAsLong(found);
        Iterator<V> eldest = known.values().iterator();
        while (room < 0 && eldest.hasNext()) {
            room += size.applyAsLong(eldest.next());
            eldest.remove();
        }
    }
}
