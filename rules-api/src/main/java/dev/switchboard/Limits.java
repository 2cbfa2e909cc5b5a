package dev.switchboard;

/**
 * How large a catalogue may be. What is larger is refused before it fills the memory: it is a mistake or an attack.
 *
 * @param bytes all files together, a workbook counted as it is unpacked
 * @param cells the cells of all sheets of one workbook that hold something
 */
public record Limits(long bytes, int cells) {

    /** 64 MB and a million cells, where a catalogue of 10,000 rules takes about 10 MB and 200,000 cells. */
    public static final Limits DEFAULT = new Limits(64L << 20, 1_000_000);

    /**
     * @throws IllegalArgumentException for a limit below 1
     */
    public Limits {
        if (bytes < 1 || cells < 1) {
            throw new IllegalArgumentException("a limit is at least 1: bytes %s, cells %s".formatted(bytes, cells));
        }
    }
}
