package dev.switchboard.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a file of inquiries and writes it with the columns that a decision adds, with FastCSV alone: the limit for a batch.
 * Arguments: from, to, and a decided file, of which some thousand rows' results take turns.
 */
final class CopyCsv {

    /** A power of two. */
    private static final int RESULTS = 1 << 12;

    private CopyCsv() {}

    public static void main(String[] args) throws IOException {
        try (CsvReader<CsvRecord> from = CsvReader.builder().ofCsvRecord(Path.of(args[0]));
                CsvWriter to = CsvWriter.builder().build(Path.of(args[1]))) {
            List<List<String>> results = List.of();
            int row = 0;
            for (CsvRecord record : from) {
                if (results.isEmpty()) {
                    results = results(Path.of(args[2]), record.getFieldCount());
                }
                List<String> cells = new ArrayList<>(record.getFields());
                cells.addAll(results.get(row++ & (RESULTS - 1)));
                to.writeRecord(cells);
            }
        }
    }

    private static List<List<String>> results(Path decided, int columns) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(decided);
                Stream<CsvRecord> rows = csv.stream()) {
            return rows.limit(RESULTS)
                    .map(row -> row.getFields().subList(columns, row.getFieldCount()))
                    .toList();
        }
    }
}
