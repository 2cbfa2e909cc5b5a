package dev.switchboard.cli;

/**
 * Rows as they are written.
 *
 * @param csv the rows
 * @param tally the counts of their results
 */
record DecidedBlock(RowBytes csv, BatchTally tally) {}
