package dev.switchboard.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.CompiledFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideTest {

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Switchboard desk;

    @BeforeAll
    static void start() {
        // A zone other than the catalogue's: a timestamp is a moment, whatever clock shows it.
        spark = LocalSpark.builder(folder)
                .config("spark.sql.session.timeZone", "Asia/Tokyo")
                .getOrCreate();
        desk = Switchboard.of(spark, Desk.source());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Dataset<Row> sql(String columns) {
        return spark.sql("SELECT " + columns);
    }

    private static Row decided(String columns) {
        return desk.decide(sql(columns)).first();
    }

    private static String text(Row row, String column) {
        return row.getString(row.fieldIndex(column));
    }

    @Test
    void theResultsStandBehindTheColumnsOfTheRows() {
        Dataset<Row> decided = desk.decide(sql("17 AS agent, 'calls' AS topic, 3 AS calls, 'as it is' AS `my.note`"));

        assertThat(decided.columns())
                .containsExactly(
                        "agent", "topic", "calls", "my.note", "line", "mode", "item", "queue", "phrase", "notify",
                        "error");
        assertThat(values(decided.first()))
                .containsExactly(
                        17,
                        "calls",
                        3,
                        "as it is",
                        "senior",
                        "one-step",
                        "I-1",
                        null,
                        "Соединяю Вас, ждите",
                        "manager",
                        null);
    }

    private static List<Object> values(Row row) {
        Object[] values = new Object[row.size()];
        Arrays.setAll(values, row::get);
        return Arrays.asList(values);
    }

    /** On one side of the rule's boundary, and on the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "calls    | calls    | 3                                    | 2",
                "calls    | calls    | 3S                                   | 2Y",
                "calls    | calls    | 3L                                   | 2L",
                "calls    | calls    | 3.0D                                 | 2.0D",
                "calls    | calls    | CAST(3 AS DECIMAL(10, 2))            | CAST(2 AS DECIMAL(10, 2))",
                "calls    | calls    | ' 3 '                                | '2'",
                "mood     | angry    | true                                 | false",
                "mood     | angry    | 'да'                                 | 'no'",
                "segment  | segment  | 'office'                             | 'home'",
                "fee      | fee      | 2.5BD                                | 2.49BD",
                "fee      | fee      | 2.5D                                 | 2.49D",
                "fee      | fee      | CAST(2.5 AS FLOAT)                   | CAST(2.49 AS FLOAT)",
                "fee      | fee      | 300                                  | 2",
                "waited   | waited   | INTERVAL '02:00' HOUR TO MINUTE      | INTERVAL '01:59' HOUR TO MINUTE",
                "waited   | waited   | '2 h'                                | '1 h 59 min'",
                "since    | since    | DATE'2026-12-01'                     | DATE'2026-11-30'",
                "since    | since    | '2026-12-01'                         | '30.11.2026'",
                "clock    | clock    | '21:30'                              | '21:29'",
                "symptoms | symptoms | 'fever, rash'                        | 'none'",
                "symptoms | symptoms | array('rash', 'fever')               | CAST(array() AS ARRAY<STRING>)",
                "night    | at       | TIMESTAMP'2026-12-30 22:00:00+03:00' | TIMESTAMP'2026-12-30 21:59:59+03:00'",
                "night    | at       | TIMESTAMP_NTZ'2026-12-30 22:00:00'   | TIMESTAMP_NTZ'2026-12-30 21:59:59'",
                "night    | at       | '2026-12-30T22:00'                   | '2026-12-30T18:59Z'"
            })
    void aValueStatesAFactByTheFactsType(String topic, String column, String above, String below) {
        Dataset<Row> both = sql("'%s' AS topic, %s AS %s, 1 AS n".formatted(topic, above, column))
                .union(sql("'%s' AS topic, %s AS %s, 2 AS n".formatted(topic, below, column)));

        List<Row> decided = desk.decide(both).sort("n").collectAsList();

        assertThat(decided).extracting(row -> text(row, "error")).containsOnlyNulls();
        assertThat(decided).extracting(row -> text(row, "line")).containsExactly("senior", "agent");
    }

    @Test
    void severalValuesOfAnOutcomeAreListed() {
        assertThat(text(decided("'symptoms' AS topic, 'rash, fever' AS symptoms"), "notify"))
                .isEqualTo("manager, doctor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAST(NULL AS INT)", "''", "'  '", "NULL"})
    void nothingLeavesAFactUnstated(String nothing) {
        Row row = decided("'calls' AS topic, %s AS calls".formatted(nothing));

        assertThat(text(row, "error")).isNull();
        assertThat(text(row, "line")).isEqualTo("agent");
    }

    @Test
    void errorsStayInTheirRow() {
        Dataset<Row> decided = desk.in(Locale.forLanguageTag("ru"))
                .decide(
                        spark.sql(
                                "SELECT * FROM VALUES (1, 'calls', '3'), (2, 'cals', 'many'), (3, NULL, '51') AS (id, topic, calls)"));

        List<Row> rows = decided.orderBy("id").collectAsList();
        assertThat(rows).extracting(row -> text(row, "line")).containsExactly("senior", null, null);
        assertThat(text(rows.get(0), "error")).isNull();
        assertThat(text(rows.get(1), "error")).contains("`cals`", "`calls`", "`many`", "; ");
        assertThat(text(rows.get(2), "error")).contains("`topic`", "51").doesNotContain("English");
        assertThat(values(rows.get(1)).subList(3, 9)).containsOnlyNulls();
    }

    @Test
    void errorsAreInEnglishUnlessAskedForInRussian() {
        String columns = "'calls' AS topic, 51 AS calls";

        assertThat(text(decided(columns), "error")).doesNotContainPattern("\\p{IsCyrillic}");
        assertThat(text(
                        desk.in(Locale.forLanguageTag("ru"))
                                .decide(sql(columns))
                                .first(),
                        "error"))
                .containsPattern("\\p{IsCyrillic}");
    }

    @Test
    void columnsOfAnEarlierRunAreReplaced() {
        Dataset<Row> once = desk.decide(sql("'calls' AS topic, 3 AS calls")).withColumn("error", lit("old"));

        Dataset<Row> twice = desk.decide(once.withColumn("calls", lit(2)));

        assertThat(twice.columns()).hasSameSizeAs(once.columns()).doesNotHaveDuplicates();
        assertThat(text(twice.first(), "line")).isEqualTo("agent");
        assertThat(text(twice.first(), "error")).isNull();
    }

    @Test
    void allThatIsWrongWithTheColumnsIsToldAtOnce() {
        Dataset<Row> inquiries =
                sql("'calls' AS topic, 3 AS cals, true AS `Angry client`, map('a', 1) AS fee, 1 AS Line");

        assertThatThrownBy(() -> desk.passThrough("agnet", "topic").decide(inquiries))
                .isInstanceOfSatisfying(
                        InvalidInquiryException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.in(Locale.ENGLISH))
                                .satisfiesExactly(
                                        unknown -> assertThat(unknown)
                                                .contains("passThrough(\"agnet\")", "no such column"),
                                        fact -> assertThat(fact).contains("passThrough(\"topic\")", "rename"),
                                        near -> assertThat(near).contains("`cals`", "`calls`", "`passThrough`"),
                                        title -> assertThat(title).contains("`Angry client`", "`angry`"),
                                        type -> assertThat(type).contains("`fee`", "`map<string,int>`", "cast"),
                                        clash -> assertThat(clash).contains("`Line`", "`line`", "rename")));
    }

    @Test
    void aColumnThatIsAlmostAFactIsTakenAsItIsWhenTheCallerSaysSo() {
        Row row = desk.passThrough("cals")
                .decide(sql("'calls' AS topic, 3 AS cals"))
                .first();

        assertThat(text(row, "line")).isEqualTo("agent");
    }

    @Test
    void aFileReadWithoutItsHeaderIsToldFromOneOfInquiries() {
        assertThatThrownBy(() -> desk.decide(sql("'calls' AS _c0, '3' AS _c1")))
                .isInstanceOf(InvalidInquiryException.class)
                .hasMessageContaining("`_c0`, `_c1`")
                .hasMessageContaining("header");
    }

    @Test
    void columnsThatDifferInCaseAreToldApartWhereSparkDoes() {
        spark.conf().set("spark.sql.caseSensitive", true);
        try {
            assertThat(decided("'calls' AS topic, 3 AS calls, 'mine' AS Line").<String>getAs("Line"))
                    .isEqualTo("mine");
        } finally {
            spark.conf().unset("spark.sql.caseSensitive");
        }
    }

    /** Each field of the struct that the function gives is a column; the function is not to run once for each. */
    @Test
    void aRowIsDecidedOnceHoweverManyColumnsAreAskedFor() {
        String plan = desk.decide(spark.range(10)
                        .select(lit("calls").as("topic"), col("id").as("calls")))
                .queryExecution()
                .optimizedPlan()
                .toString();

        assertThat(plan.split(Switchboard.FUNCTION + "\\(", -1)).hasSize(2);
    }

    /** Of a wide table Spark reads what the decision takes. */
    @Test
    void onlyColumnsThatStateFactsAreReadWhenNoOthersAreAskedFor() {
        String file = folder.resolve("wide").toString();
        spark.range(3)
                .select(
                        lit("calls").as("topic"),
                        col("id").as("calls"),
                        lit("long").as("transcript"))
                .write()
                .parquet(file);

        String plan = desk.decide(spark.read().parquet(file))
                .groupBy("line")
                .count()
                .queryExecution()
                .executedPlan()
                .toString();

        assertThat(plan).contains("ReadSchema: struct<topic:string,calls:bigint>");
    }

    @Test
    void parquetAndCsvGiveTheSame() {
        Dataset<Row> calls = spark.range(60)
                .select(
                        expr("element_at(array('calls', 'mood', 'fee'), CAST(id % 3 + 1 AS INT))")
                                .as("topic"),
                        expr("CAST(id AS INT)").as("calls"),
                        expr("id % 2 = 0").as("angry"),
                        expr("CAST(id / 10 AS DECIMAL(10, 1))").as("fee"));
        calls.write().parquet(folder.resolve("calls.parquet").toString());
        calls.write().option("header", true).csv(folder.resolve("calls.csv").toString());

        Dataset<Row> parquet =
                desk.decide(spark.read().parquet(folder.resolve("calls.parquet").toString()));
        Dataset<Row> csv = desk.decide(spark.read()
                .option("header", true)
                .csv(folder.resolve("calls.csv").toString()));

        List<Row> ofParquet = parquet.select("topic", "line", "mode", "item", "phrase", "notify", "error")
                .orderBy(expr("calls").cast("int"))
                .collectAsList();
        List<Row> ofCsv = csv.select("topic", "line", "mode", "item", "phrase", "notify", "error")
                .orderBy(expr("calls").cast("int"))
                .collectAsList();
        assertThat(ofCsv).hasSize(60).isEqualTo(ofParquet);
        assertThat(ofCsv).extracting(row -> text(row, "line")).contains("senior", "agent", null);
    }

    @Test
    void aFolderAndACompiledFileOfItDecideAlike() throws IOException {
        CatalogSource tables = CatalogSource.path(Path.of("../examples/home-warranty"));
        Path file = folder.resolve("home-warranty.switchboard");
        try (OutputStream out = Files.newOutputStream(file)) {
            CompiledFiles.write(CatalogLoader.withAllLanguages().load(tables, EngineOptions.DEFAULT), out);
        }
        Dataset<Row> call = sql("'cancel' AS topic, true AS sureToCancel");

        Row ofTables = Switchboard.of(spark, tables).decide(call).first();
        Row ofFile = Switchboard.of(spark, file).decide(call).first();

        assertThat(text(ofTables, "line")).isEqualTo("retention");
        assertThat(ofFile).isEqualTo(ofTables);
    }

    @Test
    void aCatalogueThatDoesNotLoadIsRefused() {
        assertThatThrownBy(() -> Switchboard.of(spark, CatalogSource.bytes(Map.of("catalog.csv", new byte[0]))))
                .isInstanceOfSatisfying(
                        InvalidCatalogException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .isNotEmpty());
    }
}
