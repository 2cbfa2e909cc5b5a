package dev.switchboard.diagram;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a code in a list. Most of a decision is spent here. So the table has much room, and codes are scattered
 * so that no two meet, if that can be had: a look-up then reads one place. And the codes are interned: programs write codes
 * as literals, and to see that two strings are one object takes a tenth of the time that comparing their letters takes.
 */
final class Codes {

    private static final int ROOM = 8;
    private static final int TRIES = 32;

    /** More codes than these are never scattered apart, however often it is tried. */
    private static final int FEW = 256;

    /** As many places as a look-up among more than {@link #FEW} codes may go on from the first, if that can be had. */
    private static final int NEAR = 8;

    private final String[] list;
    private final @Nullable String[] table;
    private final int[] places;

    /** Odd, and far from 1: codes that end in numbers have hashes side by side. */
    private int scatter = 0x9E3779B9;

    private int farthest;

    Codes(String... codes) {
        list = new String[codes.length];
        for (int place = 0; place < list.length; place++) {
            list[place] = codes[place].intern();
        }
        int size = Integer.highestOneBit(list.length * ROOM + 1) << 1;
        table = new String[size];
        places = new int[size];
        int far = list.length <= FEW ? 0 : NEAR;
        fill();
        for (int tries = 1; farthest > far && tries < TRIES; tries++) {
            scatter += 2 * 0x1E3779B9;
            fill();
        }
    }

    private void fill() {
        Arrays.fill(table, null);
        farthest = 0;
        for (int place = 0; place < list.length; place++) {
            int at = start(list[place]);
            int distance = 0;
            while (table[at] != null) {
                distance++;
                at = next(at);
            }
            farthest = Math.max(farthest, distance);
            table[at] = list[place];
            places[at] = place;
        }
    }

    /** How many places a look-up may go on from the first. */
    int farthest() {
        return farthest;
    }

    /** How many codes there are. */
    int size() {
        return list.length;
    }

    /** The code at a place. */
    String code(int place) {
        return list[place];
    }

    /** The place of a code, from 0; -1 if it is not in the list. */
    @SuppressWarnings("ReferenceEquality") // the quick way; the other way compares letters
    int place(String code) {
        int at = start(code);
        return table[at] == code ? places[at] : search(code, at);
    }

    private int search(String code, int start) {
        int at = start;
        for (String known = table[at]; known != null; known = table[at]) {
            if (known.equals(code)) {
                return places[at];
            }
            at = next(at);
        }
        return -1;
    }

    /** Whether it is a list of the same codes in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Codes codes && Arrays.equals(list, codes.list);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(list);
    }

    private int start(String code) {
        return ((code.hashCode() * scatter) >>> 15) & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }
}
