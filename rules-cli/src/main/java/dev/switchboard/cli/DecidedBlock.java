package dev.switchboard.cli;

import java.io.ByteArrayOutputStream;

/**
 * Rows as they are written.
 *
 * @param csv the rows
 * @param errors how many of them say what is wrong with the inquiry instead of a decision
 */
record DecidedBlock(ByteArrayOutputStream csv, int rows, int errors) {}
