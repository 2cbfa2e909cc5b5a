package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.analysis.JointDecisions;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.forecast.CallAnswer;
import dev.switchboard.forecast.CountedLog;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that Spark has counted, and what is said where it cannot. */
class CountedLogsTest {

    @TempDir
    private Path folder;

    private String log = "";

    /** Four calls of the bundled catalogue, which takes them to the senior line, by itself. */
    @BeforeEach
    void count() throws IOException {
        try (CatalogEngine bundled = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            Inquiry call =
                    Inquiry.about("charges").numberCount(4).conflict(true).build();
            CallAnswer answer = new Forecaster(bundled, bundled).of(new JointDecisions.Call(call, call, Set.of()));
            ForecastTally tally = new ForecastTally(Optional.empty());
            for (int i = 0; i < 4; i++) {
                tally.add(answer, Optional.empty(), new Example(Optional.empty(), call));
            }
            Path file = folder.resolve("year.counted");
            new CountedLog(bundled.catalog(), bundled.catalog(), List.of()).write(tally, file);
            log = file.toString();
        }
    }

    @Test
    void whatIsCountedStandsInForTheLog() {
        CommandRun run = CommandRun.of("replay", "bundled", "bundled", log, "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Calls: 4 (" + log + ")").contains("transferred   4 (100.0 %)");
    }

    @Test
    void whatWasCountedWithOtherDefaultsIsRefused() {
        CommandRun run =
                CommandRun.of("replay", "bundled", "bundled", log, "--by-default", "department", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(log + ": was counted by other catalogues")
                .contains("count it again");
    }

    @Test
    void anotherFileOfThatNameIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.counted"), "topic\ncharges\n");

        CommandRun run = CommandRun.of("replay", "bundled", "bundled", file.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("count it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=delta", "--spark-jar=a.jar"})
    void whatIsForSparkAloneNeedsSpark(String option) {
        CommandRun run = CommandRun.of("replay", "bundled", "bundled", log, option, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`--spark-jar` and `--format` go with `--spark`");
    }

    @Test
    void decisionsAreReplayedWithoutSpark() {
        CommandRun run = CommandRun.of("replay", "decisions.jsonl", "--spark", "local", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`--spark` goes with two catalogues");
    }

    @Test
    void aJarThatIsNotThereIsTold() {
        CommandRun run = CommandRun.of(
                "replay",
                "bundled",
                "bundled",
                "calls.csv",
                "--spark",
                "local",
                "--spark-jar",
                "no.jar",
                "--lang",
                "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`--spark-jar no.jar`: there is no such file");
    }
}
