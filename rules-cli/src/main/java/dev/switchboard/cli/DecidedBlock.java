package dev.switchboard.cli;

import java.io.ByteArrayOutputStream;

/**
 * Rows as they are written.
 *
 * @param csv the rows
 * @param tally what came of them
 */
record DecidedBlock(ByteArrayOutputStream csv, BatchTally tally) {}
