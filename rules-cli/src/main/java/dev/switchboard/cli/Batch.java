package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Decision;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides the rows of a CSV file one by one, holding no more than one of them. */
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
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(csv.delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .build(out, UTF_8);
        long rows = 0;
        long errors = 0;
        try {
            writer.writeRecord(columns.header());
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                List<String> cells = columns.keptOf(row.get().cells());
                List<String> results = decide(row.get(), cells, columns);
                writer.writeRecord(columns.row(cells, results));
                rows++;
                errors += results.get(results.size() - 1).isEmpty() ? 0 : 1;
                progress.show(rows);
            }
        } finally {
            writer.flush();
        }
        if (errors > 0) {
            progress.close();
            say(new Text(
                            "Строк с ошибкой: %d из %d, см. столбец `error`",
                            "Rows with an error: %d of %d, see column `error`")
                    .in(locale)
                    .formatted(errors, rows));
        }
        return errors == 0;
    }

    private List<String> decide(CsvRow row, List<String> cells, BatchColumns columns) {
        boolean tooShort = row.cells().size() < columns.width();
        if (tooShort || row.cells().stream().skip(columns.width()).anyMatch(cell -> !cell.isBlank())) {
            return error(ragged(row, columns.width()).in(locale));
        }
        try {
            return result(DecideCommand.decide(engine, columns.read(cells)));
        } catch (SwitchboardException undecided) {
            return error(undecided.problems().stream()
                    .map(problem -> problem.in(locale))
                    .collect(Collectors.joining("; ")));
        }
    }

    private static Text ragged(CsvRow row, int width) {
        return new Text(
                "строка %d: ячеек %d, а столбцов %d; текст с разделителем внутри нужно взять в кавычки"
                        .formatted(row.line(), row.cells().size(), width),
                "line %d: number of cells %d, of columns %d; a text that holds the delimiter has to be in quotes"
                        .formatted(row.line(), row.cells().size(), width));
    }

    private static List<String> result(Decision decision) {
        return List.of(
                decision.line(),
                decision.mode().code(),
                decision.item().orElse(""),
                decision.queue().orElse(""),
                decision.phrase().orElse(""),
                "");
    }

    private static List<String> error(String message) {
        return List.of("", "", "", "", "", message);
    }

    private void say(String message) {
        console.err().println(message);
        console.err().flush();
    }
}
