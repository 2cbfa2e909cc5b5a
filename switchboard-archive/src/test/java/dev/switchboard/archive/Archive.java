package dev.switchboard.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An archive, unpacked with the permissions that it gives. */
record Archive(Path folder) {

    /** What came of a run. */
    record Run(int exitCode, String out, String err) {}

    static final Path PLAIN = Path.of(System.getProperty("archive.plain"));
    static final Path RUNTIME = Path.of(System.getProperty("archive.runtime"));

    private static final String POSIX = "enablePosixFileAttributes";

    static Archive unpack(Path zip, Path into) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of(POSIX, true));
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path file : all.filter(path -> path.getNameCount() > 0).toList()) {
                Path to = into.resolve(file.toString().substring(1));
                Files.copy(file, to);
                if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(file));
                }
            }
        }
        try (Stream<Path> top = Files.list(into)) {
            return new Archive(top.findFirst().orElseThrow());
        }
    }

    /** Runs the command with nothing in its environment but these variables and a path of the system's tools. */
    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run("switchboard", environment, arguments);
    }

    /** Runs a launcher. */
    Run run(String launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder.getParent(), "run", ".err");
        List<String> words = Stream.concat(Stream.of(folder.resolve(launcher).toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
