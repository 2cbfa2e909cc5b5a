package dev.switchboard.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.CsvFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A table of calls in place of a log. */
class ProfileFileTest {

    private final Problems problems = new Problems();

    private CallProfile read(String text) throws Exception {
        try (CsvFile file = CsvFile.open("calls.csv", new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            return ProfileFile.read("calls.csv", file, problems);
        }
    }

    private List<String> told() {
        return problems.list().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void halfHoursHaveTheirCalls() throws Exception {
        CallProfile profile = read("""
                line;days;from;calls;note
                SV;weekday;9:30;12,5;
                # the night
                SV;sunday;00:00;1;quiet
                SV;weekday;09:30;2.5;more
                """);

        assertThat(told()).isEmpty();
        assertThat(profile.calls("SV", DayKind.WEEKDAY, 19)).isEqualTo(15);
        assertThat(profile.calls("SV", DayKind.SUNDAY, 0)).isEqualTo(1);
        assertThat(profile.calls("SV", DayKind.SATURDAY, 0)).isZero();
        assertThat(profile.days("SV")).containsExactly(DayKind.WEEKDAY, DayKind.SUNDAY);
    }

    @Test
    void whatIsWrongIsToldWithItsCell() throws Exception {
        read("""
                line,days,from,calls
                ,weekday,10:00,1
                SV,weekdays,10:00,1
                SV,weekday,10:15,1
                SV,weekday,10:00,many
                SV,weekday,10:00
                """);

        assertThat(told())
                .containsExactly(
                        "calls.csv:2:1: the cell is empty: fill in the line",
                        "calls.csv:3:2: unknown kind of days `weekdays`; did you mean `weekday`?",
                        "calls.csv:4:3: `from`: got `10:15`, expected the beginning of a half hour, such as `09:30`",
                        "calls.csv:5:4: `calls`: got `many`, expected a number of calls, such as `12.5`",
                        "calls.csv:6: the row has 3 cells, the header has 4; a delimiter is missing, or the row is cut off");
    }

    @Test
    void aMissingColumnIsNamed() throws Exception {
        read("line,days,calls\nSV,weekday,1\n");

        assertThat(told())
                .containsExactly("calls.csv:1: there is no column `from`; `line`, `days`, `from`, `calls` are needed");
    }
}
