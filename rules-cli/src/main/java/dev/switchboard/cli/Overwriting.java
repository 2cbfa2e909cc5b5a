package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;

/**
 * Which files a command may write over: any where it is told to, and otherwise its own earlier output as long as nobody has touched
 * it. For that, each file that is written gets a mark beside its content, an attribute that says which command wrote it, how
 * large it was and when. An editor leaves another time, or a new file without the mark; so does a copy. On a disk that keeps
 * no such attributes no file is taken for one's own.
 *
 * @param always whether it is told to
 * @param command what a file's mark calls its writer
 */
record Overwriting(boolean always, String command) {

    private static final String ATTRIBUTE = "switchboard.written";
    private static final int LONGEST = 200;

    /** Whether the file, which is there, may be replaced. */
    boolean allows(Path file) {
        return always || markOf(file).map(mark -> isOn(file, mark)).orElse(false);
    }

    /** Marks a file that is whole. */
    void mark(Path file) {
        Optional<String> mark = markOf(file);
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        if (mark.isEmpty() || view == null) {
            return;
        }
        try {
            view.write(ATTRIBUTE, ByteBuffer.wrap(mark.get().getBytes(UTF_8)));
        } catch (IOException | UnsupportedOperationException none) {
            // Without the mark the file is whole all the same; only to replace it somebody has to say so.
        }
    }

    private static boolean isOn(Path file, String mark) {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        ByteBuffer found = ByteBuffer.allocate(LONGEST);
        try {
            return view != null
                    && view.list().contains(ATTRIBUTE)
                    && view.size(ATTRIBUTE) <= LONGEST
                    && view.read(ATTRIBUTE, found) > 0
                    && UTF_8.decode(found.flip()).toString().equals(mark);
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    /** What the mark of a file would be, as it is now; empty when nothing can be learnt of it. */
    private Optional<String> markOf(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of("%s %s %s"
                    .formatted(command, now.size(), now.lastModifiedTime().toInstant()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
