package dev.switchboard.cli;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.csv.CsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong to the person at the keyboard. */
final class Failures implements IExecutionExceptionHandler {

    private final Console console;
    private final Locale locale;

    Failures(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (console.bytes().failure().isPresent()) {
            return ExitCode.UNUSABLE; // outputLost says so
        }
        if (failure instanceof SwitchboardException known) {
            known.problems().forEach(problem -> console.err().println(problem.in(locale)));
            return known instanceof InvalidCatalogException ? ExitCode.UNUSABLE : ExitCode.ERRORS;
        }
        if (failure instanceof UnusableException unusable) {
            unusable.problems().forEach(problem -> console.err().println(problem.in(locale)));
        } else if (failure instanceof CsvException unreadable) {
            console.err().println(unreadable.problem().in(locale));
        } else if (failure instanceof IOException unreadable) {
            console.err().println(words(unreadable).in(locale));
        } else if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException unwritable) {
            console.err().println(words(unwritable).in(locale));
        } else {
            console.err()
                    .println(new Text(
                                    "внутренняя ошибка: это дефект switchboard, сообщите о нём вместе со строками ниже",
                                    "internal error: this is a defect of switchboard, please report it with the lines below")
                            .in(locale));
            failure.printStackTrace(console.err());
        }
        return ExitCode.UNUSABLE;
    }

    /** Standard output did not take everything. Whoever has closed it, as {@code head} does, wants no more and no word. */
    int outputLost(IOException failure) {
        if (!String.valueOf(failure.getMessage()).contains("Broken pipe")) {
            console.err()
                    .println(new Text("стандартный вывод записан не полностью: ", "standard output is not complete: ")
                                    .in(locale)
                            + failure.getMessage());
            console.err().flush();
        }
        return ExitCode.UNUSABLE;
    }

    private static Text words(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return at(missing, new Text("нет такого файла", "no such file"));
        }
        if (failure instanceof AccessDeniedException denied) {
            return at(denied, new Text("нет доступа", "access denied"));
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return at(other, new Text(other.getReason(), other.getReason()));
        }
        return new Text(
                "ошибка чтения или записи: " + failure.getMessage(), "cannot read or write: " + failure.getMessage());
    }

    private static Text at(FileSystemException failure, Text words) {
        return new Text(
                "`%s`: %s".formatted(failure.getFile(), words.russian()),
                "`%s`: %s".formatted(failure.getFile(), words.english()));
    }
}
