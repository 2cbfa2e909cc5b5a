package dev.switchboard.cli;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.csv.CsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            fromTheTopDown(known.problems()).forEach(problem -> console.err().println(problem.in(locale)));
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

    /** Those of one file or sheet together and in its order, so that a person mends them in one pass. */
    private static List<Problem> fromTheTopDown(List<Problem> problems) {
        Map<Place, List<Problem>> bySheet = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Place sheet = problem.place().map(place -> place.at(0, 0)).orElse(Place.of(""));
            bySheet.computeIfAbsent(sheet, any -> new ArrayList<>()).add(problem);
        }
        Comparator<Problem> byRow = Comparator.comparingInt(
                problem -> problem.place().map(Place::line).orElse(0));
        Comparator<Problem> byColumn = Comparator.comparingInt(
                problem -> problem.place().map(Place::column).orElse(0));
        return bySheet.values().stream()
                .flatMap(ofSheet -> ofSheet.stream().sorted(byRow.thenComparing(byColumn)))
                .toList();
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
