package dev.switchboard.loading;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the files of one catalogue and counts what it reads, whatever a jar or a file system says of their sizes. */
final class CountedFiles {

    /** What an array can hold. */
    private static final long LARGEST = Integer.MAX_VALUE - 8;

    private final Limits limits;
    private long left;

    CountedFiles(Limits limits) {
        this.limits = limits;
        this.left = limits.bytes();
    }

    /**
     * Looks at the size that a file has by its own account, before it is read.
     *
     * @throws InvalidCatalogException when it is larger than what the limit leaves, or than an array can be
     */
    void check(long size, String shown) {
        if (size > Math.min(left, LARGEST)) {
            throw tooLarge(shown);
        }
    }

    /**
     * Reads a file to its end.
     *
     * @throws InvalidCatalogException when it is larger than what the limit leaves
     */
    CatalogFile read(InputStream stream, String name, String shown) throws IOException {
        byte[] content = stream.readNBytes((int) Math.min(left, LARGEST));
        if (stream.read() >= 0) {
            throw tooLarge(shown);
        }
        left -= content.length;
        return new CatalogFile(name, shown, content);
    }

    private InvalidCatalogException tooLarge(String shown) {
        if (left > LARGEST) {
            return new InvalidCatalogException(List.of(Problem.at(
                    Place.of(shown),
                    new Text(
                            "в файле больше 2 ГБ; файл каталога может занимать не больше, какой бы предел ни был задан",
                            "is larger than 2 GB, which no file of a catalogue may be, whatever the limit"))));
        }
        long most = limits.bytes() >> 20;
        return new InvalidCatalogException(List.of(Problem.at(
                Place.of(shown),
                Text.format(
                        "с этим файлом каталог больше %s МБ; если так и надо, поднимите предел",
                        "with this file the catalogue is larger than %s MB; if that is intended, raise the limit",
                        most))));
    }
}
