package dev.switchboard.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file while it is written: aside, in the folder where it will stand but under another name, which it has until it is whole.
 * If it is never finished, nothing of it remains; but for a process that is killed outright, which leaves the file aside.
 */
final class AsideFile implements Closeable {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path file;
    private final Path aside;
    private final FileChannel channel;
    private final OutputStream stream;
    private final Overwriting overwriting;

    private AsideFile(Path file, Path aside, FileChannel channel, Overwriting overwriting) {
        this.file = file;
        this.aside = aside;
        this.channel = channel;
        this.overwriting = overwriting;
        this.stream = new NamedOutput(file.toString(), Channels.newOutputStream(channel));
    }

    /**
     * Begins a file. If one is there, the new one will have its permissions.
     *
     * @param overwriting marks it as written by its command
     */
    static AsideFile of(Path file, Overwriting overwriting) throws IOException {
        Path aside = nameAside(file);
        // Whatever ends this process in good order takes the file away; registered first, for it may end at any time.
        aside.toFile().deleteOnExit();
        PosixFileAttributeView there = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (there == null || !Files.exists(file)) {
            return new AsideFile(file, aside, FileChannel.open(aside, NEW), overwriting);
        }
        var permissions = there.readAttributes().permissions();
        FileAttribute<?> asThere = PosixFilePermissions.asFileAttribute(permissions);
        AsideFile begun = new AsideFile(file, aside, FileChannel.open(aside, NEW, asThere), overwriting);
        // What is given at creation is less what the process withholds from new files.
        Files.setPosixFilePermissions(aside, permissions);
        return begun;
    }

    /** A name beside a file; what begins with a full stop and does not end with {@code .csv} is read by nobody. */
    static Path nameAside(Path file) {
        return file.resolveSibling(".switchboard-" + UUID.randomUUID() + ".tmp");
    }

    OutputStream stream() {
        return stream;
    }

    /** Gives the file its name, now that it is whole and on the disk; what had that name before is gone. */
    void finish() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        overwriting.mark(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes the file away, unless it is finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(aside);
    }
}
