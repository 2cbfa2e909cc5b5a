package dev.switchboard.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a CSV file and writes it again with FastCSV alone: the limit for a batch. Arguments: from, to. */
final class CopyCsv {

    private CopyCsv() {}

    public static void main(String[] args) throws IOException {
        try (CsvReader<CsvRecord> from = CsvReader.builder().ofCsvRecord(Path.of(args[0]));
                CsvWriter to = CsvWriter.builder().build(Path.of(args[1]))) {
            for (CsvRecord record : from) {
                to.writeRecord(record.getFields());
            }
        }
    }
}
