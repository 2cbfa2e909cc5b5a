package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Problem;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of a catalogue as they were at one time: who loads these does not see what becomes of them meanwhile.
 *
 * @param name what errors call the whole catalogue
 * @param files in the order of their names
 * @param problems what else is in the folder and would be left out in silence
 */
public record CatalogContent(String name, List<CatalogFile> files, List<Problem> problems) {

    public CatalogContent {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A digest of names and bytes: equal for equal content. */
    public String digest() {
        MessageDigest digest = sha256();
        for (CatalogFile file : files) {
            byte[] name = file.name().getBytes(UTF_8);
            byte[] content = file.content();
            digest.update(ByteBuffer.allocate(12)
                    .putInt(name.length)
                    .putLong(content.length)
                    .array());
            digest.update(name);
            digest.update(content);
        }
        problems.forEach(problem -> digest.update(problem.toString().getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java has SHA-256", impossible);
        }
    }
}
