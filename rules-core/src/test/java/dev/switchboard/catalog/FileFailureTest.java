package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that cannot be used is said to be what it is, never with Java's or the system's words alone. */
class FileFailureTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static Stream<IOException> failures() {
        return Stream.of(
                new AccessDeniedException("ce"),
                new NoSuchFileException("ce"),
                new FileSystemException("ce"),
                new FileSystemException("ce", null, "Too many levels of symbolic links"),
                new FileSystemException("ce", null, "Something that nobody has heard of"),
                new IOException("Is a directory"),
                new IOException("Input/output error"),
                new IOException("Something else"),
                new IOException());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void thereAreWordsInBothLanguages(IOException failure) {
        String russian = FileFailure.unreadable("ce", failure).in(RUSSIAN);
        String english = FileFailure.unreadable("ce", failure).in(Locale.ENGLISH);

        assertThat(english)
                .startsWith("ce: cannot be read: ")
                .hasSizeGreaterThan("ce: cannot be read: ce".length() + 5);
        assertThat(russian).startsWith("ce: не читается: ").containsPattern(": [а-я, ]{10}");
    }

    @Test
    void whatTheSystemItselfSaysIsUnderstood(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThat(failure(folder)).isEqualTo("this is a folder; expected a file");
        assertThat(failure(folder.resolve("no"))).isEqualTo("no such file or folder");
        assertThat(failure(file.resolve("below"))).isEqualTo("part of the path is a file, not a folder");
        assertThat(failure(loop)).isEqualTo("its symbolic links form a loop");
        assertThat(failure(folder.resolve("x".repeat(300)))).isEqualTo("the file's name is too long");
    }

    private static String failure(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return "read: " + in.read();
        } catch (IOException failure) {
            return FileFailure.words(failure).english();
        }
    }
}
