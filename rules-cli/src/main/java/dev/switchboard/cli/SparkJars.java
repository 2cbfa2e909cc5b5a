package dev.switchboard.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Text;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.forecast.Forecaster;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Spark needs of us: the jar with the job, and those that it stands on.
 *
 * @param job that of {@code rules-spark}
 * @param libraries as the command itself has them
 */
record SparkJars(Path job, List<Path> libraries) {

    private static final String JOB = "rules-spark-*.jar";

    /**
     * The jars beside the command's own.
     *
     * @param chosen the job's, if the caller says where it is
     */
    static SparkJars of(Optional<Path> chosen) throws UnusableException, IOException {
        if (chosen.isPresent()) {
            checkExists(chosen.get());
        }
        List<Path> libraries = Stream.of(EscalationEngine.class, CatalogEngine.class, Forecaster.class, CsvReader.class)
                .map(SparkJars::jar)
                .flatMap(Optional::stream)
                .toList();
        if (libraries.stream().anyMatch(Files::isDirectory)) {
            throw new UnusableException(new Text(
                    "`--spark` работает только из собранной команды: executor-ам нужны её файлы jar",
                    "`--spark` works from the built command alone: executors need its jars"));
        }
        return new SparkJars(chosen.isPresent() ? chosen.get() : beside(libraries.get(0)), libraries);
    }

    private static Optional<Path> jar(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(url -> Path.of(URI.create(url.toString())));
    }

    private static void checkExists(Path jar) throws UnusableException {
        if (!Files.isRegularFile(jar)) {
            throw new UnusableException(
                    Text.format("`--spark-jar %s`: такого файла нет", "`--spark-jar %s`: there is no such file", jar));
        }
    }

    private static Path beside(Path library) throws UnusableException, IOException {
        Path folder = library.resolveSibling("").toAbsolutePath();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, JOB)) {
            Iterator<Path> found = jars.iterator();
            if (found.hasNext()) {
                return found.next();
            }
        }
        throw new UnusableException(Text.format(
                "`--spark`: в `%s` нет `%s`: положите туда этот файл (dev.switchboard:rules-spark) или укажите его в `--spark-jar`",
                "`--spark`: there is no `%2$s` in `%1$s`: put that file there (dev.switchboard:rules-spark), or name it by `--spark-jar`",
                folder,
                JOB));
    }

    /** The libraries as {@code spark-submit} takes them. */
    String list() {
        return libraries.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
