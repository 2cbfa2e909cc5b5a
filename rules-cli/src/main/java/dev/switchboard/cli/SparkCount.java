package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.EngineOptions;
import dev.switchboard.Text;
import dev.switchboard.catalog.Languages;
import dev.switchboard.forecast.CountedLog;
import dev.switchboard.loading.CompiledFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Has Spark count the calls of a log, by {@code spark-submit}; files for what is counted are deleted on closing. */
final class SparkCount implements AutoCloseable {

    private static final String HOME = "SPARK_HOME";
    private static final String JOB = "dev.switchboard.spark.ReplayJob";

    private final SparkOptions options;
    private final String master;
    private final Console console;
    private final Locale locale;
    private final Path folder;

    SparkCount(SparkOptions options, String master, Console console, Locale locale) throws IOException {
        this.options = options;
        this.master = master;
        this.console = console;
        this.locale = locale;
        this.folder = Files.createTempDirectory("switchboard-spark");
    }

    /**
     * Counts the calls of a log.
     *
     * @param byDefault facts that have their defaults where the log does not have them
     * @return the file for what is counted
     */
    Path count(
            List<CatalogName> catalogs,
            String log,
            List<String> passThrough,
            Collection<String> byDefault,
            EngineOptions loading)
            throws UnusableException, IOException {
        List<String> command = new ArrayList<>(submit());
        command.add("--catalogs");
        for (CatalogName catalog : catalogs) {
            command.add(compiled(catalog, loading));
        }
        Path file = file(CountedLog.ENDING);
        command.addAll(List.of("--count", log, file.toString()));
        options.format().ifPresent(format -> command.addAll(List.of("--format", format)));
        passThrough.forEach(column -> command.addAll(List.of("--pass-through", column)));
        byDefault.forEach(fact -> command.addAll(List.of("--by-default", fact)));
        if (locale.equals(Languages.RUSSIAN)) {
            command.addAll(List.of("--lang", "ru"));
        }
        run(command);
        return file;
    }

    private List<String> submit() throws UnusableException, IOException {
        SparkJars jars = SparkJars.of(options.jar());
        return List.of(
                program().toString(),
                "--master",
                master,
                "--class",
                JOB,
                "--jars",
                jars.list(),
                jars.job().toString());
    }

    private static Path program() throws UnusableException {
        String home = Optional.ofNullable(System.getenv(HOME))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new UnusableException(new Text(
                        "`--spark`: переменная `SPARK_HOME` не задана: укажите в ней папку Spark 4",
                        "`--spark`: `SPARK_HOME` is not set: let it name the folder of a Spark 4")));
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        Path program = Path.of(home, "bin", isWindows ? "spark-submit.cmd" : "spark-submit");
        if (!Files.isRegularFile(program)) {
            throw new UnusableException(Text.format(
                    "`--spark`: файла `%s` нет: в `SPARK_HOME` должна быть папка Spark 4",
                    "`--spark`: there is no `%s`: `SPARK_HOME` has to name the folder of a Spark 4", program));
        }
        return program;
    }

    private String compiled(CatalogName catalog, EngineOptions loading) throws IOException {
        Path file = file(CompiledFiles.ENDING);
        try (OutputStream out = Files.newOutputStream(file)) {
            CompiledFiles.write(catalog.load(loading), out);
        }
        return file.toString();
    }

    private Path file(String ending) throws IOException {
        return Files.createTempFile(folder, "", ending);
    }

    /** What Spark says goes to standard error: standard output is the command's. */
    private void run(List<String> command) throws UnusableException, IOException {
        Process spark = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .start();
        int code;
        try (BufferedReader said = spark.inputReader(UTF_8)) {
            said.lines().forEach(this::say);
            code = spark.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            code = ExitCode.UNUSABLE;
        } finally {
            spark.destroy();
        }
        if (code != ExitCode.OK) {
            throw new UnusableException(Text.format(
                    "Spark не посчитал звонков (код %s): почему — в строках выше",
                    "Spark has not counted the calls (exit code %s): the lines above say why", code));
        }
    }

    private void say(String line) {
        console.err().println(line);
        console.err().flush();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SparkCount::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
