package dev.switchboard.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of commands that can have Spark do their work. */
final class SparkOptions {

    @Option(names = "--spark", paramLabel = "${bundle:label.master}", descriptionKey = "spark")
    private Optional<String> master = Optional.empty();

    @Option(names = "--spark-jar", paramLabel = "${bundle:label.path}", descriptionKey = "spark-jar")
    private Optional<Path> jar = Optional.empty();

    @Option(names = "--format", paramLabel = "${bundle:label.format}", descriptionKey = "spark-format")
    private Optional<String> format = Optional.empty();

    /** The URL of Spark's master, if Spark is to do the work. */
    Optional<String> master() {
        return master;
    }

    /** Whether there is an option that says nothing without Spark. */
    boolean areIdle() {
        return master.isEmpty() && (jar.isPresent() || format.isPresent());
    }

    /** The jar of {@code rules-spark}; without one, it is beside our own. */
    Optional<Path> jar() {
        return jar;
    }

    /** The format of the logs; without one, their names tell it. */
    Optional<String> format() {
        return format;
    }
}
