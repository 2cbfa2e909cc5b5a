package dev.switchboard.cli;

/** What the command tells its caller. */
final class ExitCode {

    /** Everything was done. */
    static final int OK = 0;

    /** The input was read, and something in it has an error. */
    static final int ERRORS = 1;

    /** Wrong usage, or input that cannot be read. */
    static final int UNUSABLE = 2;

    private ExitCode() {}
}
