package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.LogColumns;
import dev.switchboard.staffing.CallProfile;
import dev.switchboard.staffing.LoggedCalls;
import dev.switchboard.staffing.ProfileFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the calls that people are planned for.
 *
 * @param passThrough columns of the log that are no misspelt facts
 */
record StaffingInput(List<String> passThrough, Console console, Locale locale) {

    /** Calls by line and half hour, as a table has them. */
    StaffingCalls table(String file) throws UnusableException, IOException {
        try (BatchInput input = BatchInput.open(file, locale, console);
                CsvFile table = CsvFile.open(input.name(), input.in())) {
            Problems problems = new Problems();
            CallProfile profile = ProfileFile.read(input.name(), table, problems);
            if (!problems.isEmpty()) {
                throw new UnusableException(problems.list());
            }
            return StaffingCalls.of(profile);
        } catch (CsvException unreadable) {
            throw new UnusableException(List.of(unreadable.problem()));
        }
    }

    /** The calls of a log, by the lines that two catalogues send them to. */
    StaffingCalls log(String file, CatalogName before, CatalogName after, EngineOptions options)
            throws UnusableException, IOException {
        try (BatchInput input = BatchInput.open(file, locale, console);
                CatalogEngine old = before.open(options);
                CatalogEngine current = after.open(options);
                CsvFile log = CsvFile.open(
                        input.name(), input.in(), current.model().vocabulary().factCodes()::contains)) {
            Stream.of(before.warnings(), after.warnings(), old.warnings(), current.warnings())
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(warning -> new Warnings(console, locale).print(List.of(warning)));
            Vocabulary oldWords = old.model().vocabulary();
            Vocabulary words = current.model().vocabulary();
            refuseUnreadable(input.name(), log, oldWords, words);
            LoggedCalls calls = LoggedCalls.of(input.name(), log, old, current);
            StaffingCalls all = StaffingCalls.of(calls, lines(oldWords, words));
            refuseEmpty(input.name(), all);
            return all;
        } catch (CsvException unreadable) {
            throw new UnusableException(List.of(unreadable.problem()));
        }
    }

    private void refuseUnreadable(String name, CsvFile log, Vocabulary old, Vocabulary words) throws UnusableException {
        Place row = new Place(name, (int) log.headerLine(), 0);
        List<Problem> problems = new ArrayList<>(
                LogColumns.misspelt(row, log.header(), old, words, PassThrough.of(passThrough, log.header())));
        LoggedCalls.missing(row, log.header()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
    }

    private static void refuseEmpty(String name, StaffingCalls calls) throws UnusableException {
        if (calls.called().isEmpty()) {
            Text why = calls.firstLeftOut().map(Problem::message).orElse(Text.EMPTY);
            throw new UnusableException(List.of(Problem.at(
                    calls.firstLeftOut().flatMap(Problem::place).orElse(Place.of(name)),
                    Sentence.of("ни одного звонка посчитать нельзя", "there is no call that can be counted", why))));
        }
    }

    private static Set<String> lines(Vocabulary old, Vocabulary current) {
        Set<String> lines = new TreeSet<>(old.lineCodes());
        lines.addAll(current.lineCodes());
        return lines;
    }
}
