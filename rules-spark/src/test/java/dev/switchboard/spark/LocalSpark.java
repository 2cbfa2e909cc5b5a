package dev.switchboard.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark within the JVM of a test: one at a time. */
final class LocalSpark {

    private LocalSpark() {}

    /** Two threads, no pages, nothing left in the working directory. */
    static SparkSession.Builder builder(Path folder) {
        return SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", folder.resolve("local").toString())
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.sql.shuffle.partitions", 2);
    }
}
