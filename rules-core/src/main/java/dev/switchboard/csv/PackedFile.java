package dev.switchboard.csv;

import dev.switchboard.catalog.FileFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Files packed by gzip: they are read as what is in them. One is known by its name, which ends with {@code .gz}, or by how it
 * begins: as no text does.
 */
public final class PackedFile {

    private PackedFile() {}

    /** Whether a file of this name is packed. */
    public static boolean is(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * What is in a file, packed or not.
     *
     * @param name the file's; what failures call it
     * @throws IOException if it should be packed by its name and does not begin so
     */
    public static InputStream read(String name, InputStream file) throws IOException {
        return is(name) ? new GzipInput(name, file) : new MaybePackedInput(name, file);
    }

    /**
     * Why what is in a file cannot be read: a damaged file may give anything before it is found to be damaged, which is when it has been
     * read to its end.
     *
     * @param stream as {@link #read} gave it, perhaps
     * @param found what was wrong with what it gave
     */
    static CsvException whyUnreadable(String name, InputStream stream, CsvException found) {
        if (stream instanceof GzipInput || (stream instanceof MaybePackedInput maybe && maybe.isPacked())) {
            try {
                stream.transferTo(OutputStream.nullOutputStream());
            } catch (IOException damaged) {
                return new CsvException(FileFailure.unreadable(name, damaged));
            }
        }
        return found;
    }
}
