package dev.switchboard.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.Limits;
import dev.switchboard.catalog.Sha256;
import dev.switchboard.loading.CatalogContent;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.CatalogLoader;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a catalogue's files when nobody is writing them. Files that are exchanged in the middle of reading, as with a link
 * that is turned to another folder, or that are still being copied, are not the same a while later. Of a copy that pauses for
 * longer only {@code SHA256SUMS} can tell: a file as {@code sha256sum * > SHA256SUMS} writes it, which is to match the others.
 */
record SettledFiles(CatalogSource source, Limits limits) {

    private static final String SUMS = "SHA256SUMS";

    /** Of a digest in hexadecimal. */
    private static final int DIGITS = 64;

    /** Files, and the digest of their content, which takes a while to work out. */
    record Seen(CatalogContent content, String digest) {}

    /**
     * The files as they are now.
     *
     * @throws dev.switchboard.UnreadableCatalogException if they cannot be read now
     * @throws dev.switchboard.InvalidCatalogException if they are no folder or workbook, or too large
     */
    Seen look() {
        CatalogContent content = CatalogLoader.withAllLanguages().content(source, limits);
        return new Seen(content, content.digest());
    }

    /** Whether the files are those of a look a while ago, and match their sums. */
    boolean areStill(Seen first) {
        return first.digest.equals(look().digest) && matchesSums(first.content);
    }

    /** Whether there are no sums, or exactly the files that they name, each as they say. */
    private static boolean matchesSums(CatalogContent content) {
        Optional<CatalogFile> sums = content.files().stream()
                .filter(file -> file.name().equals(SUMS))
                .findFirst();
        if (sums.isEmpty()) {
            return true;
        }
        Map<String, String> wanted = sums(new String(sums.get().content(), UTF_8));
        wanted.remove(SUMS);
        Set<String> names = new HashSet<>();
        for (CatalogFile file : content.files()) {
            if (!file.name().equals(SUMS)) {
                names.add(file.name());
                if (!sum(file).equals(wanted.get(file.name()))) {
                    return false;
                }
            }
        }
        return names.equals(wanted.keySet());
    }

    /** Lines such as {@code 9f86d0…  topics.csv}; a name may have a star before it, and {@code ./}. */
    private static Map<String, String> sums(String text) {
        Map<String, String> sums = new HashMap<>();
        text.lines().filter(line -> line.length() > DIGITS).forEach(line -> {
            String name =
                    line.substring(DIGITS).strip().replaceFirst("^\\*", "").replaceFirst("^\\./", "");
            sums.put(name, line.substring(0, DIGITS).toLowerCase(Locale.ROOT));
        });
        return sums;
    }

    private static String sum(CatalogFile file) {
        MessageDigest digest = Sha256.begun();
        digest.update(file.buffer());
        return Sha256.hex(digest);
    }
}
