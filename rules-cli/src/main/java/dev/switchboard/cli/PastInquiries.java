package dev.switchboard.cli;

import dev.switchboard.Frequencies;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts the answers in a file of past inquiries. A row that the catalogue cannot read is left out, and that is said. */
final class PastInquiries {

    private final Vocabulary words;
    private final Console console;
    private final Locale locale;

    PastInquiries(Vocabulary words, Console console, Locale locale) {
        this.words = words;
        this.console = console;
        this.locale = locale;
    }

    Frequencies frequencies(String file) throws UnusableException, IOException {
        try (BatchInput input = BatchInput.open(file, locale, console);
                CsvFile log = CsvFile.open(input.name(), input.in(), words.factCodes()::contains)) {
            refuseUnreadable(new Place(input.name(), (int) log.headerLine(), 0), log.header());
            InquiryColumns columns = InquiryColumns.of(log.header(), words);
            Frequencies.Builder frequencies = Frequencies.builder();
            long leftOut = 0;
            for (Optional<CsvRow> row = log.next(); row.isPresent(); row = log.next()) {
                if (!row.get().isComment()) {
                    StatedFacts stated = columns.read(row.get().cells());
                    if (stated.problems().isEmpty()) {
                        frequencies.add(stated.inquiry());
                    } else {
                        leftOut++;
                    }
                }
            }
            warn(input.name(), leftOut);
            return frequencies.build();
        } catch (CsvException unreadable) {
            throw new UnusableException(List.of(unreadable.problem()));
        }
    }

    private void refuseUnreadable(Place row, List<String> header) throws UnusableException {
        List<Problem> misspelt = InquiryColumns.misspelt(row, header, words, List.of());
        List<Problem> problems = misspelt.isEmpty()
                ? InquiryColumns.noHeader(row, header, words).stream().toList()
                : misspelt;
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
    }

    private void warn(String name, long leftOut) {
        if (leftOut > 0) {
            new Warnings(console, locale)
                    .print(List.of(Problem.at(
                            Place.of(name),
                            Text.format(
                                    "строк с ошибками: %s; они не учтены",
                                    "rows with errors: %s; they were left out", leftOut))));
        }
    }
}
