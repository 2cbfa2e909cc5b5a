package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what is wrong, so that all of it is reported at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Set<Place> cells = new HashSet<>();

    /** Nothing found yet. */
    public Problems() {}

    /** Adds a problem, unless it is about a cell of a workbook that has one already: that cell is looked at anyway. */
    public void add(Problem problem) {
        boolean isCell = problem.place()
                .filter(place -> !place.sheet().isEmpty() && place.column() > 0)
                .isPresent();
        if (!isCell || cells.add(problem.place().orElseThrow())) {
            found.add(problem);
        }
    }

    public void at(Place place, String russian, String english) {
        add(Problem.at(place, new Text(russian, english)));
    }

    /**
     * Reports a word that is none of those known.
     *
     * @param kind what it should be: line, topic, …
     * @param help what else to say; may be empty
     */
    public void unknown(Place place, Text kind, String found, Collection<String> known, Text help) {
        Text hint = nearest(found, known);
        at(
                place,
                "неизвестно: %s `%s`%s%s".formatted(kind.russian(), found, hint.russian(), help.russian()),
                "unknown %s `%s`%s%s".formatted(kind.english(), found, hint.english(), help.english()));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything found so far, in the order found. */
    public List<Problem> list() {
        return Collections.unmodifiableList(found);
    }

    /** A hint that names the codes nearest to a misspelt one; empty when none is near. */
    public static Text nearest(String found, Collection<String> known) {
        Optional<Text> cyrillic = Spelling.cyrillicIn(found)
                .filter(slip -> known.contains(slip.latin()))
                .map(slip -> new Text(
                        "; `%s` здесь — кириллическая буква, нужна латинская: `%s`"
                                .formatted(slip.letter(), slip.latin()),
                        "; `%s` here is a Cyrillic letter, a Latin one is needed: `%s`"
                                .formatted(slip.letter(), slip.latin())));
        return cyrillic.orElseGet(() -> near(found, known));
    }

    private static Text near(String found, Collection<String> known) {
        List<String> near = Spelling.nearest(found, known);
        if (near.isEmpty()) {
            return Text.EMPTY;
        }
        return new Text("; возможно, " + quoted(near, " или "), "; did you mean " + quoted(near, " or ") + "?");
    }

    /** Codes in backticks. */
    public static String quoted(Collection<String> codes, String between) {
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(between));
    }
}
