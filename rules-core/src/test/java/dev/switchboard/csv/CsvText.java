package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV file from memory, read to its end or to what cannot be read. */
record CsvText(
        List<String> header, char delimiter, boolean byteOrderMark, List<CsvRow> rows, Optional<Problem> problem) {

    static final String NAME = "inquiries.csv";

    static CsvText of(String text) {
        return of(text.getBytes(UTF_8));
    }

    static CsvText of(byte[] content) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(NAME, new ByteArrayInputStream(content))) {
            Optional<Problem> problem = read(csv, rows);
            return new CsvText(csv.header(), csv.delimiter(), csv.byteOrderMark(), rows, problem);
        } catch (CsvException unreadable) {
            return new CsvText(List.of(), ' ', false, rows, Optional.of(unreadable.problem()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<Problem> read(CsvFile csv, List<CsvRow> rows) {
        try {
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(row.get());
            }
            return Optional.empty();
        } catch (CsvException unreadable) {
            return Optional.of(unreadable.problem());
        }
    }

    /** The cells of all rows of a file without a mistake. */
    static List<List<String>> cells(String text) {
        CsvText csv = of(text);
        assertThat(csv.problem).isEmpty();
        return csv.rows.stream().map(CsvRow::cells).toList();
    }
}
