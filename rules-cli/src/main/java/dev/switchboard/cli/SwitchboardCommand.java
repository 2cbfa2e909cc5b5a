package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command and its subcommands. Their help texts are in {@code help_en.properties} and {@code help_ru.properties}. */
@Command(
        name = "switchboard",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class SwitchboardCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Here for the help, and so that other languages are refused; {@link Language#of} has read it by then. */
    @Option(names = "--lang", paramLabel = "ru|en", scope = ScopeType.INHERIT)
    @SuppressWarnings("unused")
    private Optional<Language> language = Optional.empty();

    private SwitchboardCommand() {}

    /** Runs the command and returns its exit code. */
    static int run(Console console, String... arguments) {
        Locale locale = Language.of(arguments);
        Failures failures = new Failures(console, locale);
        PrintWriter help = console.help();
        CommandLine command = new CommandLine(new SwitchboardCommand())
                .addSubcommand(new WorkbenchCommand(console, locale))
                .addSubcommand(new InitCommand(console, locale))
                .addSubcommand(new DecideCommand(console, locale))
                .addSubcommand(new AskCommand(console, locale))
                .addSubcommand(new TopicsCommand(console, locale))
                .addSubcommand(new CatalogCommand(console, locale))
                .addSubcommand(new VerifyCommand(console, locale))
                .addSubcommand(new DiffCommand(console, locale))
                .addSubcommand(new TestCommand(console, locale))
                .addSubcommand(new CasesCommand(console, locale))
                .addSubcommand(new ExportCommand(console, locale))
                .addSubcommand(new ImportCommand(console, locale))
                .addSubcommand(new CompileCommand(console, locale))
                .addSubcommand(new ReplayCommand(console, locale))
                .addSubcommand(new StaffingCommand(console, locale))
                .addSubcommand(new SynthesizeCommand(console, locale))
                .addSubcommand(new SchemaCommand(console, locale))
                // A value is a value: none names a file of further arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(help)
                .setErr(console.err())
                .setResourceBundle(ResourceBundle.getBundle("dev.switchboard.cli.help", locale))
                .setColorScheme(Help.defaultColorScheme(console.colors() ? Ansi.ON : Ansi.OFF))
                .setHelpFactory(SwitchboardCommand::help)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new UsageErrors(console, locale))
                .setExecutionExceptionHandler(failures);
        int exitCode = execute(command, failures, arguments);
        help.flush();
        console.flush();
        return console.bytes().failure().map(failures::outputLost).orElse(exitCode);
    }

    /** Everything that a command throws is reported; the parser takes only exceptions. */
    private static int execute(CommandLine command, Failures failures, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (Error | RuntimeException failure) {
            return failures.tell(failure);
        }
    }

    /** Help that shows `--topic TOPIC`, as people type it; {@code --topic=TOPIC} does as well. */
    private static Help help(CommandSpec spec, Help.ColorScheme colors) {
        spec.parser().separator(" ");
        return new Help(spec, colors);
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        String commands = Problems.quoted(spec.subcommands().keySet(), ", ");
        throw new UsageException(
                spec.commandLine(),
                new Text("не указана команда; есть " + commands, "no command given; the commands are " + commands));
    }
}
