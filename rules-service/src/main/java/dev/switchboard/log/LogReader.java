package dev.switchboard.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads logs of decisions, a line at a time. */
public final class LogReader {

    private final Problems problems;

    /** @param problems takes the lines that are no entries */
    public LogReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Shows each entry of a file.
     *
     * @throws IOException if it cannot be read
     */
    public void read(Path file, Consumer<LogEntry> entries) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    entry(line, new Place(file.toString(), number, 0)).ifPresent(entries);
                }
            }
        }
    }

    private Optional<LogEntry> entry(String line, Place place) {
        try {
            Map<String, Object> object = JsonTree.object(line);
            Map<String, Object> catalog = map(object, "catalog");
            Optional<LogEntry> entry = Optional.of(new LogEntry(
                    place,
                    text(object, "timestamp"),
                    new CatalogIdentity(text(catalog, "name"), text(catalog, "version"), text(catalog, "digest")),
                    map(object, "input"),
                    object.containsKey("masked") || object.containsKey("erased"),
                    object.containsKey(LogEntry.ERROR)
                            ? Map.of(LogEntry.ERROR, text(map(object, LogEntry.ERROR), "kind"))
                            : map(object, "result")));
            return entry;
        } catch (IOException noJson) {
            problems.at(
                    place,
                    "не строка журнала решений: это не JSON; так бывает с последней строкой, когда процесс прерван",
                    "is no line of a decision log: it is not JSON; the last line of a process that was killed may be cut");
        } catch (MissingFieldException missing) {
            problems.add(Problem.at(
                    place,
                    Text.format(
                            "не строка журнала решений: нет поля `%s`",
                            "is no line of a decision log: there is no field `%s`", missing.field())));
        }
        return Optional.empty();
    }

    private static Map<String, Object> map(Map<String, Object> object, String field) throws MissingFieldException {
        if (object.get(field) instanceof Map<?, ?> map) {
            Map<String, Object> typed = new LinkedHashMap<>();
            map.forEach((name, value) -> typed.put((String) name, value));
            return typed;
        }
        throw new MissingFieldException(field);
    }

    private static String text(Map<String, Object> object, String field) throws MissingFieldException {
        if (object.get(field) instanceof String text) {
            return text;
        }
        throw new MissingFieldException(field);
    }

    /** An entry lacks a field, or has another type there. */
    private static final class MissingFieldException extends Exception {

        private static final long serialVersionUID = 1;

        private final String field;

        MissingFieldException(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** The files in the order in which they are given. */
    public void read(List<Path> files, Consumer<LogEntry> entries) throws IOException {
        for (Path file : files) {
            read(file, entries);
        }
    }
}
