package dev.switchboard.loading;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The cases that a catalogue brings, which are no part of it: whatever is wrong with them keeps nobody from deciding.
 *
 * @param files those in its folder, {@code cases.csv} and {@code NAME.cases.csv}, not looked into
 * @param sheets those of its workbooks, with the same names; what is wrong with their cells is among their misfits
 */
public record CatalogCases(List<CatalogFile> files, List<Sheet> sheets) {

    /** None. */
    public static final CatalogCases NONE = new CatalogCases(List.of(), List.of());

    public CatalogCases {
        files = List.copyOf(files);
        sheets = List.copyOf(sheets);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return files.isEmpty() && sheets.isEmpty();
    }

    /**
     * All of them as sheets to be written, each under a name of its own.
     *
     * @param problems takes why one cannot be
     */
    public List<Sheet> asSheets(Problems problems) {
        Set<String> names = new HashSet<>();
        List<Sheet> all = new ArrayList<>();
        files.forEach(file -> sheet(file, problems).ifPresent(sheet -> all.add(distinct(sheet, names))));
        for (Sheet sheet : sheets) {
            sheet.misfits().forEach(misfit -> problems.add(misfit.problem()));
            all.add(distinct(unguarded(sheet), names));
        }
        return all;
    }

    /** A folder may have tables of one name in several workbooks. */
    private static Sheet distinct(Sheet sheet, Set<String> names) {
        String name = sheet.name();
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = number + Schema.CASES_ENDING;
        }
        return new Sheet(name, sheet.place(), sheet.rows());
    }

    private static Optional<Sheet> sheet(CatalogFile file, Problems problems) {
        try (CsvFile csv = CsvFile.open(file.path(), new ByteArrayInputStream(file.content()))) {
            List<Sheet.Row> rows = new ArrayList<>();
            rows.add(row(new CsvRow(csv.headerLine(), csv.header())));
            csv.comments().forEach(comment -> rows.add(row(comment)));
            for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
                if (!row.get().isEmpty()) {
                    rows.add(row(row.get()));
                }
            }
            String name = file.name().substring(0, file.name().length() - ".csv".length());
            return Optional.of(new Sheet(name, Place.of(file.path()), rows));
        } catch (CsvException unreadable) {
            problems.add(unreadable.problem());
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Sheet.Row row(CsvRow row) {
        List<String> cells = row.cells().stream().map(FormulaGuard::off).toList();
        return new Sheet.Row((int) row.line(), cells, row.isComment());
    }

    /** With its header first, as writers want it. */
    private static Sheet unguarded(Sheet sheet) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = row.cells().stream().map(FormulaGuard::off).toList();
            rows.add(new Sheet.Row(row.number(), cells, row.isComment()));
        }
        rows.stream().filter(row -> !row.isComment()).findFirst().ifPresent(header -> {
            rows.remove(header);
            rows.add(0, header);
        });
        return new Sheet(sheet.name(), sheet.place(), rows);
    }
}
