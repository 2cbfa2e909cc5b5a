package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.RawCsv;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Decides the rows of a CSV file, holding a few thousand of them at most. */
final class Batch {

    private final CatalogEngine engine;
    private final List<String> passThrough;
    private final Locale locale;
    private final Console console;

    Batch(CatalogEngine engine, List<String> passThrough, Locale locale, Console console) {
        this.engine = engine;
        this.passThrough = passThrough;
        this.locale = locale;
        this.console = console;
    }

    /** Decides all rows and returns the counts of their results. */
    BatchTally run(BatchInput input, Output output) throws UnusableException, CsvException, IOException {
        Vocabulary words = engine.model().vocabulary();
        try (RawCsv csv = RawCsv.open(input.name(), input.in(), words.factCodes()::contains)) {
            BatchColumns columns = new BatchColumns(csv.header(), words);
            check(columns, new Place(input.name(), (int) csv.headerLine(), 0));
            BatchTally tally = decide(csv, columns, input, output);
            tell(tally, output);
            return tally;
        }
    }

    private void check(BatchColumns columns, Place header) throws UnusableException {
        List<Problem> problems = columns.problems(header, passThrough);
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
        if (!columns.unknown().isEmpty()) {
            say(new Text("Не факты, переносятся как есть: ", "Not facts, passed through unchanged: ").in(locale)
                    + Problems.quoted(columns.unknown(), ", "));
        }
    }

    private BatchTally decide(RawCsv csv, BatchColumns columns, BatchInput input, Output output)
            throws UnusableException, CsvException, IOException {
        RowDecider decider = new RowDecider(engine, columns, csv.delimiter(), locale);
        try (Output.Writing writing = output.open();
                ProgressBar progress = new ProgressBar(input, locale, console);
                BatchRun run = new BatchRun(decider, writing.stream(), progress)) {
            if (csv.byteOrderMark()) {
                writing.stream().write("\uFEFF".getBytes(UTF_8));
            }
            run.decide(csv);
            writing.finish();
            return run.tally();
        }
    }

    /** For a file everything is reported, since none of it is seen; rows on standard output are seen. */
    private void tell(BatchTally tally, Output output) {
        if (output instanceof Output.ToFile file) {
            say(tally.of(file.path()).in(locale));
        } else if (!tally.allDecided()) {
            say(tally.errors().in(locale));
        }
    }

    private void say(String message) {
        console.err().println(message);
        console.err().flush();
    }
}
