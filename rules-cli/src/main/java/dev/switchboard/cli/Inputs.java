package dev.switchboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that a run reads, so that it never writes over one of them. */
final class Inputs {

    private final List<Path> files = new ArrayList<>();

    /** A run that reads files from a catalogue, or none but the bundled one's. */
    Inputs(CatalogName catalog) throws IOException {
        and(catalog);
    }

    /** Adds the files of another catalogue. */
    Inputs and(CatalogName other) throws IOException {
        if (other.path().isPresent()) {
            addAll(other.path().get(), 1, file -> true);
        }
        return this;
    }

    /** Adds a file; empty for standard input, which may be a file as well. */
    Inputs and(Optional<Path> file) throws IOException {
        addAll(file.orElse(FileArgument.STANDARD_INPUT), 0, any -> true);
        return this;
    }

    /** Adds files and folders of cases. */
    Inputs andCases(List<Path> cases) throws IOException {
        for (Path path : FileArgument.inputs(cases)) {
            addAll(
                    path,
                    Integer.MAX_VALUE,
                    file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
        }
        return this;
    }

    /**
     * Whether a file is among those that are read, by whatever name: links of either kind lead to the same file, and so do
     * names in other letters where the system does not tell these apart.
     */
    boolean include(Path file) throws IOException {
        for (Path input : files) {
            if (Files.isRegularFile(file) && Files.isRegularFile(input) && Files.isSameFile(input, file)) {
                return true;
            }
        }
        return false;
    }

    /** A file, or those of a folder; a missing one is reported when it is read. */
    private void addAll(Path path, int depth, Predicate<Path> isRead) throws IOException {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        if (depth == 0 || !Files.isReadable(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path, depth)) {
            all.filter(Files::isRegularFile).filter(isRead).forEach(files::add);
        }
    }
}
