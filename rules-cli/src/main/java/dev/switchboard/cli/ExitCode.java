package dev.switchboard.cli;

/** What the command tells its caller. */
final class ExitCode {

    /** Everything was done. */
    static final int OK = 0;

    /** The input was read, and something in it has an error. */
    static final int ERRORS = 1;

    /** Wrong usage, input that cannot be read, output that cannot be written, or a limit that was met. */
    static final int UNUSABLE = 2;

    /** A defect of the command itself. */
    static final int DEFECT = 3;

    private ExitCode() {}
}
