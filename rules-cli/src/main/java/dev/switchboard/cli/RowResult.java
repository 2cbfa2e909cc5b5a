package dev.switchboard.cli;

/** What came of a row. */
final class RowResult {

    private final byte[] cells;
    private final BatchTally tally;

    /**
     * @param cells the results as they are written: each cell with the delimiter before it, and the end of the line; kept as they are
     * @param tally what the row counts as
     */
    RowResult(byte[] cells, BatchTally tally) {
        this.cells = cells;
        this.tally = tally;
    }

    /** Not to be changed. */
    byte[] cells() {
        return cells;
    }

    BatchTally tally() {
        return tally;
    }
}
