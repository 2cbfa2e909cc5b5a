package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Some changes of one thing; what fails is shrunk to the fewest of them.
 *
 * @param numbers one for each change, of which it is made
 */
record Changes(List<Long> numbers) {

    static Changes of(long seed) {
        Random random = new Random(-seed);
        return new Changes(random.longs(1 + random.nextInt(3)).boxed().toList());
    }

    /** The files with these changes. */
    Map<String, byte[]> in(Map<String, byte[]> files) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        numbers.forEach(change -> new Mutations(new Random(change)).changeFile(changed));
        return changed;
    }

    /**
     * Makes the changes and checks what comes of them.
     *
     * @param made makes some changes
     * @param check throws what is wrong
     * @param shown tells people what failed
     */
    <T> void check(Function<Changes, T> made, Consumer<T> check, Function<T, String> shown) {
        Optional<Throwable> failure = failure(made, check);
        if (failure.isPresent()) {
            Changes fewest = fewest(fewer -> fewer.failure(made, check).isPresent());
            Throwable smallest = fewest.failure(made, check).orElse(failure.get());
            throw new AssertionError("%s\n%s".formatted(smallest, shown.apply(made.apply(fewest))), smallest);
        }
    }

    private <T> Optional<Throwable> failure(Function<Changes, T> made, Consumer<T> check) {
        try {
            check.accept(made.apply(this));
            return Optional.empty();
        } catch (RuntimeException | Error failure) {
            return Optional.of(failure);
        }
    }

    private Changes fewest(Predicate<Changes> fails) {
        Changes fewest = this;
        for (int i = numbers.size() - 1; i >= 0; i--) {
            List<Long> fewer = new ArrayList<>(fewest.numbers);
            fewer.remove(i);
            fewest = !fewer.isEmpty() && fails.test(new Changes(fewer)) ? new Changes(fewer) : fewest;
        }
        return fewest;
    }

    /** Files as texts, workbooks part by part. */
    static String shown(Map<String, byte[]> files) {
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
