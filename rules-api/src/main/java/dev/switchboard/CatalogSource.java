package dev.switchboard;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a catalogue's files are.
 *
 * @since 0.1.0
 */
public sealed interface CatalogSource permits CatalogSource.Folder, CatalogSource.ClassPath, CatalogSource.Bytes {

    /** A folder, a workbook, or a file that {@code switchboard compile} wrote, on disk. */
    record Folder(Path path) implements CatalogSource {}

    /**
     * A folder or a workbook on the class path, in a directory or a jar.
     *
     * @param loader the class loader that sees it
     * @param folder its name without a leading slash, such as {@code com/acme/catalog}
     */
    record ClassPath(ClassLoader loader, String folder) implements CatalogSource {}

    /** The files of a folder by name, in memory. */
    record Bytes(Map<String, byte[]> files) implements CatalogSource {
        public Bytes {
            files = Map.copyOf(files);
        }
    }

    /** A folder, a workbook, or a file that {@code switchboard compile} wrote, on disk. */
    static CatalogSource path(Path path) {
        return new Folder(path);
    }

    /** A folder or a workbook on the class path of {@code neighbour}'s class loader. */
    static CatalogSource classPath(Class<?> neighbour, String folder) {
        ClassLoader loader = neighbour.getClassLoader();
        return new ClassPath(loader == null ? ClassLoader.getSystemClassLoader() : loader, folder);
    }

    /** Files in memory, by the names they would have in a folder. */
    static CatalogSource bytes(Map<String, byte[]> files) {
        return new Bytes(files);
    }
}
