package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code switchboard synthesize}: a year's calls, made up. */
class SynthesizeCommandTest {

    private static final Path EXAMPLE = Path.of("../examples/year.csv");

    @TempDir
    private Path folder;

    private static CommandRun synthesize(String... options) {
        return CommandRun.of(
                Stream.concat(Stream.of("synthesize"), Stream.of(options)).toArray(String[]::new));
    }

    /** Where the bundled catalogue has changed, the example is what the same command then writes. */
    @Test
    void theExampleIsWhatTheCommandWrites() {
        CommandRun run = synthesize("--calls", "2000", "--year", "2026");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(EXAMPLE).content().isEqualTo(run.out());
    }

    @Test
    void theExampleCanBeDecidedComparedReplayedAndStaffed() {
        CommandRun decided = CommandRun.of("decide", EXAMPLE.toString());
        assertThat(decided.exitCode()).isZero();
        assertThat(decided.rows())
                .hasSize(2_000)
                .allMatch(row -> row.getField("error").isEmpty());
        assertThat(decided.rows().stream().map(row -> row.getField("line")).distinct())
                .containsExactlyInAnyOrder("first-line", "senior", "supervisor", "mnp");

        CommandRun compared =
                CommandRun.of("diff", "bundled", "bundled", "--inquiries", EXAMPLE.toString(), "--lang", "en");
        assertThat(compared.exitCode()).isZero();
        assertThat(compared.out()).contains("Inquiries: 2000", "unchanged: 2000");

        CommandRun replayed = CommandRun.of("replay", "bundled", "bundled", EXAMPLE.toString(), "--lang", "en");
        assertThat(replayed.exitCode()).isZero();
        assertThat(replayed.out()).startsWith("Calls: 2000 ").contains("All calls go where they went");

        CommandRun staffed = CommandRun.of(
                "staffing", "bundled", "bundled", EXAMPLE.toString(), "--handling", "180", "--lang", "en");
        assertThat(staffed.exitCode()).isZero();
        assertThat(staffed.out()).startsWith("Calls: 2000, from 2026-01-01 to 2026-12-31 ");
    }

    @Test
    void aFileIsPackedIfItsNameSaysSo() throws IOException {
        Path plain = folder.resolve("year.csv");
        Path packed = folder.resolve("year.csv.gz");

        assertThat(synthesize("--calls", "50", "--year", "2026", "--seed", "7", "-o", plain.toString()))
                .isEqualTo(new CommandRun(0, "", ""));
        assertThat(synthesize("--calls", "50", "--year", "2026", "--seed", "7", "-o", packed.toString()))
                .isEqualTo(new CommandRun(0, "", ""));

        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
        }
        assertThat(Files.readAllLines(plain)).hasSize(51);
    }

    /** The same bytes in each language, so that commas are the delimiter in Russian too. */
    @Test
    void theLanguageMakesNoDifference() {
        CommandRun english = synthesize("--calls", "20", "--year", "2027", "--lang", "en");
        CommandRun russian = synthesize("--calls", "20", "--year", "2027", "--lang", "ru");

        assertThat(russian).isEqualTo(english);
        assertThat(english.out()).startsWith("at,topic,numberCount,").contains("\n2027-");
    }

    @Test
    void aFileOfSomebodyElseIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("year.csv"), "mine");

        CommandRun run = synthesize("--calls", "5", "--year", "2026", "-o", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(file).content().isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--calls 5                          | missing: `--year YEAR`",
                "--year 2026                        | missing: `--calls N`",
                "--calls 0 --year 2026              | `--calls`: got `0`, expected a whole number from 1 to 2147483647",
                "--calls 5 --year 1999              | `--year`: got `1999`, expected a whole number from 2000 to 2099",
                "--calls 5 --year 2026 --seed -1    | `--seed`: got `-1`, expected a whole number from 0 to 2147483647",
            })
    void aWrongCallIsRefused(String options, String message) {
        CommandRun run = synthesize((options + " --lang en").split(" +"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(message + "\n");
    }

    private String catalog(String rule, String more, String impossible) throws IOException {
        Path tables = Files.createDirectory(folder.resolve("catalog"));
        Files.writeString(tables.resolve("catalog.csv"), "key,value\nname,test\nversion,1\n" + more);
        Files.writeString(
                tables.resolve("lines.csv"),
                "line,mode,title,phrase,greeting\nfirst,none,Первая,,\nSV,one-step,Старшие,,\n");
        Files.writeString(
                tables.resolve("facts.csv"),
                "fact,type,values,default,title,question\ntopic,topic,,,Тема,\nnumber,count,0..99,0,Число,\n");
        Files.writeString(tables.resolve("topics.csv"), "topic,title\nbills,Счета\n");
        Files.writeString(tables.resolve("items.csv"), "item,title\nA-1,Первый\n");
        Files.writeString(
                tables.resolve("rules.csv"),
                "rule,item,salience,topic,number,line,mode\na,A-1,100,bills,%s,SV,one-step\n".formatted(rule));
        Files.writeString(tables.resolve("impossible.csv"), impossible);
        return tables.toString();
    }

    @Test
    void callsThatNothingDecidesAreTold() throws IOException {
        String catalog = catalog("not(-)", "", "number,reason\n> 50,столько не бывает\n");

        CommandRun english = synthesize("--calls", "5", "--year", "2026", "--catalog", catalog, "--lang", "en");
        CommandRun russian = synthesize("--calls", "5", "--year", "2026", "--catalog", catalog, "--lang", "ru");

        assertThat(english.exitCode()).isZero();
        assertThat(english.rows()).hasSize(5);
        assertThat(english.err()).contains("inquiries that no rule decides, in a catalogue without a default line: 5;");
        assertThat(russian.err()).contains("обращений, по которым нет ни правила, ни линии по умолчанию: 5;");
    }

    @Test
    void aCatalogueInWhichNothingCanBeIsRefused() throws IOException {
        String catalog = catalog("> 3", "default line,first\n", "number,reason\n0..,ничего не бывает\n");
        Path file = folder.resolve("year.csv");

        CommandRun run = synthesize(
                "--calls", "5", "--year", "2026", "--catalog", catalog, "-o", file.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("by the table `impossible` there can be no inquiry at all");
        assertThat(file).doesNotExist();
    }
}
