package dev.switchboard.loading;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files that a source names. Folders within the folder are not looked into. */
final class CatalogFiles {

    /** Excel and LibreOffice put such files beside an open workbook. */
    private static final String LOCK = "~$";

    private final Predicate<String> isFile;
    private final Limits limits;

    private CatalogFiles(Predicate<String> isFile, Limits limits) {
        this.isFile = isFile;
        this.limits = limits;
    }

    /**
     * The files, in the order of their names.
     *
     * @param isFile tells by its name a file that is read alone, as a workbook is; other sources are folders
     * @throws InvalidCatalogException when there is no such folder or file, or it cannot be read or is too large
     */
    static List<CatalogFile> of(CatalogSource source, Predicate<String> isFile, Limits limits) {
        CatalogFiles files = new CatalogFiles(isFile, limits);
        try {
            if (source instanceof CatalogSource.Folder folder) {
                return files.at(folder.path(), folder.path().toString());
            }
            if (source instanceof CatalogSource.ClassPath classPath) {
                return files.onClassPath(classPath);
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

    private List<CatalogFile> at(Path path, String shown) throws IOException {
        if (Files.isDirectory(path)) {
            return inFolder(path, shown);
        }
        if (!Files.exists(path)) {
            throw unreadable(shown, "такой папки или книги нет", "no such folder or workbook");
        }
        Path name = path.getFileName();
        if (name == null || !isFile.test(name.toString())) {
            throw unreadable(
                    shown,
                    "ожидается папка с каталогом или книга .xlsx",
                    "is neither a folder with a catalogue nor a workbook (.xlsx)");
        }
        refuseTooLarge(Files.size(path), shown);
        return List.of(new CatalogFile(name.toString(), shown, Files.readAllBytes(path)));
    }

    private List<CatalogFile> inFolder(Path folder, String shown) throws IOException {
        List<CatalogFile> files = new ArrayList<>();
        long total = 0;
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry :
                    entries.filter(CatalogFiles::isCatalogFile).sorted().toList()) {
                total += Files.size(entry);
                refuseTooLarge(total, shown);
                String name = entry.getFileName().toString();
                files.add(new CatalogFile(name, shown + "/" + name, Files.readAllBytes(entry)));
            }
        }
        return files;
    }

    private void refuseTooLarge(long bytes, String shown) {
        if (bytes > limits.bytes()) {
            long most = limits.bytes() >> 20;
            throw unreadable(
                    shown,
                    "файлы каталога больше %s МБ; если так и надо, поднимите предел".formatted(most),
                    "the catalogue's files are larger than %s MB; if that is meant, raise the limit".formatted(most));
        }
    }

    private static boolean isCatalogFile(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && !name.startsWith(".") && !name.startsWith(LOCK);
    }

    private List<CatalogFile> onClassPath(CatalogSource.ClassPath source) throws IOException {
        if (isFile.test(source.folder())) {
            return List.of(fileOnClassPath(source));
        }
        return folderOnClassPath(source);
    }

    private CatalogFile fileOnClassPath(CatalogSource.ClassPath source) throws IOException {
        String path = source.folder();
        try (InputStream stream = source.loader().getResourceAsStream(path)) {
            if (stream == null) {
                throw unreadable(
                        path,
                        "на пути классов нет `%s`".formatted(path),
                        "there is no `%s` on the class path".formatted(path));
            }
            byte[] content = stream.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
            refuseTooLarge(content.length, path);
            return new CatalogFile(path.substring(path.lastIndexOf('/') + 1), path, content);
        }
    }

    /** A jar need not list its folders, so the folder is found through the one file that each catalogue has. */
    private List<CatalogFile> folderOnClassPath(CatalogSource.ClassPath source) throws IOException {
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

    /** What errors call the whole catalogue. */
    static String nameOf(CatalogSource source) {
        if (source instanceof CatalogSource.Folder folder) {
            return folder.path().toString();
        }
        return source instanceof CatalogSource.ClassPath classPath ? classPath.folder() : "catalog";
    }

    private static InvalidCatalogException unreadable(String where, String russian, String english) {
        return new InvalidCatalogException(List.of(Problem.at(Place.of(where), new Text(russian, english))));
    }
}
