package dev.switchboard.csv;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reader of ours gives for a file.
 *
 * @param rows the header and those below it that are no comments
 * @param problem the first one that the file is refused for
 */
record ReadCsv(List<List<String>> rows, Optional<Problem> problem) {

    private static final String NAME = "file.csv";

    /** A place in the file; the file itself for line 0. */
    static Place place(int line) {
        return line == 0 ? Place.of(NAME) : new Place(NAME, line, 0);
    }

    /** A file as a table of a catalogue. */
    static ReadCsv table(byte[] file) {
        Problems problems = new Problems();
        Sheet sheet = CsvSheet.read("rules", NAME, file, problems);
        return new ReadCsv(
                sheet.content().map(Sheet.Row::cells).toList(),
                Stream.concat(problems.list().stream(), sheet.misfits().stream().map(Sheet.Misfit::problem))
                        .findFirst());
    }

    /** A file as one of inquiries, which is read as bytes. */
    static ReadCsv inquiries(byte[] file) {
        List<List<String>> rows = new ArrayList<>();
        try (RawCsv csv = RawCsv.open(NAME, new ByteArrayInputStream(file), column -> false)) {
            rows.add(csv.header());
            for (Optional<RawRows> some = csv.next(); some.isPresent(); some = csv.next()) {
                for (int row = 0; row < some.get().size(); row++) {
                    rows.add(some.get().row(row).cells());
                }
            }
            return new ReadCsv(rows, Optional.empty());
        } catch (CsvException refused) {
            return new ReadCsv(rows, Optional.of(refused.problem()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
