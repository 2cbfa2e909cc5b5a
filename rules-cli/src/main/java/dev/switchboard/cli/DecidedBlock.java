package dev.switchboard.cli;

import java.io.ByteArrayOutputStream;

/**
 * Rows as they are written.
 *
 * @param csv the rows
 * @param tally the counts of their results
 */
record DecidedBlock(ByteArrayOutputStream csv, BatchTally tally) {}
