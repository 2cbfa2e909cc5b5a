package dev.switchboard.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** A master and workers of Spark as processes on this machine, on ports that are free, made of the jars that the test runs with. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (?:\\S*)(spark://[\\w.:]+)");
    private static final Pattern REGISTERED = Pattern.compile("(Successfully registered) with master");

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    /** A cluster without workers. */
    private Cluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        linkJars(Files.createDirectories(folder.resolve("home/jars")));
        settings(Files.createDirectories(folder.resolve("conf")));
        submit(Files.createDirectories(folder.resolve("home/bin")));
        try {
            Process process = start("master", "master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
            this.master = said("master", process, MASTER);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** A cluster with so many workers, each with one core for one executor. */
    static Cluster start(Path folder, int workers) throws IOException, InterruptedException {
        Cluster cluster = new Cluster(folder);
        try {
            for (int i = 1; i <= workers; i++) {
                cluster.startWorker("worker" + i);
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    private void startWorker(String name) throws IOException, InterruptedException {
        Process worker = start(
                name,
                "worker",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "600M",
                "--work-dir",
                Files.createDirectories(folder.resolve(name)).toString(),
                master);
        said(name, worker, REGISTERED);
    }

    /** Its URL. */
    String master() {
        return master;
    }

    /** What {@code SPARK_HOME} and the like are, for its own processes and for those that submit to it. */
    Map<String, String> environment() {
        return Map.of(
                "SPARK_HOME", folder.resolve("home").toString(),
                "SPARK_CONF_DIR", folder.resolve("conf").toString(),
                "SPARK_LOCAL_DIRS", folder.resolve("local").toString(),
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_SCALA_VERSION", "2.13");
    }

    private static void settings(Path conf) throws IOException {
        Files.writeString(conf.resolve("spark-defaults.conf"), """
                spark.executor.memory 512m
                spark.executor.cores 1
                spark.driver.host 127.0.0.1
                spark.driver.bindAddress 127.0.0.1
                spark.ui.enabled false
                """);
    }

    /** What a distribution of Spark has as a script that starts another. */
    private static void submit(Path bin) throws IOException {
        Path script = bin.resolve("spark-submit");
        String options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .collect(Collectors.joining(" "));
        Files.writeString(
                script,
                "#!/bin/sh\nexec '%s' -Xmx512m -XX:TieredStopAtLevel=1 %s -cp \"$SPARK_HOME/jars/*\" org.apache.spark.deploy.SparkSubmit \"$@\"\n"
                        .formatted(java(), options));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** What is to be set for an application, which runs in the test itself. */
    SparkSession.Builder application() {
        return LocalSpark.builder(folder)
                .master(master)
                .config("spark.executor.memory", "512m")
                .config("spark.executor.cores", 1)
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
                .config("spark.executor.extraClassPath", ours());
    }

    /** Kills a worker and what it has started, without a chance for either to say so. */
    void killWorker(int number) throws InterruptedException {
        kill(processes.get(number));
    }

    /** The number of the worker whose executor has this id. */
    int workerOf(String executor) throws IOException {
        for (int number = 1; number < processes.size(); number++) {
            try (Stream<Path> files = Files.find(
                    folder.resolve("worker" + number),
                    3,
                    (path, attributes) -> attributes.isDirectory()
                            && path.getFileName().toString().equals(executor))) {
                if (files.findAny().isPresent()) {
                    return number;
                }
            }
        }
        throw new IllegalArgumentException("no worker has executor " + executor);
    }

    @Override
    public void close() {
        for (Process process : processes) {
            try {
                kill(process);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        // Whoever deletes the folder is not to wonder where they lead.
        try (Stream<Path> links = Files.list(folder.resolve("home/jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        // The worker first: it would start another executor.
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        executors.forEach(executor -> executor.onExit().join());
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlog4j2.configurationFile=classpath:org/apache/spark/log4j2-defaults.properties",
                "-cp",
                folder.resolve("home/jars") + File.separator + "*" + File.pathSeparator + ours(),
                WhileParentLives.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
        builder.environment().putAll(environment());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** Waits until a process has written a text, and returns its first group. */
    private String said(String name, Process process, Pattern wanted) throws IOException, InterruptedException {
        Function<String, Matcher> search = wanted::matcher;
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 50) {
            String log = Files.readString(log(name), UTF_8);
            Matcher found = search.apply(log);
            if (found.find()) {
                return found.group(1);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended:\n" + log);
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException(name + " is not ready:\n" + Files.readString(log(name), UTF_8));
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::exists);
    }

    /** What is not Spark's: our own classes and those of the tests. */
    private static String ours() {
        return String.join(
                File.pathSeparator,
                classPath().filter(path -> !isSparks(path)).map(Path::toString).toList());
    }

    private static boolean isSparks(Path path) {
        return path.toString().endsWith(".jar")
                && !path.getFileName().toString().startsWith("rules-");
    }

    private static void linkJars(Path jars) throws IOException {
        for (Path jar : classPath().filter(Cluster::isSparks).toList()) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
    }
}
