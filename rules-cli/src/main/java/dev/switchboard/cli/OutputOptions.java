package dev.switchboard.cli;

import picocli.CommandLine.Option;

/** The option of every command that writes files. */
final class OutputOptions {

    @Option(names = "--force")
    private boolean force;

    /** Whether files that are there may be replaced. */
    boolean force() {
        return force;
    }
}
