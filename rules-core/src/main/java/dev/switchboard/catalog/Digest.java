package dev.switchboard.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The digest of what a catalogue says: SHA-256 over one line per element, sorted, so that neither the layout nor the order
 * of its files matters. Places, and the names by which files call their rules, are not part of it.
 */
final class Digest {

    private Digest() {}

    static String of(Catalog catalog) {
        MessageDigest sha = sha256();
        Vocabulary words = catalog.vocabulary();
        add(sha, "catalog", List.of(words), v -> line(v.name(), v.version(), v.defaultLine()));
        add(sha, "lines", words.lines(), Record::toString);
        add(sha, "queues", words.queues(), Record::toString);
        add(sha, "greetings", words.greetings(), Record::toString);
        add(sha, "facts", words.facts(), Record::toString);
        add(sha, "topics", words.topics(), Record::toString);
        add(sha, "items", words.items(), Record::toString);
        add(sha, "rules", catalog.rules(), Digest::rule);
        add(sha, "opaque", catalog.opaqueRules(), r -> line(r.name(), r.salience(), r.reason(), r.source(), r.steps()));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String rule(Rule rule) {
        Text steps = rule.steps();
        return line(
                rule.item(),
                rule.salience(),
                rule.condition().canonical(),
                rule.line(),
                rule.mode().code(),
                steps);
    }

    private static <T> void add(MessageDigest sha, String kind, Collection<T> elements, Function<T, String> wording) {
        sha.update((kind + "\n").getBytes(UTF_8));
        elements.stream().map(wording).sorted().forEach(text -> sha.update((text + "\n").getBytes(UTF_8)));
    }

    private static String line(Object... parts) {
        return List.of(parts).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java platform has SHA-256", impossible);
        }
    }
}
