package dev.switchboard.bench;

import java.util.Collection;
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
 * Runs the JMH benchmarks on one thread and on two, and prints the results as Markdown. Arguments: a folder for JMH's own
 * reports, and {@code --quick} for a short run whose figures mean nothing.
 */
final class Decisions {

    private Decisions() {}

    public static void main(String[] args) throws RunnerException {
        boolean quick = args.length > 1 && args[1].equals("--quick");
        Agreement.check();
        for (int threads = 1; threads <= 2; threads++) {
            DecisionTables.print(threads, run(threads, args[0], quick));
        }
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
                        .warmupIterations(quick ? 1 : 3)
                        .warmupTime(TimeValue.milliseconds(quick ? 200 : 500))
                        .measurementIterations(quick ? 1 : 10)
                        .measurementTime(TimeValue.milliseconds(quick ? 200 : 500))
                        .addProfiler(GCProfiler.class)
                        .output(report + ".log")
                        .result(report + ".json")
                        .resultFormat(ResultFormatType.JSON)
                        .build())
                .run();
    }
}
