package dev.switchboard.cli;

import dev.switchboard.csv.PackedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** Where one output of a run goes. Those that a run may write {@link Outputs} gives out. */
sealed interface Output {

    /** Begins to write. */
    Writing open() throws IOException;

    /** Writes a whole text. */
    default void write(byte[] content) throws IOException, UnusableException {
        try (Writing writing = open()) {
            writing.stream().write(content);
            writing.finish();
        }
    }

    /** What is being written. A file that is closed before it is finished is as if it had never been begun. */
    interface Writing extends Closeable {
        OutputStream stream();

        void finish() throws IOException, UnusableException;
    }

    /** Packs what is written to a file whose name ends with {@code .gz}. */
    private static OutputStream packed(Path path, OutputStream stream) throws IOException {
        return PackedFile.is(path.toString()) ? new GZIPOutputStream(stream, 1 << 16) : stream;
    }

    private static void finish(OutputStream stream) throws IOException {
        if (stream instanceof GZIPOutputStream packed) {
            packed.finish();
        }
    }

    /** Standard output. */
    record Standard(Console console) implements Output {
        @Override
        public Writing open() {
            return new Straight(console.rows());
        }
    }

    /** A device or a pipe: what is there takes what it is given, and cannot be replaced. */
    record Device(Path path) implements Output {
        @Override
        public Writing open() throws IOException {
            // Appended, since a file may be behind it, such as one that the shell has opened.
            OutputStream stream = Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            return new Straight(packed(path, new NamedOutput(path.toString(), stream)));
        }
    }

    /**
     * A file, which is there when it is whole, and packed if its name ends with {@code .gz}.
     *
     * @param path what the argument says
     * @param file where that leads
     * @param outputs looks once more whether the file may be written, when it is
     */
    record ToFile(Path path, Path file, Outputs outputs) implements Output {
        @Override
        public Writing open() throws IOException {
            AsideFile aside = AsideFile.of(file, outputs.overwriting());
            OutputStream stream = packed(path, aside.stream());
            return new Writing() {
                @Override
                public OutputStream stream() {
                    return stream;
                }

                @Override
                public void finish() throws IOException, UnusableException {
                    Output.finish(stream);
                    outputs.beforeReplacing(ToFile.this);
                    aside.finish();
                    outputs.written(file);
                }

                @Override
                public void close() throws IOException {
                    aside.close();
                }
            };
        }
    }

    /** Written as it comes. */
    record Straight(OutputStream stream) implements Writing {
        @Override
        public void finish() throws IOException {
            Output.finish(stream);
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
