package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.csv.PackedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file of inquiries, which may be packed by gzip, a pipe, or standard input, which is called {@code -}. */
final class BatchInput implements AutoCloseable {

    private final String name;
    private final CountedInput counted;
    private final InputStream in;
    private final Optional<Long> size;

    private BatchInput(String name, InputStream in, Optional<Long> size) throws IOException {
        this.name = name;
        this.counted = new CountedInput(in);
        this.in = PackedFile.read(name, counted);
        this.size = size;
    }

    static BatchInput open(String argument, Locale locale, Console console) throws UnusableException, IOException {
        Optional<Path> path = FileArgument.input(argument);
        if (path.isEmpty()) {
            String name = new Text("стандартный ввод", "standard input").in(locale);
            return new BatchInput(name, console.in(), Optional.empty());
        }
        if (Files.isDirectory(path.get())) {
            throw new UnusableException(Text.format(
                    "`%s` — папка, а нужен файл CSV", "`%s` is a folder; a CSV file is expected", argument));
        }
        InputStream in = Files.newInputStream(path.get());
        // How much will come through a pipe nobody knows.
        Optional<Long> size = Files.isRegularFile(path.get()) ? Optional.of(Files.size(path.get())) : Optional.empty();
        return new BatchInput(argument, in, size);
    }

    /** What errors call the input. */
    String name() {
        return name;
    }

    /** The rows, whether the file is packed or not. */
    InputStream in() {
        return in;
    }

    /** How many bytes of the input have been read, packed if it is. */
    long read() {
        return counted.count();
    }

    /** The input's size in bytes, where it is known. */
    Optional<Long> size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
