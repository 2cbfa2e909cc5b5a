package dev.switchboard.synthetic;

/**
 * Random numbers, one after the other, that follow from a seed alone, on every machine and with every Java: SplitMix64 (Steele, Lea,
 * Flood, "Fast splittable pseudorandom number generators", 2014). Java's own generators do not promise that.
 */
final class Dice {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += STEP;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 on and below 1. */
    double share() {
        return (next() >>> 11) * UNIT;
    }

    /** Whether something happens that does with some probability. */
    boolean comesUp(double probability) {
        return share() < probability;
    }
}
