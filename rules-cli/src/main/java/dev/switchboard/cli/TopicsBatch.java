package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the topics of a CSV file's rows, whose column {@code words} has what clients said; all other columns are kept. */
final class TopicsBatch {

    private static final String WORDS = "words";

    private final CatalogEngine engine;
    private final Locale locale;
    private final Console console;
    private final List<String> results;
    private long rows;
    private long without;
    private long misfits;

    TopicsBatch(CatalogEngine engine, int limit, Locale locale, Console console) {
        this.engine = engine;
        this.locale = locale;
        this.console = console;
        this.results = IntStream.rangeClosed(1, limit)
                .mapToObj(number -> "topic" + number)
                .toList();
    }

    /** Writes all rows, and returns whether each had as many cells as the header. */
    boolean run(BatchInput input, Output output) throws UnusableException, CsvException, IOException {
        try (CsvFile csv = CsvFile.open(input.name(), input.in(), WORDS::equals)) {
            check(csv, input.name());
            try (Output.Writing writing = output.open();
                    ProgressBar progress = new ProgressBar(input, locale, console)) {
                write(csv, writing.stream(), progress);
                writing.finish();
            }
        }
        tell(output);
        return misfits == 0;
    }

    private static void check(CsvFile csv, String name) throws UnusableException {
        if (!csv.header().contains(WORDS)) {
            Text missing = Text.format(
                    "нет столбца `words` со словами клиентов; в файле есть: %s",
                    "no column `words` with clients' words; the file has %s", Problems.quoted(csv.header(), ", "));
            throw new UnusableException(List.of(Problem.at(
                    new Place(name, (int) csv.headerLine(), 0),
                    Sentence.of(missing, Problems.nearest(WORDS, csv.header())))));
        }
    }

    private void write(CsvFile csv, OutputStream stream, ProgressBar progress) throws CsvException, IOException {
        if (csv.byteOrderMark()) {
            stream.write("\uFEFF".getBytes(UTF_8));
        }
        int[] kept = IntStream.range(0, csv.header().size())
                .filter(column -> !results.contains(csv.header().get(column)))
                .toArray();
        // Not closed, which would close the stream before it is finished.
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(csv.delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .build(stream, UTF_8);
        writer.writeRecord(row(kept, csv.header(), results));
        int words = csv.header().indexOf(WORDS);
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            CsvRow fitting = row.get().within(csv.header().size());
            writer.writeRecord(row(
                    kept, fitting.cells(), found(fitting, words, csv.header().size())));
            progress.show(rows);
        }
        writer.flush();
    }

    private List<String> found(CsvRow row, int words, int width) {
        if (row.isComment()) {
            return List.of();
        }
        rows++;
        Optional<Text> misfit = row.misfit(width);
        if (misfit.isPresent()) {
            misfits++;
            say(Text.format("строка %s: %s", "line %s: %s", row.line(), misfit.get()));
            return List.of();
        }
        List<String> found = engine.topics(row.cells().get(words), results.size()).stream()
                .map(TopicSuggestion::topic)
                .toList();
        without += found.isEmpty() ? 1 : 0;
        return found;
    }

    private List<String> row(int[] kept, List<String> cells, List<String> found) {
        List<String> row = new ArrayList<>();
        for (int column : kept) {
            row.add(column < cells.size() ? cells.get(column) : "");
        }
        for (int i = 0; i < results.size(); i++) {
            row.add(i < found.size() ? found.get(i) : "");
        }
        return row;
    }

    private void tell(Output output) {
        if (output instanceof Output.ToFile file) {
            say(Text.format(
                    "Записано в `%s`. Строк: %s, без подходящей темы: %s",
                    "Written to `%s`. Rows: %s, without a topic that fits: %s", file.path(), rows, without));
        }
    }

    private void say(Text text) {
        console.err().println(text.in(locale));
        console.err().flush();
    }
}
