package dev.switchboard;

/**
 * How large a catalogue may be. A larger one is refused before it fills the memory: it is a mistake or an attack.
 *
 * @since 0.1.0
 */
public final class Limits {

    /** 64 MB and a million cells; a catalogue of 10,000 rules takes about 10 MB and 200,000 cells. */
    public static final Limits DEFAULT = new Limits(64L << 20, 1_000_000);

    private final long bytes;
    private final int cells;

    private Limits(long bytes, int cells) {
        if (bytes < 1 || cells < 1) {
            throw new IllegalArgumentException("a limit is at least 1: bytes %s, cells %s".formatted(bytes, cells));
        }
        this.bytes = bytes;
        this.cells = cells;
    }

    /**
     * These limits, with another size of all files together, counting a workbook as unpacked.
     *
     * @throws IllegalArgumentException for less than 1
     */
    public Limits withBytes(long most) {
        return new Limits(most, cells);
    }

    /**
     * These limits, with another number of filled cells of all sheets of one workbook.
     *
     * @throws IllegalArgumentException for less than 1
     */
    public Limits withCells(int most) {
        return new Limits(bytes, most);
    }

    /** The size of all files together, counting a workbook as unpacked. */
    public long bytes() {
        return bytes;
    }

    /** The filled cells of all sheets of one workbook. */
    public int cells() {
        return cells;
    }

    @Override
    public String toString() {
        return "%s bytes, %s cells".formatted(bytes, cells);
    }
}
