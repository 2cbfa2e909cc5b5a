package dev.switchboard.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures how much less time two workers take than one for the same rows; run by hand, docs/spark.md has the figures. Rows are made
 * where they are decided and counted there, so that neither disks nor the network count. Besides the time by the clock, which others
 * on the machine lengthen, it prints the CPU time of the executor that worked most.
 */
final class Scaling {

    private static final int ROWS = 1_000_000;
    private static final int PARTITIONS = 16;
    private static final int RUNS = 4;

    private Scaling() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int workers = 1; workers <= 2; workers++) {
            Path folder = Files.createTempDirectory("scaling");
            try (Cluster cluster = Cluster.start(folder, workers);
                    SparkSession spark = cluster.application()
                            .config("spark.executor.extraJavaOptions", "")
                            .getOrCreate()) {
                measure(workers, spark);
            }
        }
    }

    private static void measure(int workers, SparkSession spark) {
        Switchboard desk = Switchboard.of(spark, Desk.source());
        // Each row another one, so that none is remembered.
        Dataset<Row> calls = spark.range(0, ROWS, 1, PARTITIONS)
                .select(
                        expr("element_at(array('calls', 'mood', 'fee'), CAST(id % 3 + 1 AS INT))")
                                .as("topic"),
                        expr("CAST(id % 50 AS INT)").as("calls"),
                        expr("id % 7 = 0").as("angry"),
                        expr("CAST(id / 100 AS DECIMAL(12, 2))").as("fee"));
        for (int run = 1; run <= RUNS; run++) {
            Busy busy = new Busy();
            spark.sparkContext().addSparkListener(busy);
            long start = System.nanoTime();
            desk.decide(calls).groupBy(col("line")).count().collectAsList();
            long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            spark.sparkContext().removeSparkListener(busy);
            System.out.printf("workers %s, run %s: %s ms, CPU of the busiest %s%n", workers, run, elapsed, busy.cpu);
        }
    }

    /** Milliseconds of CPU that executors spent on tasks. */
    private static final class Busy extends SparkListener {

        private final Map<String, Long> cpu = new ConcurrentHashMap<>();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            cpu.merge(
                    end.taskInfo().executorId(),
                    TimeUnit.NANOSECONDS.toMillis(end.taskMetrics().executorCpuTime()),
                    Long::sum);
        }
    }
}
