package dev.switchboard.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.csv.PackedFile;
import dev.switchboard.json.InquiryJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads logs of decisions, a line at a time. */
public final class LogReader {

    private static final String INPUT = "input";

    private final Problems problems;

    /** @param problems takes the lines that are no entries */
    public LogReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Shows each entry of files, in the order in which they are given.
     *
     * @throws IOException if one cannot be read
     */
    public void read(List<Path> files, Consumer<LogEntry> entries) throws IOException {
        for (Path file : files) {
            read(file, entries);
        }
    }

    private void read(Path file, Consumer<LogEntry> entries) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PackedFile.read(file.toString(), Files.newInputStream(file)), UTF_8))) {
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
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Inquiry> input = new ArrayList<>(1);
        try {
            JsonTree.read(line, (name, json) -> {
                if (name.equals(INPUT) && json.currentToken() == JsonToken.START_OBJECT) {
                    input.add(InquiryJson.read(json));
                } else {
                    JsonTree.value(json).ifPresent(value -> fields.put(name, value));
                }
            });
            return Optional.of(entry(fields, input, place));
        } catch (IOException noJson) {
            problems.at(
                    place,
                    "не строка журнала решений: это не JSON; так бывает с последней строкой, когда процесс прерван",
                    "is no line of a decision log: it is not JSON; the last line of a process that was killed may be cut");
        } catch (InvalidInquiryException noInquiry) {
            noInquiry.problems().forEach(problem -> problems.add(problem.at(place)));
        } catch (MissingFieldException missing) {
            problems.add(Problem.at(
                    place,
                    Text.format(
                            "не строка журнала решений: нет поля `%s`",
                            "is no line of a decision log: there is no field `%s`", missing.field())));
        }
        return Optional.empty();
    }

    private static LogEntry entry(Map<String, Object> fields, List<Inquiry> input, Place place)
            throws MissingFieldException {
        Map<String, Object> catalog = map(fields, "catalog");
        String timestamp = text(fields, "timestamp");
        CatalogIdentity identity =
                new CatalogIdentity(text(catalog, "name"), text(catalog, "version"), text(catalog, "digest"));
        if (input.isEmpty()) {
            throw new MissingFieldException(INPUT);
        }
        Set<String> hidden = new TreeSet<>(facts(fields, "masked"));
        hidden.addAll(facts(fields, "erased"));
        return new LogEntry(
                place,
                timestamp,
                identity,
                without(hidden, input.get(0)),
                facts(fields, LogEntry.IGNORED),
                hidden,
                fields.containsKey(LogEntry.ERROR)
                        ? Map.of(LogEntry.ERROR, text(map(fields, LogEntry.ERROR), "kind"))
                        : map(fields, "result"));
    }

    private static Inquiry without(Set<String> hidden, Inquiry input) {
        if (hidden.isEmpty()) {
            return input;
        }
        InquiryBuilder seen = Inquiry.builder();
        input.stated().forEach((fact, value) -> {
            if (!hidden.contains(fact)) {
                seen.state(fact, value);
            }
        });
        return seen.build();
    }

    /** The facts to which a field points. */
    private static List<String> facts(Map<String, Object> fields, String field) {
        return fields.get(field) instanceof List<?> pointers
                ? pointers.stream()
                        .map(pointer -> pointer.toString().replaceFirst("^" + LogEntries.POINTER, ""))
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // Each map of a tree has names for keys.
    private static Map<String, Object> map(Map<String, Object> object, String field) throws MissingFieldException {
        if (object.get(field) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
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
}
