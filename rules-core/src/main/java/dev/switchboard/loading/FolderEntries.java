package dev.switchboard.loading;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a folder. A symbolic link may lead to another place in the folder, as those of mounted configuration do; one
 * that leads out of it could show anybody who reads our errors what is in somebody else's file.
 */
final class FolderEntries {

    private final Path real;
    private final String shown;
    private final Problems problems;

    private FolderEntries(Path folder, String shown, Problems problems) throws IOException {
        this.real = folder.toRealPath();
        this.shown = shown;
        this.problems = problems;
    }

    /**
     * The files, in the order of their names; folders are left out.
     *
     * @param shown how errors call the folder
     * @param isWanted tells by its name a file that is read
     * @param problems takes links that lead out of the folder, or nowhere, and what is called as a file of a catalogue and
     *     is none
     */
    static List<Path> of(Path folder, String shown, Predicate<String> isWanted, Problems problems) throws IOException {
        FolderEntries entries = new FolderEntries(folder, shown, problems);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(entry -> isWanted.test(entry.getFileName().toString()))
                    .sorted()
                    .filter(entries::isFile)
                    .forEach(files::add);
        }
        return files;
    }

    private boolean isFile(Path entry) {
        if (Files.isSymbolicLink(entry) && !staysInside(entry)) {
            return false;
        }
        boolean isFile = Files.isRegularFile(entry);
        if (!isFile && CatalogFiles.isPart(entry)) {
            problems.at(
                    Place.of(shown + "/" + entry.getFileName()),
                    "называется как таблица или правила, но это не файл, а папка, канал или устройство: положите сюда файл или уберите",
                    "is named like a table or rules, but is a folder, a pipe or a device: put a file here, or remove it");
        }
        return isFile;
    }

    private boolean staysInside(Path link) {
        Place place = Place.of(shown + "/" + link.getFileName());
        try {
            Path target = link.toRealPath();
            if (target.startsWith(real)) {
                return true;
            }
            problems.at(
                    place,
                    "символическая ссылка ведёт за пределы папки каталога: положите в папку сам файл или удалите ссылку",
                    "this symbolic link leads out of the catalogue's folder: put the file itself there, or remove the link");
        } catch (IOException nowhere) {
            problems.at(
                    place,
                    "символическая ссылка не работает: удалите её или положите на её место сам файл",
                    "this symbolic link is broken: remove it, or put the file itself in its place");
        }
        return false;
    }
}
