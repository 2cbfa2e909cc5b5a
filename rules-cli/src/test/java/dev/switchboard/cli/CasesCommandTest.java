package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard cases}: what it writes is a suite that {@code switchboard test} finds complete. */
class CasesCommandTest {

    private static final String SMALL = "src/test/resources/catalogs/small";

    @TempDir
    private Path folder;

    @Test
    void aSmallCatalogueTakesThreeCases() {
        CommandRun run = CommandRun.of("cases", "--catalog", SMALL, "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        case,topic,tier,expect:line,expect:mode,expect:item,expect:queue,expect:phrase,expect:matches,note
                        R-1 refund,refund,gold,back-office,two-step,R-1,none,"Минуту, пожалуйста",R-1,"Item `R-1` decides; some rule decides: `back-office` `two-step`. Rule `R-1`: decides; holds because of ""Topic: Refund""; holds because of ""Tier: gold""."
                        desk other,other,gold,desk,none,none,none,none,none,"Rule `R-1`: does not hold, only because ""Topic: Refund"" is not met. No item holds: the default line `desk` takes it."
                        desk refund,refund,,desk,none,none,none,none,none,"Rule `R-1`: does not hold, only because ""Tier: gold"" is not met."
                        """);
    }

    @Test
    void onlyWhatASuiteLacksIsAdded() throws IOException {
        Path existing = Files.writeString(
                folder.resolve("mine.csv"), "topic,tier,expect:line\nrefund,gold,back-office\nother,gold,desk\n");

        CommandRun run =
                CommandRun.of("cases", "--catalog", SMALL, "--missing-from", existing.toString(), "--lang", "ru");

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out())
                .contains(
                        "desk refund;refund;desk;",
                        "Правило `R-1`: не подходит лишь потому, что не выполнено «Уровень: gold».");
    }

    /** With a byte order mark and semicolons, a Russian Excel opens it by double click; and we read it. */
    @Test
    void inRussianAFileIsWhatARussianExcelOpens() {
        Path file = folder.resolve("cases.csv");

        CommandRun generated = CommandRun.of("cases", "--catalog", SMALL, "-o", file.toString(), "--lang", "ru");
        CommandRun tested = CommandRun.of("test", file.toString(), "--catalog", SMALL, "--lang", "en");

        assertThat(generated.exitCode()).isZero();
        assertThat(file).content().startsWith("\uFEFFcase;topic;tier;expect:line;");
        assertThat(tested.out()).contains("Cases: 3, all passed", "Coverage: 100 %");
    }

    @Test
    void theBundledCataloguesCasesAreCompleteAndPass() {
        Path file = folder.resolve("generated.csv");

        CommandRun generated = CommandRun.of("cases", "-o", file.toString());
        CommandRun tested = CommandRun.of("test", file.toString(), "--min-coverage", "100", "--lang", "en");

        assertThat(generated.exitCode()).isZero();
        assertThat(generated.out()).isEmpty();
        assertThat(tested.exitCode()).as(tested.out()).isZero();
        assertThat(tested.out()).contains("all passed").contains("Coverage: 100 %");
    }

    @Test
    void aCompleteSuiteLacksOnlyWhatNoticesMistakes() {
        Path complete = folder.resolve("complete.csv");
        CommandRun.of("cases", "-o", complete.toString());

        CommandRun run = CommandRun.of("cases", "--missing-from", complete.toString(), "--mutants", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().skip(1)).isNotEmpty().allMatch(row -> row.contains("notices: rule `"));
    }

    @Test
    void withMutantsTheCasesMeetBothThresholds() {
        assertThatAllIsMet();
        assertThatAllIsMet("--catalog", "../examples/home-internet");
    }

    private void assertThatAllIsMet(String... catalog) {
        String file = folder.resolve("generated.csv").toString();

        CommandRun generated = run(catalog, "cases", "--mutants", "-o", file, "--force");
        CommandRun tested =
                run(catalog, "test", file, "--min-coverage", "100", "--min-mutation", "100", "--lang", "en");

        assertThat(generated.exitCode()).isZero();
        assertThat(generated.err()).isEmpty();
        assertThat(tested.exitCode()).as(tested.out()).isZero();
        assertThat(tested.out()).contains("all passed", "Coverage: 100 %");
    }

    private static CommandRun run(String[] catalog, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(catalog));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        assertThat(CommandRun.of(
                                "cases",
                                "--missing-from",
                                folder.resolve("absent").toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of(
                                "cases",
                                "-o",
                                folder.resolve("no/such/file.csv").toString())
                        .exitCode())
                .isEqualTo(2);
    }
}
