package dev.switchboard.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The digest of what a catalogue says: SHA-256 over one line per element, sorted, so that neither the layout nor the order
 * of its files matters. Places, and the names by which files call their rules, are not part of it.
 */
final class Digest {

    private Digest() {}

    static String of(Catalog catalog) {
        MessageDigest sha = sha256();
        Vocabulary words = catalog.vocabulary();
        add(sha, "catalog", List.of(words), v -> line(v.name(), v.version()));
        add(sha, "default line", words.defaultLine().stream().toList(), Digest::line);
        add(sha, "lines", words.lines(), Digest::line);
        add(sha, "queues", words.queues(), Digest::byFact);
        add(sha, "greetings", words.greetings(), Digest::byFact);
        add(sha, "facts", words.facts(), f -> line(f.code(), f.type(), f.title(), f.question()));
        add(sha, "topics", words.topics(), topic -> line(topic.code(), topic.title()));
        add(sha, "items", words.items(), item -> line(item.code(), item.title(), item.source()));
        add(sha, "rules", catalog.rules(), Digest::rule);
        add(sha, "opaque", catalog.opaqueRules(), r -> line(r.name(), r.salience(), r.reason(), r.source(), r.steps()));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String line(Line line) {
        return line(line.code(), line.mode(), line.title(), line.phrase(), line.greeting(), line.guidance());
    }

    private static String byFact(ByFact entry) {
        return line(entry.line(), entry.fact(), entry.value(), entry.result(), entry.title());
    }

    private static String rule(Rule rule) {
        String condition = rule.condition().canonical();
        return line(rule.item(), rule.salience(), condition, rule.line(), rule.mode(), rule.steps());
    }

    private static <T> void add(MessageDigest sha, String kind, Collection<T> elements, Function<T, String> wording) {
        sha.update((kind + "\n").getBytes(UTF_8));
        elements.stream().map(wording).sorted().forEach(text -> sha.update((text + "\n").getBytes(UTF_8)));
    }

    /** The parts with their lengths, without which two different lists could read the same. */
    private static String line(Object... parts) {
        return Stream.of(parts)
                .map(part -> part instanceof Text text ? line(text.russian(), text.english()) : part.toString())
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(" "));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java platform has SHA-256", impossible);
        }
    }
}
