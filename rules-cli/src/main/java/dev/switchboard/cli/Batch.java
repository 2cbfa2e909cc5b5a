package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.OutputStream;
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

    /** Decides all rows; whether each of them was decided. */
    boolean run(BatchFiles files) throws UnusableException, CsvException, IOException {
        try (CsvFile csv = CsvFile.open(files.name(), files.in())) {
            BatchColumns columns = new BatchColumns(csv.header(), engine.model().vocabulary());
            check(columns, files.name());
            try (OutputStream out = files.openOutput();
                    ProgressBar progress = new ProgressBar(files, locale, console)) {
                return decide(csv, columns, out, progress);
            }
        }
    }

    private void check(BatchColumns columns, String file) throws UnusableException {
        List<Problem> problems = columns.problems(file, passThrough);
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
        if (!columns.unknown().isEmpty()) {
            say(new Text("Не факты, переносятся как есть: ", "Not facts, passed through as they are: ").in(locale)
                    + Problems.quoted(columns.unknown(), ", "));
        }
    }

    private boolean decide(CsvFile csv, BatchColumns columns, OutputStream out, ProgressBar progress)
            throws CsvException, IOException {
        if (csv.byteOrderMark()) {
            out.write("\uFEFF".getBytes(UTF_8));
        }
        RowDecider decider = new RowDecider(engine, columns, csv.delimiter(), locale);
        try (BatchRun run = new BatchRun(decider, out, progress)) {
            run.decide(csv);
            if (run.errors() > 0) {
                progress.close();
                say(new Text(
                                "Строк с ошибкой: %s из %s, см. столбец `error`",
                                "Rows with an error: %s of %s, see column `error`")
                        .in(locale)
                        .formatted(run.errors(), run.rows()));
            }
            return run.errors() == 0;
        }
    }

    private void say(String message) {
        console.err().println(message);
        console.err().flush();
    }
}
