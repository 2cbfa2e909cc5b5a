package dev.switchboard.spark;

import dev.switchboard.catalog.Languages;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@link ReplayJob} is called with.
 *
 * @param catalogs the old one and the new one
 * @param logs in pairs: a log, and the file for what is counted in it
 * @param format that of all logs; without one, their names tell it
 * @param passThrough columns that are no misspelt facts
 * @param byDefault facts that have their defaults where a log does not have them
 * @param locale the language of errors
 */
record JobArguments(
        List<String> catalogs,
        List<String> logs,
        Optional<String> format,
        List<String> passThrough,
        List<String> byDefault,
        Locale locale) {

    /** For whoever calls it by hand. */
    static final String USAGE = "ReplayJob --catalogs OLD NEW (--count LOG FILE.counted)... [--format FORMAT]"
            + " [--by-default FACT]... [--pass-through COLUMN]... [--lang ru]";

    /** @throws IllegalArgumentException if they are not as they should be */
    static JobArguments of(String... arguments) {
        List<String> catalogs = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        List<String> format = new ArrayList<>();
        List<String> passThrough = new ArrayList<>();
        List<String> byDefault = new ArrayList<>();
        List<String> language = new ArrayList<>();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--catalogs" -> take(2, rest, catalogs);
                case "--count" -> take(2, rest, logs);
                case "--format" -> take(1, rest, format);
                case "--pass-through" -> take(1, rest, passThrough);
                case "--by-default" -> take(1, rest, byDefault);
                case "--lang" -> take(1, rest, language);
                default -> throw new IllegalArgumentException("unexpected argument `%s`".formatted(option));
            }
        }
        if (catalogs.size() != 2 || logs.isEmpty()) {
            throw new IllegalArgumentException("two catalogues and a log are needed");
        }
        return new JobArguments(
                catalogs,
                logs,
                format.stream().findFirst(),
                passThrough,
                byDefault,
                language.contains("ru") ? Languages.RUSSIAN : Languages.ENGLISH);
    }

    private static void take(int values, Iterator<String> rest, List<String> into) {
        for (int i = 0; i < values; i++) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException("something is missing at the end");
            }
            into.add(rest.next());
        }
    }
}
