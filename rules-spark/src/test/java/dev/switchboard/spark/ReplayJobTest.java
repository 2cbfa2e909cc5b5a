package dev.switchboard.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Place;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.forecast.CallColumns;
import dev.switchboard.forecast.CountedLog;
import dev.switchboard.forecast.Example;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.ForecastTally;
import dev.switchboard.forecast.Forecaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark counts is what one process counts, row by row. */
class ReplayJobTest {

    private static final int ROWS = 3_000;

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static CatalogEngine before;
    private static CatalogEngine after;

    @BeforeAll
    static void start() throws IOException {
        spark = LocalSpark.builder(folder)
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        before = engine("old", Desk.source());
        after = engine("new", Desk.changed());
        // Some topics and numbers that no catalogue has, some facts unstated; a minute and a half from call to call.
        Dataset<Row> calls = spark.range(0, ROWS, 1, 7)
                .select(
                        expr("element_at(array('calls', 'mood', 'night', 'fee', 'gone'), CAST(id % 5 + 1 AS INT))")
                                .as("topic"),
                        expr("IF(id % 11 = 0, NULL, CAST(id % 53 AS INT))").as("calls"),
                        expr("IF(id % 3 = 0, NULL, id % 2 = 0)").as("angry"),
                        expr("TIMESTAMP'2026-11-02 20:00:00' + MAKE_DT_INTERVAL(0, 0, 0, 90) * id")
                                .as("at"),
                        expr("concat('note ', id)").as("note"));
        calls.write().parquet(folder.resolve("calls.parquet").toString());
        calls.withColumn("at", expr("date_format(at, \"yyyy-MM-dd'T'HH:mm:ss'Z'\")"))
                .coalesce(1)
                .write()
                .option("header", true)
                .option("sep", ";")
                .csv(folder.resolve("calls.csv").toString());
    }

    private static CatalogEngine engine(String name, CatalogSource source) throws IOException {
        CatalogSource.Bytes tables = (CatalogSource.Bytes) source;
        Path catalog = Files.createDirectory(folder.resolve(name));
        for (Map.Entry<String, byte[]> table : tables.files().entrySet()) {
            Files.write(catalog.resolve(table.getKey()), table.getValue());
        }
        return new CatalogEngines().load(source, EngineOptions.DEFAULT);
    }

    @AfterAll
    static void stop() {
        spark.stop();
        before.close();
        after.close();
    }

    private static Forecast counted(String log, String... more) throws IOException {
        Path file = folder.resolve(log + ".counted");
        String[] arguments = {
            "--catalogs",
            folder.resolve("old").toString(),
            folder.resolve("new").toString(),
            "--count",
            folder.resolve(log).toString(),
            file.toString()
        };
        String[] all =
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
        JobArguments options = JobArguments.of(all);
        ReplayJob.count(spark, options);
        return new CountedLog(before.catalog(), after.catalog(), options.byDefault())
                .read(file, calendar())
                .orElseThrow()
                .forecast(before.catalog(), after.catalog());
    }

    private static Optional<Calendar> calendar() {
        return after.model().vocabulary().calendar();
    }

    /** Counts the same rows as they were made, by nothing of Spark's module. */
    private static Forecast here(String log, List<String> byDefault) {
        List<String> header = List.of("topic", "calls", "angry", "at", "note");
        CallColumns columns = CallColumns.of(
                header, before.model().vocabulary(), after.model().vocabulary(), byDefault);
        Forecaster forecaster = new Forecaster(before, after);
        ForecastTally tally = new ForecastTally(calendar());
        String[] topics = {"calls", "mood", "night", "fee", "gone"};
        for (int id = 0; id < ROWS; id++) {
            LocalDateTime utc = LocalDateTime.of(2026, 11, 2, 20, 0).plusSeconds(90L * id);
            CallColumns.ReadCall read = columns.read(List.of(
                    topics[id % 5],
                    id % 11 == 0 ? "" : Integer.toString(id % 53),
                    id % 3 == 0 ? "" : Boolean.toString(id % 2 == 0),
                    utc + "Z",
                    "note " + id));
            CallColumns.ReadCall.Stated stated = (CallColumns.ReadCall.Stated) read;
            // Moscow is three hours ahead.
            tally.add(
                    forecaster.of(stated.call()),
                    Optional.of(utc.plusHours(3)),
                    new Example(
                            Optional.of(Place.of(folder.resolve(log).toString())),
                            stated.call().after()));
        }
        return tally.forecast(before.catalog(), after.catalog());
    }

    /** Parquet has timestamps, CSV texts with semicolons between them. */
    @ParameterizedTest
    @ValueSource(strings = {"calls.parquet", "calls.csv"})
    void whatSparkCountsIsWhatOneProcessCounts(String log) throws IOException {
        Forecast forecast = counted(log);

        Forecast expected = here(log, List.of());
        assertThat(forecast)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("moves\\.example", "refused.*\\.first")
                .isEqualTo(expected);
        assertThat(forecast.rows()).isEqualTo(ROWS);
        assertThat(forecast.refusedAfter().rows()).isGreaterThan(ROWS / 5);
        assertThat(forecast.moved().byDefault()).isPositive();
        assertThat(forecast.unknowns().facts()).containsKey("vip");
        assertThat(forecast.moves().get(0).example()).isPresent();
        assertThat(forecast.load().timed()).isEqualTo(forecast.taken());
    }

    @Test
    void twoRunsShowTheSameExamplesAndProblems() throws IOException {
        assertThat(counted("calls.parquet")).usingRecursiveComparison().isEqualTo(counted("calls.parquet"));
    }

    @Test
    void aFactThatIsToHaveItsDefaultIsNotOpen() throws IOException {
        Forecast forecast = counted("calls.parquet", "--by-default", "vip");

        assertThat(forecast.unknowns().facts()).doesNotContainKey("vip");
        assertThat(forecast.transfers())
                .isEqualTo(here("calls.parquet", List.of("vip")).transfers());
    }

    @Test
    void whatWasCountedByOtherCataloguesIsNotTaken() throws IOException {
        counted("calls.parquet");

        assertThat(new CountedLog(after.catalog(), before.catalog(), List.of())
                        .read(folder.resolve("calls.parquet.counted"), calendar()))
                .isEmpty();
    }

    @Test
    void aMisspeltColumnIsRefusedUnlessItIsConfirmed() {
        spark.sql("SELECT 'calls' AS topic, 3 AS cals")
                .write()
                .parquet(folder.resolve("slip.parquet").toString());

        assertThatThrownBy(() -> counted("slip.parquet"))
                .isInstanceOf(InvalidInquiryException.class)
                .hasMessageContaining("slip.parquet: column `cals` is almost the name of fact `calls`")
                .hasMessageContaining("--pass-through");
        assertThat(catchThrowable(() -> counted("slip.parquet", "--pass-through", "cals")))
                .isNull();
    }

    @Test
    void aLogOfDecisionsIsRefused() {
        assertThatThrownBy(() -> counted("decisions.jsonl.gz"))
                .isInstanceOf(InvalidInquiryException.class)
                .hasMessageContaining("decisions.jsonl.gz")
                .hasMessageContaining("--spark");
    }

    @Test
    void aRowOfAnotherLengthThanTheHeaderStopsTheJob() throws IOException {
        Files.writeString(folder.resolve("torn.csv"), "topic,calls\ncalls,3,4\n", UTF_8);

        assertThatThrownBy(() -> counted("torn.csv")).hasStackTraceContaining("MALFORMED");
    }
}
