package dev.switchboard.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command and its subcommands. */
@Command(
        name = "switchboard",
        description =
                "Decides which line of a contact centre takes an inquiry, how it gets there and what the agent says.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  switchboard decide --topic charges --fact numberCount=4 --fact conflict=true",
            "",
            "Exit codes: 0 all done, 1 something in the input has an error, 2 wrong usage or unreadable input."
        })
final class SwitchboardCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private SwitchboardCommand() {}

    /** Runs the command and returns its exit code. */
    static int run(Console console, String... arguments) {
        CommandLine command = new CommandLine(new SwitchboardCommand())
                .addSubcommand(new DecideCommand(console))
                .addSubcommand(new CatalogCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colors() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(new Failures(console));
        return command.execute(arguments);
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Give `decide` or `catalog`.");
    }
}
