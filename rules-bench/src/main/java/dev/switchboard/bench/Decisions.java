package dev.switchboard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the JMH benchmarks on one thread and on two, and keeps the results. Arguments: a folder for them and JMH's own
 * reports, the folder of the bundled catalogue's cases, and {@code --quick} for a short run whose figures mean nothing.
 */
final class Decisions {

    private Decisions() {}

    public static void main(String[] args) throws RunnerException, IOException {
        boolean quick = args.length > 2 && args[2].equals("--quick");
        System.err.printf(
                "%d inquiries: all engines decide them alike, and each can say every rule%n",
                Agreement.check(Path.of(args[1])));
        List<List<String>> rows = new ArrayList<>();
        for (int threads = quick ? 2 : 1; threads <= 2; threads++) {
            rows.addAll(DecisionFigures.of(threads, run(threads, args[0], quick)));
        }
        new Results(Path.of(args[0], "decisions.csv")).write(DecisionFigures.HEADER, rows);
    }

    private static Collection<RunResult> run(int threads, String folder, boolean quick) throws RunnerException {
        String report = folder + "/jmh-" + threads;
        return new Runner(new OptionsBuilder()
                        .include("\\.(ReadyInquiry|BuiltInquiry|LargeCatalog)\\.")
                        .mode(Mode.AverageTime)
                        .mode(Mode.SampleTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(quick ? 1 : 4)
                        .warmupTime(TimeValue.milliseconds(quick ? 200 : 1_000))
                        .measurementIterations(quick ? 1 : 10)
                        .measurementTime(TimeValue.milliseconds(quick ? 200 : 500))
                        .jvmArgsAppend("-Xmx1g")
                        .addProfiler(GCProfiler.class)
                        .output(report + ".log")
                        .result(report + ".json")
                        .resultFormat(ResultFormatType.JSON)
                        .build())
                .run();
    }
}
