package dev.switchboard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process: a command line, a folder it runs in, an environment of its own, and what it is fed. Its locale knows every
 * letter, unless told otherwise: in the C locale Java does not find a jar below a folder with a Russian name. It keeps no archive
 * of classes.
 */
final class Command {

    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    static final Path JAR = Path.of("target/switchboard.jar").toAbsolutePath();

    /** What a process reads from. */
    interface Feed {
        void writeTo(OutputStream in) throws IOException;
    }

    private final ProcessBuilder builder;
    private Feed feed = in -> {};
    private boolean readsAll = true;

    private Command(List<String> words) {
        this.builder = new ProcessBuilder(words);
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SWITCHBOARD_CACHE", "");
    }

    static Command of(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of(arguments));
        return new Command(words);
    }

    Command in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    Command with(String variable, String value) {
        builder.environment().put(variable, value);
        return this;
    }

    Command fed(Feed input) {
        this.feed = input;
        return this;
    }

    /** Feeds a process that may well end before it has read everything. */
    Command fedInPart(Feed input) {
        this.feed = input;
        this.readsAll = false;
        return this;
    }

    /** The command as a process of its own, for whoever wants to end it before its time; its output goes nowhere. */
    Process start() throws IOException {
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs it to its end. */
    CommandRun run() throws IOException, InterruptedException {
        Path err = Files.createTempFile("switchboard", ".err");
        Path out = Files.createTempFile("switchboard", ".out");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                feed.writeTo(in);
            } catch (IOException noReader) {
                if (readsAll) {
                    throw noReader;
                }
            }
            int exitCode = process.waitFor();
            return new CommandRun(
                    exitCode, CommandRun.utf8(Files.readAllBytes(out)), CommandRun.utf8(Files.readAllBytes(err)));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
