package dev.switchboard.catalog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The digest of what a catalogue says: SHA-256 over its {@link Encoding} in UTF-16, big-endian. Elements of one kind are
 * sorted, so that neither the layout nor the order of files matters. Places, and the names by which files call their rules,
 * are not part of it. Digests are kept by callers, in logs and reports, so what is digested changes with the version only.
 */
final class Digest {

    private static final String VERSION = "switchboard-catalog-digest 2";

    private Digest() {}

    static String of(Catalog catalog) {
        return sha256(encoded(catalog));
    }

    private static String encoded(Catalog catalog) {
        Vocabulary words = catalog.vocabulary();
        String definitions = added("definitions", List.copyOf(words.definitions()), Encoding::definition);
        String exclusions = added("impossible", words.exclusions(), Encoding::exclusion);
        String hours = words.hours().isEmpty()
                ? ""
                : Encoding.unordered("hours", words.hours().openings(), Encoding::opening)
                        + Encoding.unordered(
                                "closed",
                                words.lines().stream()
                                        .filter(line -> !line.closed().isEmpty())
                                        .toList(),
                                Encoding::fallback);
        String calendar = words.calendar().map(Encoding::calendar).orElse("");
        return VERSION
                + "\n"
                + Encoding.record(
                        Encoding.record("catalog", words.name(), words.version()),
                        Encoding.unordered(
                                "default line", words.defaultLine().stream().toList(), Encoding::line),
                        Encoding.unordered("lines", words.lines(), Encoding::line),
                        Encoding.unordered("queues", words.queues(), Encoding::lineEntry),
                        Encoding.unordered("greetings", words.greetings(), Encoding::lineEntry),
                        Encoding.unordered("facts", List.copyOf(words.facts()), Encoding::fact),
                        Encoding.unordered("topics", List.copyOf(words.topics()), Encoding::topic),
                        Encoding.unordered("items", List.copyOf(words.items()), Encoding::item),
                        Encoding.unordered("rules", catalog.allRules(), Encoding::rule),
                        Encoding.unordered("opaque rules", catalog.opaqueRules(), Encoding::rule))
                + definitions
                + exclusions
                + calendar
                + hours
                + added("outcomes", List.copyOf(words.outcomes()), Encoding::outcome)
                + added(
                        "texts",
                        IntStream.range(0, words.texts().size()).boxed().toList(),
                        place -> Encoding.text(place, words.texts().get(place)));
    }

    /** What catalogues did not have from the beginning: one without it keeps its digest. */
    private static <T> String added(String title, List<T> elements, Function<T, String> encoding) {
        return elements.isEmpty() ? "" : Encoding.unordered(title, elements, encoding);
    }

    /** Each unit as it is: an encoding to UTF-8 would make one of all halves of surrogate pairs. */
    private static String sha256(String text) {
        ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
        units.asCharBuffer().put(text);
        MessageDigest digest = Sha256.begun();
        digest.update(units.array());
        return Sha256.hex(digest);
    }
}
