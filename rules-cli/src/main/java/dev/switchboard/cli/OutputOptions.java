package dev.switchboard.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that writes files. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(names = "--force")
    private boolean force;

    /** Which files that are there may be replaced. */
    Overwriting overwriting() {
        return new Overwriting(force, command.name());
    }
}
