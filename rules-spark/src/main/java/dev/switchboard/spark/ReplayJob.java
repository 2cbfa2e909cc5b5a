package dev.switchboard.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.SwitchboardException;
import dev.switchboard.loading.CatalogLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Counts the calls of logs by what two catalogues make of them, and writes files that {@code switchboard replay OLD NEW LOG.counted}
 * reads in place of the logs. {@code switchboard replay --spark} has this run by {@code spark-submit}.
 *
 * @since 0.1.0
 */
public final class ReplayJob {

    private static final int UNUSABLE = 2;

    private ReplayJob() {}

    /** Runs the job: {@code --catalogs OLD NEW --count LOG FILE.counted}; the catalogues and the files are on the driver's disk. */
    public static void main(String[] arguments) throws IOException {
        PrintStream err = new PrintStream(System.err, true, UTF_8);
        JobArguments options;
        try {
            options = JobArguments.of(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage() + "\n" + JobArguments.USAGE);
            System.exit(UNUSABLE);
            return;
        }
        try (SparkSession session =
                SparkSession.builder().appName("switchboard replay").getOrCreate()) {
            count(session, options);
        } catch (SwitchboardException refused) {
            refused.problems().forEach(problem -> err.println(problem.in(options.locale())));
            System.exit(UNUSABLE);
        }
    }

    static void count(SparkSession session, JobArguments options) throws IOException {
        SharedForecaster catalogs = new SharedForecaster(
                engine(options.catalogs().get(0)), engine(options.catalogs().get(1)));
        CallReplay replay = new CallReplay(session, catalogs, options.passThrough(), options.byDefault());
        LogReader reader = new LogReader(session, options.format());
        List<String> logs = options.logs();
        for (int i = 0; i < logs.size(); i += 2) {
            String log = logs.get(i);
            replay.counted().write(replay.count(log, reader.read(log)), Path.of(logs.get(i + 1)));
        }
    }

    private static SharedEngine engine(String catalog) {
        return SharedEngine.of(CatalogLoader.withAllLanguages()
                .load(CatalogSource.path(Path.of(catalog)), EngineOptions.DEFAULT.withOpaqueRules()));
    }
}
