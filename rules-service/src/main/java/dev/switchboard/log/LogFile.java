package dev.switchboard.log;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A file that lines are added to, exchanged for a new one when it is large. Used by one thread. */
public final class LogFile implements AutoCloseable {

    private static final String ENDING = ".jsonl";

    private final Path path;
    private final long rotateAt;
    private final int keep;
    private final boolean syncs;
    private final Clock clock;
    private FileChannel channel;

    /** Up to here all lines are whole. */
    private long end;

    private LogFile(Path path, long rotateAt, int keep, boolean syncs, Clock clock) throws IOException {
        this.path = path;
        this.rotateAt = rotateAt;
        this.keep = keep;
        this.syncs = syncs;
        this.clock = clock;
        this.channel = FileChannel.open(path, CREATE, READ, WRITE);
        this.end = channel.size();
    }

    /** Opens a file behind what it holds; a last line that a crash has cut is ended. */
    public static LogFile open(Path path, long rotateAt, int keep, boolean syncs, Clock clock) throws IOException {
        LogFile file = new LogFile(path, rotateAt, keep, syncs, clock);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (file.end > 0 && file.channel.read(last, file.end - 1) == 1 && last.get(0) != '\n') {
            file.add(new byte[] {'\n'});
        }
        return file;
    }

    /** Adds lines, all or none of them. */
    public void write(byte[] lines) throws IOException {
        if (end > 0 && end + lines.length > rotateAt) {
            rotate();
        }
        add(lines);
    }

    private void add(byte[] bytes) throws IOException {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            long position = end;
            while (left.hasRemaining()) {
                position += channel.write(left, position);
            }
            if (syncs) {
                channel.force(false);
            }
            end = position;
        } catch (IOException failed) {
            forget();
            throw failed;
        }
    }

    /** Takes back what was written of lines that could not be written whole. */
    private void forget() {
        try {
            channel.truncate(end);
        } catch (IOException alsoFailed) {
            // The next lines are written over it.
        }
    }

    private void rotate() throws IOException {
        String begin = stem() + "-" + clock.instant().toString().replace(':', '-');
        Path old = path.resolveSibling(begin + ENDING);
        for (int number = 2; Files.exists(old); number++) {
            old = path.resolveSibling(begin + "-" + number + ENDING);
        }
        channel.close();
        try {
            Files.move(path, old);
            end = 0;
        } finally {
            channel = FileChannel.open(path, CREATE, READ, WRITE);
            end = channel.size();
        }
        deleteOldest();
    }

    private void deleteOldest() throws IOException {
        String begin = stem() + "-2";
        List<Path> old;
        try (Stream<Path> files = Files.list(path.toAbsolutePath().getParent())) {
            old = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(begin) && name.endsWith(ENDING);
                    })
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < old.size() - keep; i++) {
            Files.deleteIfExists(old.get(i));
        }
    }

    private String stem() {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
