package dev.switchboard.diagram;

/** Remembers a number for a pair of numbers. */
final class PairCache {

    /** The answer for a pair not known; no node or terminal has this number. */
    static final int ABSENT = Integer.MIN_VALUE;

    private long[] keys = new long[1 << 6];
    private int[] values = new int[1 << 6];
    private int count;

    int get(int a, int b) {
        long key = key(a, b);
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return values[slot];
            }
        }
        return ABSENT;
    }

    void put(int a, int b, int value) {
        if (count * 2 > keys.length) {
            grow();
        }
        insert(key(a, b), value);
    }

    private void insert(long key, int value) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        count += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        count = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }

    /** Never 0, since not both of a pair are terminal 0. */
    private static long key(int a, int b) {
        return ((long) a << 32) | (b & 0xFFFFFFFFL);
    }

    /** How many pairs are known. */
    int size() {
        return count;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
