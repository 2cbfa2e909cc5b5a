package dev.switchboard.inquiries;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Spelling;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.FormulaGuard;
import dev.switchboard.schema.Role;
import dev.switchboard.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the columns of a table of inquiries mean. A column named after a fact states it; {@code at} says when the client called, where the catalogue has a time zone; {@code case}, {@code note},
 * {@code tags} and {@code expect:…} are known, one that begins with {@code #} is a comment; any other column is passed through, unless it is a fact's title or so near to a
 * fact's code that it is probably a slip, which would leave the fact unstated in silence.
 */
public final class InquiryColumns {

    /** Columns that a file of decided inquiries has besides. */
    public static final List<String> RESULTS = List.of("line", "mode", "item", "queue", "phrase", "error");

    /** The last of them. */
    private static final String ERROR = "error";

    /** What to do about a misspelt column where a command is given it. */
    static final Text ADVICE = new Text(
            "исправьте его, а если так и задумано, назовите столбец в `--pass-through`",
            "correct it or, if this is intended, name the column in `--pass-through`");

    private static final Text NO_HEADER = new Text(
            "это не строка с названиями столбцов: ни одного факта в ней нет; верните её над данными, хотя бы `topic`",
            "this is not a header row: it names no fact; add one above the data, with at least `topic`");

    /**
     * A column that is probably a misspelt fact.
     *
     * @param meant what it was probably meant to be
     */
    public record Slip(String column, Text meant) {}

    private final Vocabulary vocabulary;
    private final List<Optional<Fact>> facts;
    private final int moment;

    private InquiryColumns(Vocabulary vocabulary, List<Optional<Fact>> facts, int moment) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.moment = moment;
    }

    /** Columns that a file of inquiries decided by a catalogue has besides: those of its outcomes among them. */
    public static List<String> results(Vocabulary vocabulary) {
        List<String> results = new ArrayList<>(RESULTS);
        results.remove(ERROR);
        results.addAll(vocabulary.outcomeCodes());
        results.add(ERROR);
        return results;
    }

    /** The meaning of a header's columns. */
    public static InquiryColumns of(List<String> header, Vocabulary vocabulary) {
        return new InquiryColumns(
                vocabulary,
                header.stream().map(vocabulary::fact).toList(),
                vocabulary.calendar().isPresent() ? header.indexOf(MomentText.NAME) : -1);
    }

    /** Whether a column says when the client called. */
    public static boolean isMoment(String column, Vocabulary vocabulary) {
        return column.equals(MomentText.NAME) && vocabulary.calendar().isPresent();
    }

    /** Columns that mean nothing to the catalogue. */
    public static List<String> unknown(List<String> header, Vocabulary vocabulary) {
        return header.stream()
                .filter(column -> vocabulary.fact(column).isEmpty() && !isMoment(column, vocabulary))
                .filter(column -> Schema.INQUIRIES
                        .column(FormulaGuard.off(column))
                        .filter(known -> known.role() == Role.CONDITION)
                        .isPresent())
                .toList();
    }

    /**
     * Columns that are probably misspelt facts.
     *
     * @param row where the header stands
     * @param header all columns of the file
     * @param accepted columns that the caller confirms
     */
    public static List<Problem> misspelt(
            Place row, List<String> header, Vocabulary vocabulary, Collection<String> accepted) {
        return misspelt(row, header, vocabulary, accepted, ADVICE);
    }

    /** The same with other advice on what to do. */
    static List<Problem> misspelt(
            Place row, List<String> header, Vocabulary vocabulary, Collection<String> accepted, Text advice) {
        return slips(header, vocabulary, accepted).stream()
                .map(slip -> Problem.at(
                        row.at(row.line(), header.indexOf(slip.column()) + 1), Sentence.of(slip.meant(), advice)))
                .toList();
    }

    /** The same without a place and without what a caller of the command can do. */
    public static List<Slip> slips(List<String> header, Vocabulary vocabulary, Collection<String> accepted) {
        List<Slip> slips = new ArrayList<>();
        List<String> results = results(vocabulary);
        for (String column : unknown(header, vocabulary)) {
            if (!accepted.contains(column) && !results.contains(column)) {
                meaning(column, vocabulary).ifPresent(meant -> slips.add(new Slip(column, meant)));
            }
        }
        return slips;
    }

    /** What is wrong with a header of which no column means anything: it probably is the first row of the data. */
    public static Optional<Problem> noHeader(Place row, List<String> header, Vocabulary vocabulary) {
        List<String> passed = unknown(header, vocabulary);
        List<String> results = results(vocabulary);
        boolean meansNothing = header.stream().allMatch(column -> passed.contains(column) && !results.contains(column));
        return meansNothing ? Optional.of(Problem.at(row, NO_HEADER)) : Optional.empty();
    }

    /** What a column was probably meant to be. */
    private static Optional<Text> meaning(String column, Vocabulary vocabulary) {
        // A code goes before a title: those are often called alike, and one letter of another alphabet is then the
        // mistake.
        return first(vocabulary.factCodes(), code -> Spelling.looksLike(column, code))
                .map(code -> near(column, code))
                .or(() -> first(vocabulary.facts(), fact -> isTitle(column, fact.title()))
                        .map(fact -> Text.format(
                                "столбец `%s` — это название факта `%s`",
                                "column `%s` is the title of the fact `%s`", column, fact.code())))
                .or(() -> first(vocabulary.factCodes(), code -> Spelling.isNear(column, code))
                        .map(code -> near(column, code)));
    }

    private static <T> Optional<T> first(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static Text near(String column, String fact) {
        return Sentence.of(
                Text.format(
                        "столбец `%s` похож на факт `%s`", "column `%s` is almost the name of fact `%s`", column, fact),
                Problems.oddLetter(column, fact));
    }

    private static boolean isTitle(String column, Text title) {
        return Stream.of(title.russian(), title.english())
                .anyMatch(text -> !text.isBlank() && Spelling.looksLike(column, text));
    }

    /** The fact that a column states, if it does. */
    public Optional<Fact> fact(int column) {
        return facts.get(column);
    }

    /** Whether a column says when the client called. */
    public boolean isMoment(int column) {
        return column == moment;
    }

    /** The facts that a row states; cells beyond the row's end are empty. */
    public StatedFacts read(List<String> cells) {
        StatedFacts stated = new StatedFacts(vocabulary);
        for (int i = 0; i < facts.size() && i < cells.size(); i++) {
            if (facts.get(i).isPresent()) {
                stated.state(facts.get(i).get(), cells.get(i));
            }
        }
        if (moment >= 0 && moment < cells.size()) {
            stated.state(MomentText.NAME, cells.get(moment));
        }
        return stated;
    }
}
