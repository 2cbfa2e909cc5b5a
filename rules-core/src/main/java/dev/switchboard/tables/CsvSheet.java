package dev.switchboard.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.Delimiter;
import dev.switchboard.csv.FormulaGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sheet as a CSV file. */
public final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvSheet() {}

    /**
     * Reads a file.
     *
     * @param name the table's name
     * @param path what errors call the file
     * @param problems takes why it cannot be read
     */
    public static Sheet read(String name, String path, byte[] content, Problems problems) {
        try (CsvFile csv = CsvFile.ofTable(path, new ByteArrayInputStream(content))) {
            List<Sheet.Row> rows = new ArrayList<>();
            csv.comments().forEach(row -> rows.add(new Sheet.Row((int) row.line(), row.cells(), true)));
            rows.add(new Sheet.Row((int) csv.headerLine(), csv.header()));
            List<Sheet.Misfit> misfits = new ArrayList<>();
            readRows(csv, Place.of(path), rows, misfits);
            return new Sheet(name, Place.of(path), rows, true, misfits);
        } catch (CsvException unreadable) {
            problems.add(unreadable.problem());
            return Sheet.unreadable(name, Place.of(path));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void readRows(CsvFile csv, Place file, List<Sheet.Row> rows, List<Sheet.Misfit> misfits)
            throws CsvException {
        for (Optional<CsvRow> next = csv.next(); next.isPresent(); next = csv.next()) {
            CsvRow row = next.get();
            boolean isComment = row.beginsAsComment();
            Optional<Text> misfit = isComment || row.isEmpty()
                    ? Optional.empty()
                    : row.misfit(csv.header().size());
            if (misfit.isPresent()) {
                Problem problem = Problem.at(file.at((int) row.line(), 0), misfit.get());
                misfits.add(new Sheet.Misfit(problem, row.cells()));
            } else if (!row.isEmpty()) {
                rows.add(new Sheet.Row((int) row.line(), row.cells(), isComment));
            }
        }
    }

    /** Reads a file that is a comment: any content is allowed. */
    public static Sheet readComment(String name, String path, byte[] content) {
        try {
            return new Sheet(name, Place.of(path), commentRows(text(content)));
        } catch (IOException | CsvParseException unreadable) {
            return Sheet.unreadable(name, Place.of(path));
        }
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static List<Sheet.Row> commentRows(String text) throws IOException {
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(Delimiter.ofWhole(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            int number = 1;
            for (CsvRecord record : csv) {
                CsvRow row = new CsvRow(number++, record.getFields());
                if (!row.isEmpty()) {
                    rows.add(new Sheet.Row((int) row.line(), row.cells(), row.beginsAsComment()));
                }
            }
        }
        return rows;
    }

    /** The sheet as a file that {@link #read} reads, and that no spreadsheet takes for formulas. */
    public static String write(Sheet sheet) {
        return write(sheet, CsvForm.COMMAS);
    }

    /** The same in a form. */
    public static String write(Sheet sheet, CsvForm form) {
        StringWriter text = new StringWriter();
        text.write(form.start());
        try (CsvWriter csv = form.writer(!sheet.isComment()).build(text)) {
            int line = 1;
            for (Sheet.Row row : sheet.rows()) {
                for (; sheet.isComment() && line < row.number(); line++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(
                        row.isComment()
                                ? comment(row)
                                : row.cells().stream().map(FormulaGuard::on).toList());
                line++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What makes it a comment is no text to be guarded. */
    private static List<String> comment(Sheet.Row row) {
        List<String> cells =
                new ArrayList<>(row.cells().stream().map(FormulaGuard::on).toList());
        cells.set(0, row.cells().get(0));
        return cells;
    }
}
