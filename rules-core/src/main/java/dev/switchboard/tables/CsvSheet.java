package dev.switchboard.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.FormulaGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet as a CSV file. */
public final class CsvSheet {

    private CsvSheet() {}

    /**
     * Reads a file.
     *
     * @param name the table's name
     * @param path what errors call the file
     * @param problems takes what is wrong, such as a row with too many cells
     */
    public static Sheet read(String name, String path, byte[] content, Problems problems) {
        try (CsvFile csv = CsvFile.open(path, new ByteArrayInputStream(content))) {
            List<Sheet.Row> rows = new ArrayList<>();
            rows.add(new Sheet.Row((int) csv.headerLine(), csv.header()));
            readRows(csv, Place.of(path), rows, problems);
            return new Sheet(name, Place.of(path), rows);
        } catch (CsvException unreadable) {
            problems.add(unreadable.problem());
            return new Sheet(name, Place.of(path), List.of(), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void readRows(CsvFile csv, Place file, List<Sheet.Row> rows, Problems problems) throws CsvException {
        int width = csv.header().size();
        for (Optional<CsvRow> next = csv.next(); next.isPresent(); next = csv.next()) {
            CsvRow row = next.get();
            boolean isComment = row.cells().get(0).strip().startsWith("#");
            if (row.cells().size() != width && !row.isEmpty() && !isComment) {
                problems.at(
                        file.at((int) row.line(), 0),
                        "в строке ячеек: %s, а столбцов: %s; лишний или пропущенный разделитель?"
                                .formatted(row.cells().size(), width),
                        "the row has %s cells, the header has %s; is a delimiter missing or too many?"
                                .formatted(row.cells().size(), width));
            } else {
                rows.add(new Sheet.Row((int) row.line(), row.cells()));
            }
        }
    }

    /** The sheet as a file that {@link #read} reads, and that no spreadsheet takes for formulas. */
    public static String write(Sheet sheet) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (Sheet.Row row : sheet.rows()) {
                csv.writeRecord(row.cells().stream().map(FormulaGuard::on).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
