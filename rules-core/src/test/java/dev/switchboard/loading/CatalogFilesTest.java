package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.fixtures.CatalogText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they seem: shared with other threads, larger than they say, links to somewhere else. */
class CatalogFilesTest {

    private static final Map<String, byte[]> FILES =
            ((CatalogSource.Bytes) CatalogText.small().source()).files();
    private static final CatalogIdentity IDENTITY = CatalogText.small().load().identity();
    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    private Path jar(Map<String, byte[]> files) throws IOException {
        Path jar = folder.resolve("catalog.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                entries.putNextEntry(new JarEntry("com/acme/" + entry.getKey()));
                entries.write(entry.getValue());
            }
        }
        return jar;
    }

    private static URLClassLoader loader(Path jar) throws IOException {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    @Test
    void aFolderInAJarIsReadByManyThreadsAtOnce() throws Exception {
        Path jar = jar(FILES);
        try (URLClassLoader shared = loader(jar)) {
            inManyThreads(() -> CatalogText.load(new CatalogSource.ClassPath(shared, "com/acme"))
                    .identity());
        }
    }

    /** A class loader that is closed closes what it has opened, as when an application is replaced by its next version. */
    @Test
    void otherLoadersOfTheSameJarMayBeClosedMeanwhile() throws Exception {
        Path jar = jar(FILES);
        inManyThreads(() -> {
            try (URLClassLoader own = loader(jar)) {
                return CatalogText.load(new CatalogSource.ClassPath(own, "com/acme"))
                        .identity();
            }
        });
    }

    private static void inManyThreads(Callable<CatalogIdentity> load) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<CatalogIdentity>> loaded = new ArrayList<>();
        for (int i = 0; i < 25 * THREADS; i++) {
            loaded.add(threads.submit(load));
        }
        for (Future<CatalogIdentity> each : loaded) {
            assertThat(each.get()).isEqualTo(IDENTITY);
        }
        threads.shutdown();
    }

    /** As in a folder on disk: otherwise the rules in it would be left out in silence. */
    @Test
    void rulesInAFolderWithinAJarsFolderAreRefused() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put("more/forgotten.rules.csv", "x".getBytes(UTF_8));
        files.put("more/notes.txt", "x".getBytes(UTF_8));
        files.put(".git/rules.csv", "x".getBytes(UTF_8));

        try (URLClassLoader loader = loader(jar(files))) {
            assertThat(problems(new CatalogSource.ClassPath(loader, "com/acme"), Limits.DEFAULT))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place()).contains(Place.of("com/acme/more/forgotten.rules.csv"));
                        assertThat(problem.message().english()).contains("is in a subfolder");
                    });
        }
    }

    /** Of a few packed bytes that say so, more than the limit comes out. */
    @ParameterizedTest
    @ValueSource(strings = {"items.csv", "big.rules.csv", "README"})
    void anEntryOfAJarIsCountedWhileItIsUnpacked(String name) throws Exception {
        Map<String, byte[]> files = new TreeMap<>(FILES);
        files.put(name, "#".repeat(3 << 20).getBytes(UTF_8));
        Path jar = jar(files);
        Files.write(jar, declaring(Files.readAllBytes(jar), "com/acme/" + name, 100));

        try (URLClassLoader loader = loader(jar)) {
            assertThat(problems(
                            new CatalogSource.ClassPath(loader, "com/acme"),
                            Limits.DEFAULT.withBytes(1 << 20).withCells(1_000)))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place()).contains(Place.of("com/acme/" + name));
                        assertThat(problem.message().english()).contains("larger than 1 MB");
                    });
        }
    }

    @Test
    void theFilesOfAFolderAreCountedTogether() throws IOException {
        write(folder);
        Files.writeString(folder.resolve("one.rules.csv"), "#".repeat(600_000));
        Files.writeString(folder.resolve("two.rules.csv"), "#".repeat(600_000));

        assertThat(problems(
                        CatalogSource.path(folder),
                        Limits.DEFAULT.withBytes(1 << 20).withCells(1_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).contains(Place.of(folder + "/two.rules.csv")));
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefusedAndNotShown() throws IOException {
        Path catalog = folder.resolve("catalog");
        write(catalog);
        Path secret = Files.writeString(folder.resolve("secret"), "root:x:0:0\n");
        Files.createSymbolicLink(catalog.resolve("x.rules.csv"), secret);
        Files.createSymbolicLink(catalog.resolve("y.drl"), Path.of("../secret"));
        Files.createSymbolicLink(catalog.resolve("z.rules.csv"), catalog.resolve("x.rules.csv"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.createSymbolicLink(catalog.resolve("more"), other);

        assertThat(CatalogText.problems(CatalogSource.path(catalog)))
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("root", "secret"))
                .extracting(Problem::place)
                .containsExactly(
                        Optional.of(Place.of(catalog + "/more")),
                        Optional.of(Place.of(catalog + "/x.rules.csv")),
                        Optional.of(Place.of(catalog + "/y.drl")),
                        Optional.of(Place.of(catalog + "/z.rules.csv")));
    }

    @Test
    void aLinkThatLeadsNowhereIsNoMissingFile() throws IOException {
        write(folder);
        Files.createSymbolicLink(folder.resolve("gone.rules.csv"), Path.of("gone"));
        Files.createSymbolicLink(folder.resolve("round.rules.csv"), Path.of("round.rules.csv"));

        assertThat(CatalogText.problems(CatalogSource.path(folder)))
                .extracting(Problem::place)
                .containsExactly(
                        Optional.of(Place.of(folder + "/gone.rules.csv")),
                        Optional.of(Place.of(folder + "/round.rules.csv")));
    }

    /** A pipe is not made by Java; a folder is no file either. */
    @Test
    void whatIsCalledAsRulesAreAndIsNoFileIsRefused() throws IOException {
        write(folder);
        Files.createDirectory(folder.resolve("more.rules.csv"));
        Files.createDirectory(folder.resolve("pictures"));

        assertThat(CatalogText.problems(CatalogSource.path(folder)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).contains(Place.of(folder + "/more.rules.csv"));
                    assertThat(problem.message().english()).contains("a folder, a pipe or a device");
                });
    }

    /** So are configuration maps mounted. */
    @Test
    void linksWithinTheFolderAndToTheFolderAreFollowed() throws IOException {
        Path catalog = folder.resolve("mounted");
        write(catalog.resolve("..2026_01_01"));
        Files.createSymbolicLink(catalog.resolve("..data"), Path.of("..2026_01_01"));
        for (String name : FILES.keySet()) {
            Files.createSymbolicLink(catalog.resolve(name), Path.of("..data", name));
        }
        Files.createSymbolicLink(catalog.resolve("old"), Path.of("..2026_01_01"));
        Path link = Files.createSymbolicLink(folder.resolve("current"), catalog);

        assertThat(CatalogText.load(CatalogSource.path(catalog)).identity()).isEqualTo(IDENTITY);
        assertThat(CatalogText.load(CatalogSource.path(link)).identity()).isEqualTo(IDENTITY);
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static List<Problem> problems(CatalogSource source, Limits limits) {
        InvalidCatalogException refused = catchThrowableOfType(
                InvalidCatalogException.class,
                () -> new CatalogLoader(List.of(), List.of()).load(source, EngineOptions.DEFAULT.with(limits)));
        assertThat(refused).as("the catalogue is too large and must not load").isNotNull();
        return refused.problems();
    }

    /** The jar with another size in the entry's central header: 20 bytes before the name's length, 46 before the name. */
    private static byte[] declaring(byte[] jar, String entry, int size) {
        byte[] name = entry.getBytes(US_ASCII);
        ByteBuffer bytes = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 + name.length <= jar.length; i++) {
            boolean found = bytes.getInt(i) == 0x02014b50
                    && ByteBuffer.wrap(jar, i + 46, name.length).equals(ByteBuffer.wrap(name));
            if (found) {
                bytes.putInt(i + 24, size);
            }
        }
        return jar;
    }
}
