package dev.switchboard;

/**
 * How large a catalogue may be. A larger one is refused before it fills the memory: it is a mistake or an attack.
 *
 * @param bytes the size of all files together, counting a workbook as unpacked
 * @param cells the filled cells of all sheets of one workbook
 */
public record Limits(long bytes, int cells) {

    /** 64 MB and a million cells; a catalogue of 10,000 rules takes about 10 MB and 200,000 cells. */
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
