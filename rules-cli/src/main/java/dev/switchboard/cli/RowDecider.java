package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Decision;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.engine.CatalogEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides rows and writes them as CSV: their own cells as they came, what the catalogue and we say of them so that no spreadsheet
 * program takes it for a formula. For any number of threads.
 */
final class RowDecider {

    private final CatalogEngine engine;
    private final BatchColumns columns;
    private final char delimiter;
    private final Locale locale;

    RowDecider(CatalogEngine engine, BatchColumns columns, char delimiter, Locale locale) {
        this.engine = engine;
        this.columns = columns;
        this.delimiter = delimiter;
        this.locale = locale;
    }

    /** The header of the output. */
    byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = writer(bytes)) {
            writer.writeRecord(columns.header());
        }
        return bytes.toByteArray();
    }

    DecidedBlock decide(RowBlock block) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        BatchTally tally = BatchTally.NONE;
        try (CsvWriter writer = writer(bytes)) {
            for (CsvRow row : block.rows()) {
                List<String> cells = columns.keptOf(row.cells());
                Result result = decide(row, cells);
                writer.writeRecord(columns.row(
                        cells, result.cells().stream().map(FormulaGuard::on).toList()));
                tally = tally.and(result.tally());
            }
        }
        return new DecidedBlock(bytes, tally);
    }

    private CsvWriter writer(ByteArrayOutputStream bytes) {
        return CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(bytes, UTF_8);
    }

    /** What is added to a row, and what it counts as. */
    private record Result(List<String> cells, BatchTally tally) {}

    private Result decide(CsvRow row, List<String> cells) {
        if (row.isComment()) {
            return new Result(error(""), BatchTally.NONE);
        }
        Optional<Text> misfit = row.within(columns.width()).misfit(columns.width());
        if (misfit.isPresent()) {
            Text where = Text.format("строка %s: %s", "line %s: %s", row.line(), misfit.get());
            return new Result(error(where.in(locale)), BatchTally.REFUSED);
        }
        try {
            return new Result(result(DecideCommand.decide(engine, columns.read(cells))), BatchTally.DECIDED);
        } catch (UndecidedException undecided) {
            return new Result(error(words(undecided)), BatchTally.UNDECIDED);
        } catch (SwitchboardException refused) {
            return new Result(error(words(refused)), BatchTally.REFUSED);
        }
    }

    private String words(SwitchboardException failure) {
        return failure.problems().stream().map(problem -> problem.in(locale)).collect(Collectors.joining("; "));
    }

    private List<String> result(Decision decision) {
        List<String> cells = new ArrayList<>(List.of(
                decision.line(),
                decision.mode().code(),
                decision.item().orElse(""),
                decision.queue().orElse(""),
                decision.phrase().orElse("")));
        for (OutcomeType outcome : engine.model().vocabulary().outcomes()) {
            cells.add(decision.outcomes(outcome.code()).stream()
                    .map(outcome::writeStated)
                    .collect(Collectors.joining(", ")));
        }
        cells.add("");
        return cells;
    }

    private List<String> error(String message) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(columns.results().size() - 1, ""));
        cells.add(message);
        return cells;
    }
}
