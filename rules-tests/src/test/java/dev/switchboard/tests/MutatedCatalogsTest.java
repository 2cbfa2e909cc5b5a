package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to a catalogue's files, they are refused with places, or read; and what is read is read alike from a folder and
 * from a workbook, stays the same through every export, and decides alike on every engine. More with
 * {@code -Dswitchboard.seeds=100000}.
 */
class MutatedCatalogsTest {

    private static final int DROOLS = Integer.getInteger("switchboard.drools", 40);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 60));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areReadAlikeOrRefusedWithAPlace(long seed) {
        check(seed);
    }

    static void check(long seed) {
        List<Long> changes = changes(seed);
        Optional<Throwable> failure = failure(seed, changes);
        if (failure.isEmpty()) {
            return;
        }
        for (int i = changes.size() - 1; i >= 0 && changes.size() > 1; i--) {
            List<Long> fewer = new ArrayList<>(changes);
            fewer.remove(i);
            changes = failure(seed, fewer).isPresent() ? fewer : changes;
        }
        Throwable smallest = failure(seed, changes).orElse(failure.get());
        throw new AssertionError(
                "seed %s, %s\n%s".formatted(seed, smallest.getMessage(), shown(seed, changes)), smallest);
    }

    /** A number for each change, of which it is made. */
    private static List<Long> changes(long seed) {
        Random random = new Random(-seed);
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> random.nextLong())
                .toList();
    }

    private static Optional<Throwable> failure(long seed, List<Long> changes) {
        try {
            switch ((int) (seed % 4)) {
                case 0, 1 -> checkCells(seed, changes);
                case 2 ->
                    checkFiles(
                            seed,
                            changedFiles(
                                    changes,
                                    AuthoredCatalog.of(seed % 5_000).files().folder()));
                default ->
                    checkFiles(
                            seed,
                            changedFiles(
                                    changes,
                                    AuthoredCatalog.of(seed % 5_000).files().workbook()));
            }
            return Optional.empty();
        } catch (RuntimeException | Error failure) {
            return Optional.of(failure);
        }
    }

    /** The same cells in both forms. */
    private static void checkCells(long seed, List<Long> changes) {
        AuthoredFiles files = changedCells(seed, changes);
        Optional<LoadedCatalog> folder = read(files.folder());
        Optional<LoadedCatalog> workbook = read(files.workbook());
        assertThat(workbook.isPresent())
                .as(
                        "the workbook is read, the folder %s: %s / %s",
                        folder.isPresent() ? "too" : "not", refusal(files.folder()), refusal(files.workbook()))
                .isEqualTo(folder.isPresent());
        if (folder.isPresent()) {
            SameModel.check(
                    "the workbook",
                    workbook.orElseThrow().catalog(),
                    folder.get().catalog());
            assertThat(workbook.orElseThrow().notes()).isEqualTo(folder.get().notes());
        }
        folder.ifPresent(read -> roundTrips(read, seed));
    }

    private static void checkFiles(long seed, Map<String, byte[]> files) {
        read(files).ifPresent(read -> roundTrips(read, seed));
    }

    private static void roundTrips(LoadedCatalog read, long seed) {
        new RoundTrips(read, seed, seed % DROOLS < 4).check();
    }

    private static Optional<LoadedCatalog> read(Map<String, byte[]> files) {
        try {
            return Optional.of(CatalogForms.read(files));
        } catch (InvalidCatalogException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.place()).as("the place of %s", problem).isPresent();
                assertThat(problem.message().russian()).isNotBlank();
                assertThat(problem.message().english()).isNotBlank();
            });
            return Optional.empty();
        }
    }

    private static String refusal(Map<String, byte[]> files) {
        try {
            CatalogForms.read(files);
            return "read";
        } catch (InvalidCatalogException refused) {
            return refused.getMessage();
        }
    }

    private static AuthoredFiles changedCells(long seed, List<Long> changes) {
        AuthoredFiles files = AuthoredCatalog.of(seed % 5_000).files().copy();
        for (long change : changes) {
            new Mutations(new Random(change)).changeCell(files);
        }
        return files;
    }

    private static Map<String, byte[]> changedFiles(List<Long> changes, Map<String, byte[]> files) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        for (long change : changes) {
            new Mutations(new Random(change)).changeFile(changed);
        }
        return changed;
    }

    private static String shown(long seed, List<Long> changes) {
        return switch ((int) (seed % 4)) {
            case 0, 1 -> changedCells(seed, changes).toString();
            case 2 ->
                shown(changedFiles(
                        changes, AuthoredCatalog.of(seed % 5_000).files().folder()));
            default ->
                shown(changedFiles(
                        changes, AuthoredCatalog.of(seed % 5_000).files().workbook()));
        };
    }

    private static String shown(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> "== " + file.getKey() + "\n"
                        + (file.getKey().endsWith(".xlsx")
                                ? parts(file.getValue())
                                : new String(file.getValue(), UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    private static String parts(byte[] workbook) {
        if (!Mutations.isWhole(workbook)) {
            return HexFormat.of().formatHex(workbook);
        }
        return Archives.parts(workbook).entrySet().stream()
                .map(part -> part.getKey() + ": " + new String(part.getValue(), UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
