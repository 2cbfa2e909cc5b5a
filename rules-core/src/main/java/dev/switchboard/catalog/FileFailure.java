package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a file could not be read or written. Java often has no more to say of it than the file's name, or a word of the system's
 * own: what that means is said here.
 */
public final class FileFailure {

    /** What a system calls it, and what that means. */
    private record Meaning(String systemWord, Text text) {}

    private static final Text MISSING = new Text("нет такого файла или папки", "no such file or folder");
    private static final Text DENIED = new Text("нет доступа", "access denied");
    private static final Text LOOP = new Text("ссылки ведут по кругу", "its symbolic links form a loop");
    private static final Text NO_FOLDER =
            new Text("часть пути — это файл, а не папка", "part of the path is a file, not a folder");

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("no such file", MISSING),
            new Meaning("permission denied", DENIED),
            new Meaning("operation not permitted", DENIED),
            new Meaning("levels of symbolic links", LOOP),
            new Meaning("not a directory", NO_FOLDER),
            new Meaning("is a directory", new Text("это папка, а нужен файл", "this is a folder; expected a file")),
            new Meaning("no space left", new Text("на диске нет места", "no space left on the disk")),
            new Meaning("quota exceeded", new Text("квота на диске исчерпана", "the disk quota is exhausted")),
            new Meaning(
                    "read-only file system",
                    new Text("файловая система доступна только для чтения", "the file system is read-only")),
            new Meaning("file name too long", new Text("имя файла слишком длинное", "the file's name is too long")),
            new Meaning(
                    "file too large",
                    new Text("файл больше, чем допускает файловая система", "larger than the file system allows")),
            new Meaning("too many open files", new Text("открыто слишком много файлов", "too many files are open")),
            new Meaning("input/output error", new Text("сбой диска или сети", "the disk or the network failed")),
            new Meaning(
                    "gzip",
                    new Text(
                            "это не целый файл gzip: он повреждён, обрывается или назван так по ошибке",
                            "not a whole gzip file: it is damaged, cut off, or wrongly named")),
            new Meaning("stale", new Text("сетевой диск отключился", "the network drive is disconnected")),
            new Meaning(
                    "broken pipe",
                    new Text("тот, кто читал вывод, закрыл его", "the program reading the output closed it")));

    private FileFailure() {}

    /** What was wrong, in words that follow a file's name and a colon. */
    public static Text words(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return MISSING;
        }
        if (failure instanceof AccessDeniedException) {
            return DENIED;
        }
        if (failure instanceof FileSystemLoopException) {
            return LOOP;
        }
        if (failure instanceof NotDirectoryException) {
            return NO_FOLDER;
        }
        String system = systemWords(failure);
        String lowerCase = system.toLowerCase(Locale.ROOT);
        return MEANINGS.stream()
                .filter(meaning -> lowerCase.contains(meaning.systemWord()))
                .findFirst()
                .map(Meaning::text)
                .orElseGet(() -> Text.format(
                        "сбой чтения или записи, система сообщает: «%s»",
                        "reading or writing failed, the system says: \"%s\"", system));
    }

    /**
     * A file that could not be read, with its name.
     *
     * @param shown what to call it where the failure does not name a file itself
     */
    public static Problem unreadable(String shown, IOException failure) {
        Text words = words(failure);
        return Problem.at(
                Place.of(nameOf(failure, shown)),
                new Text("не читается: " + words.russian(), "cannot be read: " + words.english()));
    }

    /** The failure that was wrapped on its way through code that may not throw it; each of these has one. */
    public static IOException unwrapped(UncheckedIOException failure) {
        return Objects.requireNonNull(failure.getCause(), "an UncheckedIOException has a cause");
    }

    /** The file that a failure is about, else the name given. */
    public static String nameOf(IOException failure, String otherwise) {
        return failure instanceof FileSystemException known && known.getFile() != null ? known.getFile() : otherwise;
    }

    private static String systemWords(IOException failure) {
        if (failure instanceof FileSystemException known) {
            return known.getReason() == null ? failure.getClass().getSimpleName() : known.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
