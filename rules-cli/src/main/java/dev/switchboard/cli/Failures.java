package dev.switchboard.cli;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong to the person at the keyboard. */
final class Failures implements IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        Locale locale = command.getCommand() instanceof Localized localized ? localized.locale() : Locale.ENGLISH;
        if (failure instanceof UnusableException unusable) {
            print(unusable.problems(), locale);
        } else if (failure instanceof InvalidCatalogException invalid) {
            print(invalid.problems(), locale);
        } else if (failure instanceof NoSuchFileException missing) {
            console.err().println(missing.getFile() + ": no such file");
        } else if (failure instanceof java.io.IOException || failure instanceof UncheckedIOException) {
            console.err().println(failure.getMessage());
        } else {
            throw failure;
        }
        return ExitCode.UNUSABLE;
    }

    private void print(List<Problem> problems, Locale locale) {
        problems.forEach(problem -> console.err().println(problem.in(locale)));
    }

    /** A command that knows its user's language. */
    interface Localized {
        Locale locale();
    }
}
