package dev.switchboard.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Problem;
import dev.switchboard.catalog.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
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
        MessageDigest digest = Sha256.begun();
        for (CatalogFile file : files) {
            byte[] name = file.name().getBytes(UTF_8);
            ByteBuffer content = file.buffer();
            digest.update(ByteBuffer.allocate(12)
                    .putInt(name.length)
                    .putLong(content.remaining())
                    .array());
            digest.update(name);
            digest.update(content);
        }
        problems.forEach(problem -> digest.update(problem.toString().getBytes(UTF_8)));
        return Sha256.hex(digest);
    }
}
