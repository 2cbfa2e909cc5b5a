package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.ResultCells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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
    private final ResultCells results;
    private final Map<List<String>, byte[]> written = new ConcurrentHashMap<>();
    private final KnownRows<RowResult> known;

    RowDecider(CatalogEngine engine, BatchColumns columns, char delimiter, Locale locale) {
        this.engine = engine;
        this.columns = columns;
        this.delimiter = delimiter;
        this.locale = locale;
        this.results = new ResultCells(engine.model().vocabulary(), locale);
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
            return result(results.error(""), BatchTally.NONE);
        }
        Optional<Text> misfit = row.within(columns.width()).misfit(columns.width());
        if (misfit.isPresent()) {
            Text where = Text.format("строка %s: %s", "line %s: %s", row.line(), misfit.get());
            return result(results.error(where.in(locale)), BatchTally.REFUSED);
        }
        return decided(() -> columns.read(columns.keptOf(row.cells())).decidedBy(engine));
    }

    /** What comes of a row that states an inquiry. */
    RowResult decide(Inquiry inquiry) {
        return decided(() -> engine.decide(inquiry));
    }

    private RowResult decided(Supplier<Decision> decision) {
        try {
            List<String> cells = results.of(decision.get());
            byte[] known = written.get(cells);
            return new RowResult(known == null ? remembered(cells) : known, BatchTally.DECIDED);
        } catch (UndecidedException undecided) {
            return result(results.of(undecided), BatchTally.UNDECIDED);
        } catch (SwitchboardException refused) {
            return result(results.of(refused), BatchTally.REFUSED);
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

    private RowResult result(List<String> cells, BatchTally tally) {
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
