package dev.switchboard.coverage;

import java.util.Arrays;

/** Places in a list, of which there may be thousands, each added once. */
final class Places {

    private int[] places = new int[16];
    private int size;

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    int[] all() {
        return Arrays.copyOf(places, size);
    }
}
