package dev.switchboard.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A checkout with the launcher, the jar and a source, and a Maven that does nothing but say that it was called: the build
 * that runs these tests must not be started once more by them.
 */
final class Home {

    /** What the launcher uses of a system, besides Java and Maven. */
    private static final List<String> TOOLS =
            List.of("dirname", "find", "head", "ln", "locale", "mkdir", "readlink", "rm", "sed", "sleep", "touch");

    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    /** Next to the jar, where files can be linked instead of copied. */
    static final class Parent implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            return Files.createTempDirectory(Command.JAR.getParent(), "home").toAbsolutePath();
        }
    }

    final Path folder;
    final Path launcher;
    final Path bin;
    final Path source;
    final Path jar;

    Home(Path parent) throws IOException {
        folder = Files.createDirectories(parent.resolve("my home"));
        bin = Files.createDirectories(parent.resolve("bin"));
        launcher = Files.copy(Path.of("../switchboard"), folder.resolve("switchboard"), COPY_ATTRIBUTES);
        Path common = Files.createDirectories(folder.resolve("switchboard-archive/src/launcher"));
        Files.copy(Path.of("../switchboard-archive/src/launcher/launch.sh"), common.resolve("launch.sh"));
        Path lib = Files.createDirectories(folder.resolve("rules-cli/target/lib"));
        try (Stream<Path> libraries = Files.list(Command.JAR.resolveSibling("lib"))) {
            for (Path library : libraries.toList()) {
                Files.createLink(lib.resolve(library.getFileName()), library);
            }
        }
        jar = Files.copy(Command.JAR, lib.resolveSibling("switchboard.jar"));
        source = Files.createDirectories(folder.resolve("rules-cli/src/main/java"))
                .resolve("Main.java");
        Files.writeString(source, "class Main {}");
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("rules-cli/pom.xml"), "<project/>");
        try (Stream<Path> sources = Files.walk(folder.resolve("rules-cli/src"))) {
            for (Path file : sources.toList()) {
                age(file, -1);
            }
        }
        age(folder.resolve("pom.xml"), -1);
        age(folder.resolve("rules-cli/pom.xml"), -1);
        age(jar, 0);
        maven("echo built: \"$@\"");
    }

    /** Sets how many hours a file is newer than the jar. */
    static void age(Path file, int hours) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(BUILT.plus(Duration.ofHours(hours))));
    }

    /** Makes Maven run these words. */
    void maven(String words) throws IOException {
        script(bin.resolve("mvn"), words);
    }

    /** Installs an opener of pages that opens none. */
    void browser() throws IOException {
        script(bin.resolve("xdg-open"), "exit 0");
    }

    /** Takes Maven away, and leaves nothing in {@link #bin} but the tools that the launcher uses. */
    void withoutMaven() throws IOException {
        Files.delete(bin.resolve("mvn"));
        for (String tool : TOOLS) {
            script(bin.resolve(tool), "PATH='" + System.getenv("PATH") + "' exec " + tool + " \"$@\"");
        }
    }

    /** The folder of a Java that does these words. */
    Path java(String folder, String words) throws IOException {
        Path java = launcher.getParent().resolveSibling(folder);
        script(Files.createDirectories(java.resolve("bin")).resolve("java"), words);
        return java;
    }

    /** The launcher with these arguments. */
    Command switchboard(String... arguments) {
        return command(launcher.toString(), arguments);
    }

    /** A command that finds what is in {@link #bin} first. */
    Command command(String program, String... arguments) {
        return Command.of(program, arguments).with("PATH", bin + ":" + System.getenv("PATH"));
    }

    private static void script(Path script, String words) throws IOException {
        Files.writeString(script, "#!/bin/sh\n" + words + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
    }
}
