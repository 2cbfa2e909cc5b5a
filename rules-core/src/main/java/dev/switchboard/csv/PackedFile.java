package dev.switchboard.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Files whose names end with {@code .gz}: they are read as what is in them. */
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
     * @throws IOException if it should be packed and does not begin so
     */
    public static InputStream read(String name, InputStream file) throws IOException {
        return is(name) ? new GzipInput(name, file) : file;
    }
}
