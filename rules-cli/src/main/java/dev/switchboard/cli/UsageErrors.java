package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Console console;
    private final Locale locale;

    UsageErrors(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(message(failure).in(locale));
        console.err()
                .println(new Text("Справка: %s --help", "Try: %s --help")
                        .in(locale)
                        .formatted(command));
        return ExitCode.UNUSABLE;
    }

    private static Text message(ParameterException failure) {
        if (failure instanceof UsageException ours) {
            return ours.text();
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (failure instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return Text.format(
                    "`%s` указано дважды: оставьте одно",
                    "`%s` is given more than once: keep one", option.longestName());
        }
        if (failure.getArgSpec() instanceof OptionSpec option && failure.getValue() != null) {
            return wrongValue(option, failure.getValue());
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            return new Text(
                    "эти параметры вместе не указываются: оставьте один",
                    "these options cannot be used together: keep one");
        }
        String words = String.valueOf(failure.getMessage());
        return new Text(words, words);
    }

    private static Text missing(MissingParameterException failure) {
        String missing = Problems.quoted(
                failure.getMissing().stream()
                        .map(argument -> argument instanceof OptionSpec option
                                ? option.longestName() + " " + option.paramLabel()
                                : argument.paramLabel())
                        .toList(),
                ", ");
        return new Text("не хватает: " + missing, "missing: " + missing);
    }

    private static Text unmatched(UnmatchedArgumentException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String found = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            String name = found.split("=", 2)[0];
            return unknown(
                    new Text("параметр", "option"), name, command.optionsMap().keySet());
        }
        if (!command.subcommands().isEmpty()) {
            return unknown(
                    new Text("команда", "command"), found, command.subcommands().keySet());
        }
        return Text.format("`%s` — лишний аргумент", "unexpected argument `%s`", found);
    }

    private static Text unknown(Text kind, String found, Set<String> known) {
        Text near = Problems.nearest(found, known);
        String all = Problems.quoted(known, ", ");
        return Sentence.of(
                Text.format("неизвестно: %s `%s`", "unknown %s `%s`", kind, found),
                near.isEmpty() ? new Text("допустимы: " + all, "expected one of " + all) : near);
    }

    private static Text wrongValue(OptionSpec option, String found) {
        if (option.arity().max() == 0) {
            return Text.format("`%s` указывается без значения", "`%s` takes no value", option.longestName());
        }
        Text expected = Arrays.stream(option.converters())
                .filter(WholeNumberOption.class::isInstance)
                .map(number -> ((WholeNumberOption) number).expected())
                .findFirst()
                .orElse(new Text(option.paramLabel(), option.paramLabel()));
        return Text.format(
                "`%s`: получено `%s`, ожидается %s",
                "`%s`: got `%s`, expected %s", option.longestName(), found, expected);
    }
}
