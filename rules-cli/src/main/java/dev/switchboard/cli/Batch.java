package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Decision;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides the rows of a CSV file one by one, holding no more than one of them. */
final class Batch {

    private static final List<String> RESULTS = List.of("line", "mode", "item", "queue", "phrase", "error");

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
    boolean run(BatchFiles files) throws UnusableException, IOException {
        try (CsvFile csv = CsvFile.open(files.name(), files.in())) {
            return decideAll(files, csv);
        } catch (CsvException unreadable) {
            throw new UnusableException(List.of(unreadable.problem()));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private boolean decideAll(BatchFiles files, CsvFile csv) throws CsvException, UnusableException, IOException {
        int[] kept = keptColumns(csv.header());
        List<String> header = select(csv.header(), kept);
        checkColumns(files.name(), header);
        InquiryColumns columns = InquiryColumns.of(header, engine.model().vocabulary());
        if (csv.byteOrderMark()) {
            files.out().write("\uFEFF".getBytes(UTF_8));
        }
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(csv.delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .build(files.out(), UTF_8);
        long errors = 0;
        try (ProgressBar progress = ProgressBar.of(files, console)) {
            writer.writeRecord(concat(header, RESULTS));
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                List<String> cells = select(row.get().cells(), kept);
                List<String> result = decide(row.get(), csv.header().size(), columns, cells);
                writer.writeRecord(concat(cells, result));
                errors += result.get(result.size() - 1).isEmpty() ? 0 : 1;
                progress.rowDone();
            }
        } finally {
            writer.flush();
        }
        return errors == 0;
    }

    private void checkColumns(String file, List<String> header) throws UnusableException {
        Vocabulary vocabulary = engine.model().vocabulary();
        List<Problem> misspelt = InquiryColumns.misspelt(file, header, vocabulary, passThrough);
        if (!misspelt.isEmpty()) {
            throw new UnusableException(misspelt);
        }
        List<String> unknown = InquiryColumns.unknown(header, vocabulary);
        if (!unknown.isEmpty()) {
            String list = unknown.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
            console.err()
                    .println(new Text("Не факты, переносятся как есть: ", "No facts, passed through as they are: ")
                                    .in(locale)
                            + list);
            console.err().flush();
        }
    }

    private List<String> decide(CsvRow row, int width, InquiryColumns columns, List<String> cells) {
        if (row.cells().size() < width || row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            return error(new Text(
                            "строка %d: ячеек %d, а столбцов %d"
                                    .formatted(row.line(), row.cells().size(), width),
                            "line %d: the row has %d cells, the header has %d"
                                    .formatted(row.line(), row.cells().size(), width))
                    .in(locale));
        }
        StatedFacts stated = columns.read(cells);
        try {
            if (stated.problems().isEmpty()) {
                return result(engine.decide(stated.inquiry()));
            }
            List<Problem> problems = new ArrayList<>(stated.problems());
            problems.addAll(engine.check(stated.inquiry()));
            return error(problems);
        } catch (SwitchboardException undecided) {
            return error(undecided.problems());
        }
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

    private List<String> error(List<Problem> problems) {
        return error(problems.stream().map(problem -> problem.in(locale)).collect(Collectors.joining("; ")));
    }

    private static List<String> error(String message) {
        return List.of("", "", "", "", "", message);
    }

    /** The columns to keep: all but those that an earlier run added, unless the catalogue calls a fact so. */
    private int[] keptColumns(List<String> header) {
        Vocabulary vocabulary = engine.model().vocabulary();
        int[] kept = new int[header.size()];
        int count = 0;
        for (int i = 0; i < header.size(); i++) {
            if (!RESULTS.contains(header.get(i))
                    || vocabulary.fact(header.get(i)).isPresent()) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static List<String> select(List<String> cells, int[] kept) {
        List<String> selected = new ArrayList<>(kept.length + RESULTS.size());
        for (int index : kept) {
            selected.add(index < cells.size() ? cells.get(index) : "");
        }
        return selected;
    }

    private static List<String> concat(List<String> cells, List<String> result) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(result);
        return all;
    }
}
