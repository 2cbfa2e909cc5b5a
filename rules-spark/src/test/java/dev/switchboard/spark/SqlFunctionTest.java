package dev.switchboard.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFunctionTest {

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        // With the other serializer, and times of the JDK: neither is to matter.
        spark = LocalSpark.builder(folder)
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.timeType.enabled", true)
                .getOrCreate();
        Switchboard.of(spark, Desk.source()).register();
        spark.sql(
                        "SELECT * FROM VALUES (1, 'calls', 3, DATE'2026-01-01'), (2, 'calls', 2, NULL), (3, 'since', 51, DATE'2026-12-01'),"
                                + " (4, 'since', 0, DATE'2026-12-01') AS (id, topic, calls, since)")
                .createOrReplaceTempView("calls");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<String> strings(String query) {
        return spark.sql(query).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void aStructOfColumnsIsDecided() {
        assertThat(strings("SELECT switchboard_decide(struct(topic, calls, since)).line FROM calls ORDER BY id"))
                .containsExactly("senior", "agent", null, "senior");
    }

    @Test
    void aStructOfAllColumnsIsDecidedAndOthersMeanNothing() {
        assertThat(strings("SELECT switchboard_decide(struct(*)).line FROM calls ORDER BY id"))
                .containsExactly("senior", "agent", null, "senior");
    }

    @Test
    void theResultIsAStructOfTheColumnsThatDecideAdds() {
        Row row = spark.sql(
                        "SELECT d.* FROM (SELECT switchboard_decide(named_struct('topic', 'mood', 'angry', true)) AS d)")
                .first();

        assertThat(row.schema().fieldNames())
                .containsExactly("line", "mode", "item", "queue", "phrase", "notify", "error");
        assertThat(row.mkString("|")).isEqualTo("senior|one-step|I-1|null|Соединяю Вас, ждите|manager|null");
    }

    @Test
    void momentsAndTimesOfTheJdkStateFacts() {
        assertThat(
                        strings(
                                "SELECT switchboard_decide(struct('night' AS topic, TIMESTAMP'2026-12-30 22:00:00+03:00' AS at)).line"))
                .containsExactly("senior");
        assertThat(strings("SELECT switchboard_decide(struct('clock' AS topic, TIME'21:30:00' AS clock)).line"))
                .containsExactly("senior");
    }

    @Test
    void noStructGivesNoDecision() {
        assertThat(spark.sql("SELECT switchboard_decide(CAST(NULL AS STRUCT<topic: STRING>))")
                        .first()
                        .isNullAt(0))
                .isTrue();
    }

    @Test
    void anErrorStaysInItsRow() {
        assertThat(strings("SELECT switchboard_decide(struct(topic, calls)).error FROM calls WHERE id = 3"))
                .singleElement()
                .asString()
                .contains("`calls`", "51", "50");
    }

    @Test
    void aMisspeltFieldIsRefused() {
        assertThatThrownBy(() -> spark.sql("SELECT switchboard_decide(struct(topic, id AS cals)) FROM calls")
                        .collectAsList())
                .hasStackTraceContaining("column `cals` is almost the name of fact `calls`");
    }
}
