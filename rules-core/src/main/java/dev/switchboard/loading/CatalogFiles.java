package dev.switchboard.loading;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files that a source names. Folders within the folder are not looked into. */
final class CatalogFiles {

    /** A catalogue of 10,000 rules takes about 3 MB; what is far beyond is a mistake or an attack. */
    static final long MAX_BYTES = 64L << 20;

    private CatalogFiles() {}

    /**
     * The files, in the order of their names.
     *
     * @throws InvalidCatalogException when there is no such folder or it cannot be read
     */
    static List<CatalogFile> of(CatalogSource source) {
        try {
            if (source instanceof CatalogSource.Folder folder) {
                return inFolder(folder.path(), folder.path().toString());
            }
            if (source instanceof CatalogSource.ClassPath classPath) {
                return onClassPath(classPath);
            }
            return inMemory(((CatalogSource.Bytes) source).files());
        } catch (IOException failure) {
            throw unreadable(
                    nameOf(source), "не читается: " + failure.getMessage(), "cannot be read: " + failure.getMessage());
        }
    }

    private static List<CatalogFile> inMemory(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new CatalogFile(file.getKey(), file.getKey(), file.getValue()))
                .toList();
    }

    private static List<CatalogFile> inFolder(Path folder, String shown) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw unreadable(
                    shown,
                    Files.exists(folder) ? "ожидается папка с каталогом" : "такой папки нет",
                    Files.exists(folder) ? "is no folder; a catalogue is a folder" : "no such folder");
        }
        List<CatalogFile> files = new ArrayList<>();
        long total = 0;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry :
                    entries.filter(CatalogFiles::isCatalogFile).sorted().toList()) {
                total += Files.size(entry);
                if (total > MAX_BYTES) {
                    throw unreadable(
                            shown,
                            "файлы каталога больше %d МБ".formatted(MAX_BYTES >> 20),
                            "the catalogue's files are larger than %d MB".formatted(MAX_BYTES >> 20));
                }
                String name = entry.getFileName().toString();
                files.add(new CatalogFile(name, shown + "/" + name, Files.readAllBytes(entry)));
            }
        }
        return files;
    }

    private static boolean isCatalogFile(Path path) {
        return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
    }

    /** A jar need not list its folders, so the folder is found through the one file that each catalogue has. */
    private static List<CatalogFile> onClassPath(CatalogSource.ClassPath source) throws IOException {
        String folder = source.folder();
        URL catalog = source.loader().getResource(folder + "/catalog.csv");
        if (catalog == null) {
            throw unreadable(
                    folder,
                    "на пути классов нет `%s/catalog.csv`".formatted(folder),
                    "there is no `%s/catalog.csv` on the class path".formatted(folder));
        }
        try {
            URI uri = catalog.toURI();
            if (!uri.getScheme().equals("jar")) {
                return inFolder(Path.of(uri).resolveSibling("."), folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return inFolder(jar.getPath(folder), folder);
            } catch (FileSystemAlreadyExistsException opened) {
                return inFolder(FileSystems.getFileSystem(uri).getPath(folder), folder);
            }
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private static String nameOf(CatalogSource source) {
        if (source instanceof CatalogSource.Folder folder) {
            return folder.path().toString();
        }
        return source instanceof CatalogSource.ClassPath classPath ? classPath.folder() : "";
    }

    private static InvalidCatalogException unreadable(String where, String russian, String english) {
        return new InvalidCatalogException(List.of(Problem.at(Place.of(where), new Text(russian, english))));
    }
}
