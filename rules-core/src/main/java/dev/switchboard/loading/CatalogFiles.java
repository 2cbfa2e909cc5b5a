package dev.switchboard.loading;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.catalog.FileFailure;
import dev.switchboard.catalog.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the files that a source names. Folders within the folder are not looked into. */
final class CatalogFiles {

    /** Excel and LibreOffice put such files beside an open workbook. */
    private static final String LOCK = "~$";

    private static final String CATALOG = "catalog.csv";

    /** How deep folders within the folder are looked at; nobody nests tables deeper, and links are not followed. */
    private static final int DEPTH = 8;

    private final Predicate<String> isFile;
    private final CountedFiles counted;
    private final Problems problems;

    private CatalogFiles(Predicate<String> isFile, Limits limits, Problems problems) {
        this.isFile = isFile;
        this.counted = new CountedFiles(limits);
        this.problems = problems;
    }

    /**
     * The files, in the order of their names.
     *
     * @param isFile tells by its name a file that is read alone, as a workbook is; other sources are folders
     * @param problems takes what else is in the folder and would be left out in silence
     * @throws UnreadableCatalogException when there is no such folder or file, or it cannot be read
     * @throws InvalidCatalogException when it is no folder or workbook, or is too large
     */
    static List<CatalogFile> of(CatalogSource source, Predicate<String> isFile, Limits limits, Problems problems) {
        CatalogFiles files = new CatalogFiles(isFile, limits, problems);
        try {
            if (source instanceof CatalogSource.Folder folder) {
                return files.at(folder.path(), folder.path().toString());
            }
            if (source instanceof CatalogSource.ClassPath classPath) {
                return files.onClassPath(classPath);
            }
            return inMemory(((CatalogSource.Bytes) source).files());
        } catch (IOException failure) {
            throw new UnreadableCatalogException(List.of(FileFailure.unreadable(nameOf(source), failure)));
        } catch (UncheckedIOException failure) {
            throw new UnreadableCatalogException(
                    List.of(FileFailure.unreadable(nameOf(source), FileFailure.unwrapped(failure))));
        } catch (SecurityException failure) {
            throw unusable(
                    nameOf(source),
                    new Text(
                            "подпись архива неверна: " + failure.getMessage(),
                            "the jar's signature does not match: " + failure.getMessage()));
        }
    }

    private static List<CatalogFile> inMemory(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new CatalogFile(file.getKey(), file.getKey(), file.getValue()))
                .toList();
    }

    private List<CatalogFile> at(Path path, String shown) throws IOException {
        if (shown.isEmpty()) {
            throw new InvalidCatalogException(List.of(Problem.of(new Text(
                    "путь к каталогу пуст: укажите его; текущая папка — это `.`",
                    "the catalogue's path is empty: give one; the current folder is `.`"))));
        }
        try {
            path.getFileSystem().provider().checkAccess(path);
        } catch (NoSuchFileException missing) {
            throw new UnreadableCatalogException(List.of(
                    Problem.at(Place.of(shown), new Text("такой папки или книги нет", "no such folder or workbook"))));
        }
        if (Files.isDirectory(path)) {
            return inFolder(path, shown);
        }
        if (!Files.isRegularFile(path)) {
            throw unusable(
                    shown,
                    new Text(
                            "это канал или устройство, а каталог читается из папки или файла .xlsx: сначала сохраните его в файл",
                            "is a pipe or a device, but a catalogue is read from a folder or an .xlsx file: save it to a file first"));
        }
        Path name = path.getFileName();
        if (name == null || !isFile.test(name.toString())) {
            throw unusable(
                    shown,
                    new Text(
                            "ожидается папка с каталогом, книга .xlsx или скомпилированный каталог .switchboard",
                            "is neither a folder with a catalogue, nor a workbook (.xlsx), nor a compiled catalogue"
                                    + " (.switchboard)"));
        }
        counted.check(Files.size(path), shown);
        try (InputStream stream = Files.newInputStream(path)) {
            return List.of(counted.read(stream, name.toString(), shown));
        }
    }

    private List<CatalogFile> inFolder(Path folder, String shown) throws IOException {
        List<CatalogFile> files = new ArrayList<>();
        refuseFolders(folder, shown);
        List<Path> entries = FolderEntries.of(folder, shown, CatalogFiles::isCatalogFile, problems);
        if (!problems.isEmpty() && entries.stream().noneMatch(CatalogFiles::isPart)) {
            throw new InvalidCatalogException(problems.list());
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            counted.check(Files.size(entry), shown + "/" + name);
            try (InputStream stream = Files.newInputStream(entry)) {
                files.add(counted.read(stream, name, shown + "/" + name));
            }
        }
        return files;
    }

    /** A folder within the folder is not looked into: one that holds rules or tables would be left out in silence. */
    private void refuseFolders(Path folder, String shown) throws IOException {
        try (Stream<Path> files = Files.find(folder, DEPTH, (path, attributes) -> !attributes.isDirectory())) {
            refuseNested(files.filter(file -> !folder.equals(file.getParent())).map(folder::relativize), shown);
        }
    }

    /** @param files by their paths within the folder, each in a folder of its own */
    private void refuseNested(Stream<Path> files, String shown) {
        files.filter(file -> isPart(file) && isInSight(file))
                .map(Path::toString)
                .sorted()
                .map(file -> Problem.at(
                        Place.of(shown + "/" + file),
                        new Text(
                                "лежит во вложенной папке, а они не читаются: положите файл рядом с `catalog.csv`"
                                        + " или уберите",
                                "is in a subfolder, which is not read: put the file next to"
                                        + " `catalog.csv`, or remove it")))
                .forEach(problems::add);
    }

    /** Whether the name is one of tables or rules. */
    static boolean isPart(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isSheet = name.endsWith(".csv") || name.endsWith(".tsv");
        return name.endsWith(".drl") || (isSheet && CatalogTables.isCalledTable(name.substring(0, name.length() - 4)));
    }

    /** A folder whose name begins with a dot belongs to a program and has, for example, another version of the file. */
    private static boolean isInSight(Path file) {
        for (Path name : file) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCatalogFile(String name) {
        return !name.startsWith(".") && !name.startsWith(LOCK);
    }

    private List<CatalogFile> onClassPath(CatalogSource.ClassPath source) throws IOException {
        String folder = source.folder();
        if (isFile.test(folder)) {
            try (InputStream stream =
                    connection(source.loader(), folder, folder).getInputStream()) {
                return List.of(counted.read(stream, folder.substring(folder.lastIndexOf('/') + 1), folder));
            }
        }
        // A jar need not list its folders, so the folder is found through the one file that each catalogue has.
        URLConnection catalog = connection(source.loader(), folder + "/" + CATALOG, folder);
        return catalog instanceof JarURLConnection jar
                ? inJar(jar, folder)
                : inFolder(folderOf(catalog, folder), folder);
    }

    private List<CatalogFile> inJar(JarURLConnection catalog, String shown) throws IOException {
        String path = catalog.getEntryName();
        String folder = path.substring(0, path.length() - CATALOG.length());
        List<CatalogFile> files = new ArrayList<>();
        try (JarFile jar = catalog.getJarFile()) {
            refuseNested(nestedIn(jar, folder), shown);
            for (JarEntry entry : entriesIn(jar, folder)) {
                String name = entry.getName().substring(folder.length());
                try (InputStream stream = jar.getInputStream(entry)) {
                    files.add(counted.read(stream, name, shown + "/" + name));
                }
            }
        }
        return files;
    }

    private static List<JarEntry> entriesIn(JarFile jar, String folder) {
        return jar.stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .filter(entry -> {
                    String name = entry.getName().substring(folder.length());
                    return !name.isEmpty() && !name.contains("/") && isCatalogFile(name);
                })
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
    }

    /** A name that is none to this system's files could not be unpacked, and is no table. */
    private static Stream<Path> nestedIn(JarFile jar, String folder) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .map(entry -> entry.getName().substring(folder.length()))
                .filter(name -> name.contains("/") && name.indexOf('\0') < 0)
                .map(Path::of)
                .filter(file -> file.getNameCount() > 1);
    }

    private static Path folderOf(URLConnection catalog, String shown) throws IOException {
        try {
            return Path.of(catalog.getURL().toURI()).resolveSibling(".");
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unknown) {
            String kind = catalog.getURL().getProtocol();
            throw unusable(
                    shown,
                    Text.format(
                            "здесь путь классов `%s:`, папку в нём не прочитать; передайте файлы через `CatalogSource.bytes`",
                            "a folder in a class path of `%s:` cannot be listed; pass its files by `CatalogSource.bytes`",
                            kind));
        }
    }

    /**
     * What is on the class path under a name. It is opened for us alone: what others have opened of the same jar, and may
     * close at any time, is not shared.
     */
    private static URLConnection connection(ClassLoader loader, String name, String shown) throws IOException {
        URL found = loader.getResource(name);
        if (found == null) {
            throw new UnreadableCatalogException(List.of(Problem.at(
                    Place.of(shown), ClosedModule.advice(loader, name).orElseGet(() -> missing(name)))));
        }
        URLConnection connection = found.openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    private static Text missing(String name) {
        return Text.format("на пути классов нет `%s`", "there is no `%s` on the class path", name);
    }

    /** What errors call the whole catalogue. */
    static String nameOf(CatalogSource source) {
        if (source instanceof CatalogSource.Folder folder) {
            return folder.path().toString();
        }
        return source instanceof CatalogSource.ClassPath classPath ? classPath.folder() : "catalog";
    }

    private static InvalidCatalogException unusable(String where, Text why) {
        return new InvalidCatalogException(List.of(Problem.at(Place.of(where), why)));
    }
}
