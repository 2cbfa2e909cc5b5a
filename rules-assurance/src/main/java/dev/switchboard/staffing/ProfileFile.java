package dev.switchboard.staffing;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of calls: the columns {@code line}, {@code days} (a {@link DayKind}), {@code from} (when a half hour begins) and {@code calls}, how
 * many come in it on average. Half hours without a row have none.
 */
public final class ProfileFile {

    private static final List<String> COLUMNS = List.of("line", "days", "from", "calls");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,9})?");

    private final String name;
    private final CsvFile file;
    private final Problems problems;
    private final CallProfile.Builder calls = CallProfile.builder();

    private ProfileFile(String name, CsvFile file, Problems problems) {
        this.name = name;
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a file whose header has been read.
     *
     * @param name what problems call it
     * @param problems takes what is wrong; the profile then lacks the rows that it is about
     */
    public static CallProfile read(String name, CsvFile file, Problems problems) throws CsvException {
        return new ProfileFile(name, file, problems).read();
    }

    private CallProfile read() throws CsvException {
        for (String column : COLUMNS) {
            if (!file.header().contains(column)) {
                problems.at(
                        new Place(name, (int) file.headerLine(), 0),
                        Text.format(
                                "нет столбца `%s`; нужны %s",
                                "there is no column `%s`; %s are needed", column, Problems.quoted(COLUMNS, ", ")));
            }
        }
        if (problems.isEmpty()) {
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
                if (!row.get().isComment()) {
                    add(row.get());
                }
            }
        }
        return calls.build();
    }

    private void add(CsvRow row) {
        Optional<Text> misfit =
                row.within(file.header().size()).misfit(file.header().size());
        if (misfit.isPresent()) {
            problems.at(new Place(name, (int) row.line(), 0), misfit.get());
            return;
        }
        String line = cell(row, "line");
        if (line.isEmpty()) {
            problems.empty(place(row, "line"), new Text("линия", "line"));
        }
        Optional<DayKind> days = DayKind.of(cell(row, "days"));
        if (days.isEmpty()) {
            problems.unknown(
                    place(row, "days"),
                    new Text("вид дней", "kind of days"),
                    cell(row, "days"),
                    DayKind.CODES,
                    Text.EMPTY);
        }
        Optional<Integer> from = HalfHours.read(cell(row, "from"));
        if (from.isEmpty()) {
            wrong(
                    row,
                    "from",
                    new Text("начало получаса, например `09:30`", "the beginning of a half hour, such as `09:30`"));
        }
        String number = cell(row, "calls");
        if (!NUMBER.matcher(number).matches()) {
            wrong(row, "calls", new Text("число звонков, например `12.5`", "a number of calls, such as `12.5`"));
        } else if (days.isPresent() && from.isPresent() && !line.isEmpty()) {
            calls.add(line, days.get(), from.get(), Double.parseDouble(number.replace(',', '.')));
        }
    }

    private void wrong(CsvRow row, String column, Text expected) {
        problems.at(
                place(row, column),
                Text.format(
                        "`%s`: получено `%s`, ожидается %s",
                        "`%s`: got `%s`, expected %s", column, cell(row, column), expected));
    }

    private String cell(CsvRow row, String column) {
        return TypedText.strip(row.cells().get(file.header().indexOf(column)));
    }

    private Place place(CsvRow row, String column) {
        return new Place(name, (int) row.line(), file.header().indexOf(column) + 1);
    }
}
