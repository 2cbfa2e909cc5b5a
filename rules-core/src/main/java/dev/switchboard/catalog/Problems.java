package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.lang.Character.UnicodeScript;
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
    private final Set<Problem> others = new HashSet<>();

    /** How the codes look whose declarations were refused. */
    private final Set<String> refused = new HashSet<>();

    private boolean declarationsLost;

    /** Nothing found yet. */
    public Problems() {}

    /** Adds a problem, but not twice, nor if it is about a cell of a workbook that has one already: that cell is looked at anyway. */
    public void add(Problem problem) {
        boolean isCell = problem.place()
                .filter(place -> !place.sheet().isEmpty() && place.column() > 0)
                .isPresent();
        if (isCell ? cells.add(problem.place().orElseThrow()) : others.add(problem)) {
            found.add(problem);
        }
    }

    public void at(Place place, String russian, String english) {
        at(place, new Text(russian, english));
    }

    public void at(Place place, Text message) {
        add(Problem.at(place, message));
    }

    /**
     * Reports a word that is none of those known.
     *
     * @param kind what it should be: line, topic, …
     * @param help what else to say, as a hint for a {@link Sentence}; may be empty
     */
    public void unknown(Place place, Text kind, String found, Collection<String> known, Text help) {
        unknown(place, kind, found, KnownCodes.of(known), help);
    }

    /** Reports a word that is none of the codes known; it may be the title of one. */
    public void unknown(Place place, Text kind, String found, KnownCodes known, Text help) {
        if (found.isEmpty()) {
            empty(place, kind);
            return;
        }
        if (isRefused(found)) {
            return;
        }
        at(
                place,
                Sentence.of(
                        Text.format("неизвестно: %s `%s`", "unknown %s `%s`", kind, found), known.hint(found), help));
    }

    /** Whether a text can be a code of this kind; why not is reported. */
    public boolean isCode(Place place, Code.Kind kind, String text) {
        if (text.isEmpty()) {
            Text title = kind.title();
            at(place, Text.format("ячейка пустая, укажите: %s", "the cell is empty: fill in %s", title));
            return false;
        }
        Optional<Text> mistake = Code.mistake(kind, text);
        mistake.ifPresent(message -> {
            add(Problem.at(place, message));
            refuse(text);
            CodeProposal.near(kind, text).ifPresent(this::refuse);
        });
        return mistake.isEmpty();
    }

    /** Notes that a code is declared, but wrongly: it is not called unknown wherever it is used. */
    public void refuse(String code) {
        refused.add(LookAlikes.looks(code));
    }

    /** Notes that declarations could not be read: from now on no code is called unknown. */
    public void loseDeclarations() {
        declarationsLost = true;
    }

    /** Whether the declaration of this code, or of one that looks like it, was refused, or may have been. */
    public boolean isRefused(String code) {
        return declarationsLost || refused.contains(LookAlikes.looks(code));
    }

    /** Whether a code that looks like this one was declared, but wrongly. */
    public boolean isRefusedByLooks(String code) {
        return refused.contains(LookAlikes.looks(code));
    }

    /** Reports a cell that holds nothing, but has to. */
    public void empty(Place place, Text kind) {
        at(place, Text.format("ячейка пустая, укажите: %s", "the cell is empty: fill in the %s", kind));
    }

    /** Reports a rule that has the name of another. */
    public void nameTwice(String name, Place place, Place first) {
        at(
                place,
                Text.format(
                        "правило `%s` уже есть: %s; дайте другое имя",
                        "rule `%s` already exists at %s; choose another name", name, first));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything found so far, in the order found. */
    public List<Problem> list() {
        return Collections.unmodifiableList(found);
    }

    /** A hint for a {@link Sentence} that names the codes nearest to a misspelt one; empty when none is near. */
    public static Text nearest(String found, Collection<String> known) {
        return known.stream()
                .filter(code -> !code.equals(found) && LookAlikes.looks(code).equals(LookAlikes.looks(found)))
                .findFirst()
                .map(code -> {
                    Text letter = lookAlike(found, code);
                    return new Text(letter.russian() + ": `" + code + "`", letter.english() + ": `" + code + "`");
                })
                .orElseGet(() -> near(found, known));
    }

    /** Which letter of a text makes it another than the code that it looks like, as a hint for a {@link Sentence}; may be empty. */
    public static Text oddLetter(String found, String code) {
        boolean looksTheSame = !found.equals(code) && LookAlikes.looks(found).equals(LookAlikes.looks(code));
        return looksTheSame ? lookAlike(found, code) : Text.EMPTY;
    }

    /** Names the first letter that is not the one it looks like. */
    private static Text lookAlike(String found, String code) {
        int i = 0;
        while (found.charAt(i) == code.charAt(i)) {
            i++;
        }
        Text is = Alphabets.adjective(UnicodeScript.of(found.charAt(i)));
        Text meant = Alphabets.adjective(UnicodeScript.of(code.charAt(i)));
        return Text.format(
                "`%s` здесь — %s буква, нужна %s",
                "`%s` here is a %s letter; use the %s one", found.charAt(i), is, meant);
    }

    private static Text near(String found, Collection<String> known) {
        List<String> near = Spelling.nearest(found, known);
        if (near.isEmpty()) {
            return Text.EMPTY;
        }
        return new Text("возможно, " + quoted(near, " или "), "did you mean " + quoted(near, " or ") + "?");
    }

    /** Codes in backticks. */
    public static String quoted(Collection<String> codes, String between) {
        return codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(between));
    }
}
