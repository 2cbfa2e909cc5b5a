package dev.switchboard.cli;

import dev.switchboard.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The input and the output of a batch, each a file or, as {@code -}, a standard stream. */
final class BatchFiles implements AutoCloseable {

    private final String name;
    private final CountedInput in;
    private final Optional<Long> size;
    private final Optional<Path> output;
    private final Console console;

    private BatchFiles(String name, InputStream in, Optional<Long> size, Optional<Path> output, Console console) {
        this.name = name;
        this.in = new CountedInput(in);
        this.size = size;
        this.output = output;
        this.console = console;
    }

    /** Opens the input. The output is only looked at: a file there stays as it is until there is something to write. */
    static BatchFiles open(String input, Optional<String> output, Locale locale, Console console)
            throws UnusableException, IOException {
        Optional<Path> from = path(input);
        Optional<Path> to = output.isPresent() ? path(output.get()) : Optional.empty();
        if (from.isPresent() && Files.isDirectory(from.get())) {
            throw new UnusableException(
                    "`%s` — папка, а нужен файл CSV".formatted(input),
                    "`%s` is a folder; a CSV file is expected".formatted(input));
        }
        if (to.isPresent()) {
            checkOutput(from, to.get());
        }
        if (from.isEmpty()) {
            String name = new Text("стандартный ввод", "standard input").in(locale);
            return new BatchFiles(name, console.in(), Optional.empty(), to, console);
        }
        return new BatchFiles(
                input, Files.newInputStream(from.get()), Optional.of(Files.size(from.get())), to, console);
    }

    /** What errors call the input. */
    String name() {
        return name;
    }

    CountedInput in() {
        return in;
    }

    /** The input's size in bytes, where it is known. */
    Optional<Long> size() {
        return size;
    }

    /** Opens the output, which empties a file that is there already. */
    OutputStream openOutput() throws IOException {
        return output.isPresent() ? Files.newOutputStream(output.get()) : console.bytes();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static void checkOutput(Optional<Path> from, Path to) throws UnusableException, IOException {
        if (from.isPresent() && Files.exists(from.get()) && Files.exists(to) && Files.isSameFile(from.get(), to)) {
            throw new UnusableException(
                    "`%s` — и вход, и выход: укажите в `-o` другой файл".formatted(to),
                    "`%s` is both input and output: give another file to `-o`".formatted(to));
        }
        if (Files.isDirectory(to)) {
            throw new UnusableException(
                    "`-o %s` — папка: укажите файл в ней".formatted(to),
                    "`-o %s` is a folder: name a file in it".formatted(to));
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UnusableException(
                    "`-o %s`: папки нет, сначала создайте её".formatted(to),
                    "`-o %s`: there is no such folder, make it first".formatted(to));
        }
    }

    /** A file's path; empty for a standard stream. */
    static Optional<Path> path(String argument) throws UnusableException {
        try {
            return argument.equals("-") ? Optional.empty() : Optional.of(Path.of(argument));
        } catch (InvalidPathException noName) {
            throw new UnusableException(
                    "`%s` не может быть именем файла в этой локали: попробуйте с `LC_ALL=C.UTF-8`".formatted(argument),
                    "`%s` cannot be a file's name in this locale: try with `LC_ALL=C.UTF-8`".formatted(argument));
        }
    }
}
