package dev.switchboard.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The streams of a batch: a file or standard input, a file or standard output.
 *
 * @param name what errors call the input
 * @param size of the input in bytes, where it is known
 */
record BatchFiles(String name, Counted in, OutputStream out, Optional<Long> size) implements AutoCloseable {

    /** Counts what has been read, for the progress bar. */
    static final class Counted extends FilterInputStream {

        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            add(Math.max(read, 0));
            return read;
        }

        /** Only the one thread that reads adds. */
        @SuppressWarnings("NonAtomicVolatileUpdate")
        private void add(int bytes) {
            count += bytes;
        }
    }

    static BatchFiles open(String input, Optional<String> output, Console console)
            throws UnusableException, IOException {
        Optional<Path> from = DecideCommand.path(input);
        Optional<Path> to = output.flatMap(DecideCommand::path);
        if (from.isPresent() && to.isPresent() && Files.exists(to.get()) && Files.isSameFile(from.get(), to.get())) {
            throw new UnusableException(
                    "`%s` — и вход, и выход: укажите другой файл в `-o`".formatted(input),
                    "`%s` is both input and output: give another file to `-o`".formatted(input));
        }
        if (from.isPresent() && Files.isDirectory(from.get())) {
            throw new UnusableException(
                    "`%s` — папка, а нужен файл CSV".formatted(input),
                    "`%s` is a folder; a CSV file is expected".formatted(input));
        }
        InputStream in = from.isPresent() ? Files.newInputStream(from.get()) : console.in();
        OutputStream out = to.isPresent() ? Files.newOutputStream(to.get()) : console.rawOut();
        Optional<Long> size = from.isPresent() ? Optional.of(Files.size(from.get())) : Optional.empty();
        return new BatchFiles(from.isPresent() ? input : "standard input", new Counted(in), out, size);
    }

    @Override
    public void close() throws IOException {
        try (in) {
            out.close();
        }
    }
}
