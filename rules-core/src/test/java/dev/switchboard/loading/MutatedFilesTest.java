package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.fixtures.Shrinking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is done to a catalogue's files, they are read, or refused with places: nothing else is ever thrown. */
class MutatedFilesTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 3000);

    private static final String RULES = """
            rule,item,salience,line,mode,topic,hours,site,outage,steps,steps:en,note
            a,A-1,300,senior,one-step,charges,"1, 3..10, > 40",not(north),yes,"Шаг ""раз"".",Step.,
            a,A-1,300,senior,one-step,bills,<= -2,,,"Шаг ""раз"".",Step.,why
            ,B-1,200,supervisor,two-step,not(balance),-,"north, south",нет,,,
            """;

    /** What people and broken programs put into files. */
    private static final List<String> SCRAPS = List.of(
            "",
            ",",
            ";",
            "\t",
            "\"",
            "\"\"",
            "\n",
            "\r\n",
            "\r",
            "#",
            "=",
            "'",
            "-",
            "not(",
            ")",
            "..",
            "1..",
            ">",
            ">=",
            "99999999999",
            "9".repeat(30),
            "-2147483648",
            "2147483647",
            "\u0000",
            "\uFEFF",
            "\u00A0",
            "\uD83D",
            "é",
            "not(bills)",
            "3..10",
            "none",
            "еsim",
            ",,,,,,,,",
            "not(not(",
            "yes",
            "да",
            "ИСТИНА",
            "1",
            "\"1,000\"",
            "\"> 38,5\"",
            "\"5, > 1\"",
            "\"north, north\"",
            "1 000",
            "007",
            "+4",
            "1–5",
            "!north",
            "не bills",
            "Старшие",
            "в один шаг",
            "rule",
            "topic",
            "%s",
            "${x}",
            "a".repeat(5_000));

    /** One change: of the bytes from an offset on, some are replaced, by those that this text is in ISO-8859-1. */
    private record Mutation(String file, int offset, int length, String replacement) {

        byte[] bytes() {
            return replacement.getBytes(ISO_8859_1);
        }
    }

    @Test
    void everyMutationIsReadOrRefusedWithItsPlace() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Mutation> mutations = mutations(new Random(seed));
            if (!isFine(mutations)) {
                List<Mutation> fewest = Shrinking.smallest(mutations, MutatedFilesTest::fewer, few -> !isFine(few));
                throw new AssertionError(
                        "seed %d: %s"
                                .formatted(
                                        seed, mutated(fewest).get(fewest.get(0).file())),
                        failure(fewest));
            }
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of("catalog", "facts", "greetings", "items", "lines", "queues", "topics")) {
            files.put(name + ".csv", CatalogText.small().text(name + ".csv"));
        }
        files.put("accepted.csv", "finding,subject,reason\nunused-topic,balance,потому\n");
        files.put("rules.csv", RULES);
        return files;
    }

    private static List<Mutation> mutations(Random random) {
        List<String> names = List.copyOf(files().keySet());
        List<Mutation> mutations = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String file = random.nextInt(4) > 0 ? "rules.csv" : names.get(random.nextInt(names.size()));
            byte[] bytes = random.nextInt(4) == 0
                    ? new byte[] {(byte) random.nextInt(256)}
                    : SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(UTF_8);
            mutations.add(mutation(file, bytes, random));
        }
        return mutations;
    }

    /** Half of them replace a cell, the others some bytes anywhere, now and then the whole rest of the file. */
    private static Mutation mutation(String file, byte[] bytes, Random random) {
        byte[] original = files().get(file).getBytes(UTF_8);
        int[] ends = IntStream.range(0, original.length)
                .filter(i -> original[i] == ',' || original[i] == '\n')
                .toArray();
        if (random.nextBoolean()) {
            int cell = 1 + random.nextInt(ends.length - 1);
            int from = ends[cell - 1] + 1;
            return new Mutation(file, from, ends[cell] - from, new String(bytes, ISO_8859_1));
        }
        int length = random.nextInt(8) == 0 ? original.length : random.nextInt(12);
        return new Mutation(file, random.nextInt(original.length), length, new String(bytes, ISO_8859_1));
    }

    private static Stream<List<Mutation>> fewer(List<Mutation> mutations) {
        return IntStream.range(0, mutations.size())
                .filter(i -> mutations.size() > 1)
                .mapToObj(i -> {
                    List<Mutation> rest = new ArrayList<>(mutations);
                    rest.remove(i);
                    return rest;
                });
    }

    private static Map<String, String> mutated(List<Mutation> mutations) {
        Map<String, String> texts = new LinkedHashMap<>();
        bytes(mutations).forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
        return texts;
    }

    private static Map<String, byte[]> bytes(List<Mutation> mutations) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files().forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        for (Mutation mutation : mutations) {
            files.computeIfPresent(mutation.file(), (name, bytes) -> replaced(bytes, mutation));
        }
        return files;
    }

    private static byte[] replaced(byte[] bytes, Mutation mutation) {
        int from = Math.min(mutation.offset(), bytes.length);
        int to = Math.min(from + mutation.length(), bytes.length);
        byte[] result = new byte[from + mutation.bytes().length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(mutation.bytes(), 0, result, from, mutation.bytes().length);
        System.arraycopy(bytes, to, result, from + mutation.bytes().length, bytes.length - to);
        return result;
    }

    private static boolean isFine(List<Mutation> mutations) {
        return failure(mutations) == null;
    }

    @SuppressWarnings("ReturnValueIgnored")
    private static @Nullable Throwable failure(List<Mutation> mutations) {
        try {
            new CatalogLoader(List.of(), List.of())
                    .load(CatalogSource.bytes(bytes(mutations)), EngineOptions.DEFAULT)
                    .catalog()
                    .identity();
            return null;
        } catch (InvalidCatalogException refused) {
            boolean located = !refused.problems().isEmpty()
                    && refused.problems().stream()
                            .allMatch(problem -> problem.place().isPresent()
                                    && !problem.message().russian().isBlank()
                                    && !problem.message().english().isBlank());
            return located ? null : refused;
        } catch (RuntimeException | Error unexpected) {
            return unexpected;
        }
    }
}
