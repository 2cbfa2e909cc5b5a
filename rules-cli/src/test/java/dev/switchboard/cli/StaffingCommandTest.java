package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code switchboard staffing} of a log and a small catalogue whose threshold moves. 2 November 2026 is a Monday. */
class StaffingCommandTest {

    @TempDir
    private Path folder;

    private String old = "";
    private String current = "";
    private Path log;

    @BeforeEach
    void write() throws IOException {
        old = catalog("old", 5);
        current = catalog("new", 3);
        StringBuilder calls = new StringBuilder("topic,number,at\n");
        for (int day = 2; day <= 3; day++) {
            for (int call = 0; call < 100; call++) {
                calls.append("bills,%s,2026-11-0%sT10:%02d\n".formatted(call < 60 ? 5 : 4, day, call * 30 / 100));
            }
            calls.append("bills,1,2026-11-0%sT11:00\n".formatted(day));
        }
        log = Files.writeString(folder.resolve("calls.csv"), calls);
    }

    private String catalog(String name, int threshold) throws IOException {
        Path tables = Files.createDirectory(folder.resolve(name));
        Map<String, String> files = Map.of(
                "catalog.csv", "key,value\nname,test\nversion,1\ndefault line,first\ntime zone,Europe/Moscow\n",
                "lines.csv", "line,mode,title,phrase,greeting\nfirst,none,Первая,,\nSV,one-step,Старшие,,\n",
                "facts.csv",
                        "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nnumber,count,0..99,0,Число,\n",
                "topics.csv", "topic,title\nbills,Счета\n",
                "items.csv", "item,title\nA-1,Первый\n",
                "rules.csv",
                        "rule,item,salience,topic,number,line,mode\na,A-1,100,bills,>= %s,SV,one-step\n"
                                .formatted(threshold));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(tables.resolve(file.getKey()), file.getValue());
        }
        return tables.toString();
    }

    private CommandRun staffing(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("staffing", old, current, log.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    /** 60 calls of 180 s take 9 people by either model, 100 calls 13 or 14: as pyworkforce has them for occupancies up to 85 %. */
    @Test
    void aLineThatGetsMoreCallsTakesMorePeople() {
        CommandRun run = staffing("--handling", "SV=180", "--occupancy", "85", "--lang", "en");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Calls: 202, from 2026-11-02 to 2026-11-03 (weekdays: 2)")
                .contains("80 % of the calls answered within 20 s, people busy for at most 85 % of their time")
                .contains("Patience: 300 s; not at the phone for 30 % of the time")
                .containsPattern("SV needs \\d( to \\d)? more from 10:00 to 10:30 on weekdays")
                .containsPattern("SV +weekdays +10:00 +60 → 100 +\\S+ → 13–14 +\\S+ → 19–20 +\\S+ → 71–75 ");
        assertThat(run.err())
                .startsWith(
                        "warning: lines without a handling time, whose people are not counted: `first`; add, for example,"
                                + " `--handling first=180`");
    }

    @Test
    void itIsSaidInRussianToo() {
        CommandRun run = staffing("--handling", "SV=180,first=60", "--lang", "ru");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Звонки: 202, с 2026-11-02 по 2026-11-03 (будни: 2)")
                .containsPattern("SV: нужно больше на [\\d–]+ человека? с 10:00 до 10:30 по будням")
                .containsPattern("first: нужно меньше на [\\d–]+ человека? с 10:00 до 10:30 по будням")
                .doesNotContainPattern("\\b(needs|people|calls|weekdays)\\b");
    }

    @Test
    void jsonHasEachHalfHourByBothModels() throws IOException {
        Map<String, Object> json = Json.object(staffing("--handling", "60,SV=180", "--occupancy", "85", "--json")
                .out());

        assertThat(json).containsEntry("patience", 300.0).containsEntry("shrinkage", 0.3);
        assertThat(list(json, "changes"))
                .hasSize(2)
                .anySatisfy(change -> assertThat(change)
                        .containsEntry("line", "SV")
                        .containsEntry("days", List.of("weekday"))
                        .containsEntry("from", "10:00")
                        .containsEntry("until", "10:30"));
        Map<String, Object> line = list(json, "lines").get(0);
        assertThat(line).containsEntry("line", "SV").containsEntry("handling", 180.0);
        assertThat(list(json, "lines").get(1)).containsEntry("line", "first").containsEntry("handling", 60.0);
        Map<String, Object> halfHour = list(line, "halfHours").get(0);
        assertThat(halfHour).containsEntry("from", "10:00");
        assertThat(halfHour)
                .extracting("after", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("calls", 100.0)
                .extracting("erlangC", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("people", 14)
                .containsEntry("paid", 20)
                .containsEntry("abandonment", 0.0);
        assertThat(list(list(json, "lines").get(1), "halfHours"))
                .extracting(each -> each.get("from"))
                .containsExactly("10:00", "11:00");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    @Test
    void rowsThatAreLeftOutAreTold() throws IOException {
        Files.writeString(log, Files.readString(log) + "bills,5,\nbill,5,2026-11-02T10:00\n");

        CommandRun run = staffing("--handling", "180", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("warning: " + log + ":204:3: rows left out: 2; `at`: it is not said when the call came\n");
        assertThat(run.out()).contains("Calls: 202,");
    }

    @Test
    void aTableOfCallsDoesInPlaceOfALog() throws IOException {
        Path table = Files.writeString(
                folder.resolve("half-hours.csv"), "line,days,from,calls\nSV,weekday,10:00,100\nSV,sunday,9:30,12.5\n");

        CommandRun run = CommandRun.of(
                "staffing", table.toString(), "--handling", "SV=180", "--occupancy", "85", "--lang", "en");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("SV +weekdays +10:00 +100 +13–14 +19–20 +71–75 +6.5–7\n")
                .containsPattern("SV +Sundays and holidays +09:30 +12.5 ")
                .doesNotContain("→", "needs", "Calls:");
    }

    @Test
    void theTermsCount() {
        String lazy = staffing("--handling", "SV=180", "--lang", "en").out();
        String strict = staffing(
                        "--handling",
                        "SV=180",
                        "--service-level",
                        "99/5",
                        "--max-abandonment",
                        "1",
                        "--patience",
                        "60",
                        "--shrinkage",
                        "0",
                        "--lang",
                        "en")
                .out();

        assertThat(strict)
                .contains(
                        "99 % of the calls answered within 5 s", "at most 1 % of the calls given up", "Patience: 60 s")
                .isNotEqualTo(lazy);
        assertThat(strict).containsPattern("SV +weekdays +10:00 +60 → 100 +(\\S+ → \\S+) +\\1 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                            | missing: `--handling LINE=SECONDS`",
                "--handling SV=0             | `--handling SV=0`: expected LINE=SECONDS, or SECONDS for all others",
                "--handling SV=3,SV=4        | `--handling SV=4`: there is another time for the same line: keep one",
                "--handling SW=180           | `--handling`: unknown line `SW`; did you mean `SV`?",
                "--handling all=180          | `--handling`: unknown line `all`; expected one of `SV`, `first`",
                "--handling 9 --patience 0   | `--patience`: got `0`, expected a whole number from 1 to 86400",
                "--handling 9 --shrinkage 100| `--shrinkage`: got `100`, expected a whole number from 0 to 99",
                "--handling 9 --service-level 80 | `--service-level`: got `80`, expected PERCENT/SECONDS",
                "--handling 9 --service-level 100/20 | `--service-level`: got `100/20`, expected PERCENT/SECONDS",
            })
    void aWrongCallIsRefused(String options, String message) {
        CommandRun run = staffing(Stream.of(((options == null ? "" : options + " ") + "--lang en").split(" +"))
                .toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message).endsWith("Try: switchboard staffing --help\n");
    }

    @Test
    void twoCataloguesAreNothingWithoutALog() {
        CommandRun run = CommandRun.of("staffing", old, current, "--handling", "180", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("missing: `LOG.csv` behind the two catalogues\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic,number;bills,5                       | :1: there is no column `at`: add it",
                "topic,nunber,at;bills,5,2026-11-02T10:00   | :1:2: column `nunber` is almost the name of fact `number`",
                "topic,number,at;bills,5,10:00              | :2:3: there is no call that can be counted; `at`: `10:00`",
                "topic,number,at                            | : there is no call that can be counted",
            })
    void aLogThatCannotBeCountedIsRefused(String rows, String message) throws IOException {
        Files.writeString(log, rows.replace(';', '\n') + "\n");

        CommandRun run = staffing("--handling", "180", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(log + message);
    }

    @Test
    void aTableThatCannotBeReadIsRefused() throws IOException {
        Files.writeString(log, "line,days,from,calls\nSV,weekday,10:10,1\n");

        CommandRun run = CommandRun.of("staffing", log.toString(), "--handling", "180", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(log + ":2:3: `from`: got `10:10`, expected the beginning of a half hour");
    }
}
