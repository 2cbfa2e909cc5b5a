package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.fixtures.CatalogText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One catalogue from a folder, the class path, a jar and memory. */
class CatalogSourcesTest {

    private static final Map<String, byte[]> FILES =
            ((CatalogSource.Bytes) CatalogText.small().source()).files();
    private static final CatalogIdentity IDENTITY = CatalogText.small().load().identity();

    @TempDir
    private Path folder;

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void aFolderIsReadWithoutItsHiddenFilesAndSubfolders() throws IOException {
        write(folder);
        Files.writeString(folder.resolve(".lines.csv"), "a,a\n");
        Files.createDirectories(folder.resolve("old.csv"));

        assertThat(CatalogText.load(CatalogSource.path(folder)).identity()).isEqualTo(IDENTITY);
    }

    @Test
    void placesNameTheFolderAsTheCallerGaveIt() throws IOException {
        write(folder);
        Files.writeString(folder.resolve("topics.csv"), "topic,title\nbills,\nbills,\n");

        assertThat(CatalogText.problems(CatalogSource.path(folder)))
                .extracting(Problem::place)
                .singleElement()
                .satisfies(place -> assertThat(place).contains(new Place(folder + "/topics.csv", 3, 1)));
    }

    @Test
    void aMissingFolderAndAFileInsteadOfOneAreRefused() throws IOException {
        Path missing = folder.resolve("none");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(CatalogText.problems(CatalogSource.path(missing), UnreadableCatalogException.class))
                .extracting(Problem::place)
                .containsExactly(java.util.Optional.of(Place.of(missing.toString())));
        assertThat(CatalogText.problems(CatalogSource.path(file)))
                .extracting(Problem::place)
                .containsExactly(java.util.Optional.of(Place.of(file.toString())));
    }

    @Test
    void aFolderOfTheClassPathIsRead() throws IOException {
        write(folder.resolve("with a space/com/acme"));
        URL[] path = {folder.resolve("with a space").toUri().toURL()};

        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            assertThat(CatalogText.load(new CatalogSource.ClassPath(loader, "com/acme"))
                            .identity())
                    .isEqualTo(IDENTITY);
        }
    }

    @Test
    void aFolderInAJarIsReadAlthoughTheJarDoesNotListIt() throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : FILES.entrySet()) {
                entries.putNextEntry(new JarEntry("com/acme/" + entry.getKey()));
                entries.write(entry.getValue());
            }
            entries.putNextEntry(new JarEntry("com/other/lines.csv"));
            entries.write("a,a\n".getBytes(UTF_8));
        }

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            CatalogSource source = new CatalogSource.ClassPath(loader, "com/acme");

            assertThat(CatalogText.load(source).identity()).isEqualTo(IDENTITY);
            assertThat(CatalogText.load(source).identity()).as("read again").isEqualTo(IDENTITY);
        }
    }

    @Test
    void aFolderThatIsNotOnTheClassPathIsRefused() {
        assertThat(CatalogText.problems(
                        CatalogSource.classPath(CatalogText.class, "com/nowhere"), UnreadableCatalogException.class))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().english()).contains("`com/nowhere/catalog.csv`"));
    }
}
