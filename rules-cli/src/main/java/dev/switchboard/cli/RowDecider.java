package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.engine.CatalogEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides rows and says what is to be written behind their own cells: what the catalogue and we say of them so that no spreadsheet
 * program takes it for a formula. For any number of threads.
 */
final class RowDecider {

    /** The answers of most catalogues; of those that have more, some are written anew. */
    private static final int REMEMBERED = 1 << 12;

    private final CatalogEngine engine;
    private final BatchColumns columns;
    private final char delimiter;
    private final Locale locale;
    private final Map<List<String>, byte[]> written = new ConcurrentHashMap<>();
    private final KnownRows<RowResult> known;

    RowDecider(CatalogEngine engine, BatchColumns columns, char delimiter, Locale locale) {
        this.engine = engine;
        this.columns = columns;
        this.delimiter = delimiter;
        this.locale = locale;
        this.known = new KnownRows<>(delimiter);
    }

    KnownRows<RowResult> known() {
        return known;
    }

    /** Whether the same inquiry always gives the same result: what opaque rules do nobody knows. */
    boolean remembers() {
        return engine.model().opaqueRules().isEmpty();
    }

    BatchColumns columns() {
        return columns;
    }

    char delimiter() {
        return delimiter;
    }

    /** The header of the output. */
    byte[] header() {
        return write(columns.header());
    }

    /** What comes of a row, whatever it is. */
    RowResult decide(CsvRow row) {
        if (row.isComment()) {
            return error("", BatchTally.NONE);
        }
        Optional<Text> misfit = row.within(columns.width()).misfit(columns.width());
        if (misfit.isPresent()) {
            Text where = Text.format("строка %s: %s", "line %s: %s", row.line(), misfit.get());
            return error(where.in(locale), BatchTally.REFUSED);
        }
        return decided(() -> DecideCommand.decide(engine, columns.read(columns.keptOf(row.cells()))));
    }

    /** What comes of a row that states an inquiry. */
    RowResult decide(Inquiry inquiry) {
        return decided(() -> engine.decide(inquiry));
    }

    private RowResult decided(Supplier<Decision> decision) {
        try {
            List<String> cells = cells(decision.get());
            byte[] known = written.get(cells);
            return new RowResult(known == null ? remembered(cells) : known, BatchTally.DECIDED);
        } catch (UndecidedException undecided) {
            return error(words(undecided), BatchTally.UNDECIDED);
        } catch (SwitchboardException refused) {
            return error(words(refused), BatchTally.REFUSED);
        }
    }

    /** Few answers come of many rows: phrases of some hundred letters above all need not be written anew for each. */
    private byte[] remembered(List<String> cells) {
        byte[] bytes = writeBehind(cells);
        if (written.size() < REMEMBERED) {
            written.put(cells, bytes);
        }
        return bytes;
    }

    private List<String> cells(Decision decision) {
        List<String> cells = new ArrayList<>(columns.results().size());
        cells.add(decision.line());
        cells.add(decision.mode().code());
        cells.add(decision.item().orElse(""));
        cells.add(decision.queue().orElse(""));
        cells.add(decision.phrase().orElse(""));
        for (OutcomeType outcome : engine.model().vocabulary().outcomes()) {
            cells.add(decision.outcomes(outcome.code()).stream()
                    .map(outcome::writeStated)
                    .collect(Collectors.joining(", ")));
        }
        cells.add("");
        return cells;
    }

    private String words(SwitchboardException failure) {
        return failure.problems().stream().map(problem -> problem.in(locale)).collect(Collectors.joining("; "));
    }

    private RowResult error(String message, BatchTally tally) {
        List<String> cells =
                new ArrayList<>(Collections.nCopies(columns.results().size() - 1, ""));
        cells.add(message);
        return new RowResult(writeBehind(cells), tally);
    }

    private byte[] writeBehind(List<String> results) {
        List<String> cells = new ArrayList<>();
        cells.add("");
        results.forEach(cell -> cells.add(FormulaGuard.on(cell)));
        return write(cells);
    }

    private byte[] write(List<String> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(bytes, UTF_8)) {
            writer.writeRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
