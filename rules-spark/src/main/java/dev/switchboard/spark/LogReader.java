package dev.switchboard.spark;

import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.csv.Delimiter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads logs as tables, by their names or in a format of which the session knows.
 *
 * @param format that of all logs; without one, a name that ends with {@code .csv} or {@code .csv.gz} is of CSV, any other of Parquet
 */
record LogReader(SparkSession session, Optional<String> format) {

    private static final String CSV = "csv";

    Dataset<Row> read(String log) throws IOException {
        String name = log.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (format.isEmpty() && name.matches(".*\\.(jsonl|ndjson|json)")) {
            throw new InvalidInquiryException(List.of(Problem.at(Place.of(log), DECISIONS)));
        }
        String known = format.orElse(name.endsWith("." + CSV) ? CSV : "parquet");
        return known.equals(CSV) ? csv(log) : session.read().format(known).load(log);
    }

    private static final Text DECISIONS = new Text(
            "журнал решений на Spark не считается: дайте таблицу обращений (CSV, Parquet) или посчитайте его без `--spark`",
            "a log of decisions is not counted on Spark: give a table of inquiries (CSV, Parquet), or count it without `--spark`");

    /** A row with more or fewer cells than the header stops the job: the rest of a cell that is torn is no inquiry. */
    private Dataset<Row> csv(String log) throws IOException {
        List<String> header = session.read().textFile(log).takeAsList(1);
        return session.read()
                .option("header", true)
                .option("sep", String.valueOf(Delimiter.ofWhole(String.join("", header))))
                .option("escape", "\"")
                .option("mode", "FAILFAST")
                .csv(log);
    }
}
