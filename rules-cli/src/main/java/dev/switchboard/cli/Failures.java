package dev.switchboard.cli;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.OpaqueRulesException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.catalog.FileFailure;
import dev.switchboard.csv.CsvException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return tell(failure);
    }

    /** Says why the command could not go on. */
    int tell(Throwable failure) {
        if (console.bytes().failure().isPresent()) {
            return ExitCode.UNUSABLE; // outputLost says so
        }
        if (failure instanceof SwitchboardException known) {
            fromTheTopDown(known.problems()).forEach(this::say);
            return known instanceof InvalidCatalogException
                            || known instanceof UnreadableCatalogException
                            || known instanceof OpaqueRulesException
                    ? ExitCode.UNUSABLE
                    : ExitCode.ERRORS;
        }
        if (failure instanceof UnusableException unusable) {
            unusable.problems().forEach(this::say);
        } else if (failure instanceof CsvException unreadable) {
            say(unreadable.problem());
        } else if (failure instanceof IOException unusable) {
            say(words(unusable));
        } else if (failure instanceof UncheckedIOException unusable) {
            say(words(FileFailure.unwrapped(unusable)));
        } else {
            return Exhaustion.of(failure).map(this::exhausted).orElseGet(() -> defect(failure));
        }
        return ExitCode.UNUSABLE;
    }

    private int exhausted(Text words) {
        console.err().println(words.in(locale));
        return ExitCode.UNUSABLE;
    }

    private int defect(Throwable failure) {
        console.err()
                .println(new Text(
                                "внутренняя ошибка: это дефект switchboard, сообщите о нём вместе со строками ниже",
                                "internal error: this is a defect of switchboard, please report it with the lines"
                                        + " below")
                        .in(locale));
        failure.printStackTrace(console.err());
        return ExitCode.DEFECT;
    }

    private void say(Problem problem) {
        console.err().println(problem.in(locale));
    }

    /** Those of one file or sheet together and in its order, so that a person can correct them in one pass. */
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
            Text why = FileFailure.words(failure);
            console.err()
                    .println(new Text(
                                    "стандартный вывод записан не полностью: " + why.russian(),
                                    "standard output is not complete: " + why.english())
                            .in(locale));
            console.err().flush();
        }
        return ExitCode.UNUSABLE;
    }

    /** A file that could not be read or written, as Java's exception has it. */
    private static Problem words(IOException failure) {
        Text why = FileFailure.words(failure);
        String file = FileFailure.nameOf(failure, "");
        return Problem.of(file.isEmpty() ? why : Text.format("`%s`: %s", "`%s`: %s", file, why));
    }
}
