package dev.switchboard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.loading.CatalogLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster decides is what one process decides, to the row, also when a worker dies meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClusterTest {

    private static final int ROWS = 6_000;
    private static final int PARTITIONS = 24;

    /** So many partitions may be decided before the worker is killed, all others only afterwards. */
    private static final int BEFORE = 6;

    private static final StructType CALLS = new StructType()
            .add("id", DataTypes.IntegerType)
            .add("topic", DataTypes.StringType)
            .add("calls", DataTypes.IntegerType)
            .add("angry", DataTypes.BooleanType);

    @TempDir
    private static Path folder;

    private static Cluster cluster;
    private static SparkSession spark;
    private static JavaSparkContext context;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = Cluster.start(folder, 2);
        spark = cluster.application().getOrCreate();
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    @AfterAll
    static void stop() {
        if (spark != null) {
            spark.stop();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Each executor as it runs a task, and the engine that it finds. */
    @Test
    @Order(1)
    void theTasksOfAnExecutorShareAnEngine() {
        Broadcast<SharedEngine> shared = context.broadcast(
                SharedEngine.of(CatalogLoader.withAllLanguages().load(Desk.source(), EngineOptions.DEFAULT)));

        List<String> seen = context.parallelize(IntStream.range(0, 40).boxed().toList(), 40)
                .map(task -> SparkEnv.get().executorId() + " has engine "
                        + System.identityHashCode(shared.value().open()))
                .collect();

        Set<String> executors =
                seen.stream().map(each -> each.substring(0, each.indexOf(' '))).collect(Collectors.toSet());
        assertThat(executors).isNotEmpty().doesNotContain("driver");
        assertThat(Set.copyOf(seen)).as("each executor with its engine").hasSameSizeAs(executors);
    }

    @Test
    @Order(2)
    void aWorkerKilledInTheMiddleChangesNoRow() throws Exception {
        List<Row> calls = calls();
        String killed = folder.resolve("killed").toString();
        TaskEnds ends = new TaskEnds();
        spark.sparkContext().addSparkListener(ends);
        JavaRDD<Row> gated = context.parallelize(calls, PARTITIONS)
                .mapPartitionsWithIndex((partition, rows) -> waitFor(killed, partition, rows), true);
        String file = folder.resolve("decided").toString();

        Thread job = new Thread(() -> Switchboard.of(spark, Desk.source())
                .decide(spark.createDataFrame(gated, CALLS))
                .write()
                .parquet(file));
        job.start();
        ends.awaitBoth();
        String executor = ends.executors().iterator().next();
        cluster.killWorker(cluster.workerOf(executor));
        Files.createFile(Path.of(killed));
        job.join();

        assertThat(ends.failed).as("tasks lost with their executor").containsOnly(executor);
        assertThat(spark.read().parquet(file).sort("id").collectAsList())
                .extracting(ClusterTest::text)
                .containsExactlyElementsOf(decidedHere(calls));
    }

    /** The ids of executors on which tasks have ended well, and of those on which they have not. */
    private static final class TaskEnds extends SparkListener {

        private final Set<String> ended = ConcurrentHashMap.newKeySet();
        private final Set<String> failed = ConcurrentHashMap.newKeySet();
        private final CountDownLatch all = new CountDownLatch(BEFORE);

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskInfo().successful()) {
                ended.add(end.taskInfo().executorId());
                all.countDown();
            } else {
                failed.add(end.taskInfo().executorId());
            }
        }

        void awaitBoth() throws InterruptedException {
            assertThat(all.await(2, TimeUnit.MINUTES)).as("tasks have ended").isTrue();
        }

        Set<String> executors() {
            return ended;
        }
    }

    private static Iterator<Row> waitFor(String killed, int partition, Iterator<Row> rows) throws InterruptedException {
        while (partition >= BEFORE && !Files.exists(Path.of(killed))) {
            Thread.sleep(20);
        }
        return rows;
    }

    /** Some of what is stated fits no catalogue. */
    private static List<Row> calls() {
        Random random = new Random(17);
        return IntStream.range(0, ROWS)
                .mapToObj(id -> RowFactory.create(
                        id,
                        random.nextInt(50) == 0 ? "cals" : Desk.TOPICS[random.nextInt(Desk.TOPICS.length)],
                        random.nextInt(5) == 0 ? null : random.nextInt(55),
                        random.nextInt(5) == 0 ? null : random.nextBoolean()))
                .toList();
    }

    private static List<String> decidedHere(List<Row> calls) {
        try (EscalationEngine engine = EscalationEngine.load(Desk.source())) {
            return calls.stream().map(call -> decidedHere(engine, call)).toList();
        }
    }

    private static String decidedHere(EscalationEngine engine, Row call) {
        InquiryBuilder inquiry = Inquiry.about(call.getString(1));
        if (!call.isNullAt(2)) {
            inquiry.count("calls", call.getInt(2));
        }
        if (!call.isNullAt(3)) {
            inquiry.flag("angry", call.getBoolean(3));
        }
        List<Object> cells = new ArrayList<>(Arrays.asList(call.get(0), call.get(1), call.get(2), call.get(3)));
        try {
            Decision decision = engine.decide(inquiry.build());
            cells.add(decision.line());
            cells.add(decision.mode().code());
            cells.add(decision.item().orElse(null));
            cells.add(decision.queue().orElse(null));
            cells.add(decision.phrase().orElse(null));
            cells.add(decision.outcomes("notify").isEmpty() ? null : "manager");
            cells.add(null);
        } catch (SwitchboardException refused) {
            cells.addAll(Arrays.asList(null, null, null, null, null, null));
            cells.add(refused.problems().stream()
                    .map((Problem problem) -> problem.in(Locale.ENGLISH))
                    .collect(Collectors.joining("; ")));
        }
        return cells.toString();
    }

    private static String text(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::get).toList().toString();
    }
}
