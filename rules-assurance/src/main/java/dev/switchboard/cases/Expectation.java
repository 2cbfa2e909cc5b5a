package dev.switchboard.cases;

import dev.switchboard.Decision;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a decision that a case can expect something of. All parts are text, as the cells of a case file are. */
public final class Expectation {

    /** In a cell, that there is no such part: no item decides, no queue is listed, nobody takes the inquiry. */
    public static final String NONE = OutcomeType.NONE;

    /** The line's code. */
    public static final Expectation LINE = part("line", "линия", Decision::line);

    /** The mode's code; that of an inquiry that the first line answers is {@code none}. */
    public static final Expectation MODE =
            part("mode", "способ", decision -> decision.mode().code());

    /** The item that decides. */
    public static final Expectation ITEM =
            part("item", "пункт", decision -> decision.item().orElse(NONE));

    /** The queue. */
    public static final Expectation QUEUE =
            part("queue", "очередь", decision -> decision.queue().orElse(NONE));

    /** The phrase, letter for letter. */
    public static final Expectation PHRASE =
            part("phrase", "фраза", decision -> decision.phrase().orElse(NONE));

    /** All items that hold, the deciding one first, with a space between two. */
    public static final Expectation MATCHES = part("matches", "подходят", Expectation::matches);

    /** What every decision has. */
    public static final List<Expectation> PARTS = List.of(LINE, MODE, ITEM, QUEUE, PHRASE, MATCHES);

    private final String code;
    private final Text title;
    private final Function<Decision, String> actual;
    private final Optional<OutcomeType> outcome;

    private Expectation(String code, Text title, Function<Decision, String> actual, Optional<OutcomeType> outcome) {
        this.code = code;
        this.title = title;
        this.actual = actual;
        this.outcome = outcome;
    }

    private static Expectation part(String code, String russian, Function<Decision, String> actual) {
        return new Expectation(code, new Text(russian, code), actual, Optional.empty());
    }

    /** A further outcome that the catalogue declares; several values stand in alphabetical order. */
    static Expectation of(OutcomeType type) {
        return new Expectation(
                type.code(),
                type.title().isEmpty() ? new Text(type.code(), type.code()) : type.title(),
                decision -> said(type, decision.outcomes(type.code())),
                Optional.of(type));
    }

    /** What a case says of an outcome's values, as programs get them. */
    public static String said(OutcomeType type, List<Object> values) {
        return joined(values.stream().map(type::writeStated).toList());
    }

    /** All that cases of a catalogue can expect: first what every decision has, then its outcomes. */
    public static List<Expectation> all(Vocabulary words) {
        List<Expectation> all = new ArrayList<>(PARTS);
        words.outcomes().stream().map(Expectation::of).forEach(all::add);
        return all;
    }

    /** Whether a column's name says that it expects something. */
    static boolean isNamedBy(String column) {
        return Schema.EXPECTATION.isNamed(column);
    }

    /** The expectation that a column is for. */
    static Optional<Expectation> ofColumn(String column, Vocabulary words) {
        return all(words).stream()
                .filter(expectation -> expectation.column().equals(column))
                .findFirst();
    }

    /** The part's name, such as {@code item}. */
    public String code() {
        return code;
    }

    /** What reports call it. */
    public Text title() {
        return title;
    }

    /** The name of the column of a case file, such as {@code expect:item}. */
    public String column() {
        return Schema.EXPECTATION.name() + code;
    }

    /**
     * What a decision has there, as a cell says it; {@link #NONE} where it has nothing.
     *
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public String actual(Optional<Decision> decision) {
        return decision.map(actual).orElse(NONE);
    }

    /** A cell's text for people to read. */
    Text shown(String cell) {
        if (!cell.equals(NONE)) {
            return new Text(cell, cell);
        }
        return equals(MODE) ? new Text("без перевода", NONE) : new Text("нет", NONE);
    }

    /** A cell's text as {@link #actual} would say it. */
    String plain(String cell) {
        if (outcome.isEmpty()) {
            return equals(MATCHES) ? cell.replaceAll("\\s+", " ") : cell;
        }
        OutcomeType type = outcome.get();
        return cell.equals(NONE) || mistake(cell).isPresent()
                ? cell
                : joined(type.parts(cell).stream()
                        .flatMap(part -> type.read(part).stream())
                        .map(type::write)
                        .toList());
    }

    /** What no decision has there; empty when some decision may have it. */
    Optional<Text> mistake(String cell) {
        return outcome.filter(type -> !cell.equals(NONE))
                .flatMap(type -> type.parts(cell).stream()
                        .filter(part -> type.read(part).isEmpty())
                        .findFirst()
                        .map(type::mistake));
    }

    private static String matches(Decision decision) {
        List<String> items = new ArrayList<>();
        for (Match match : decision.matches()) {
            items.add(match.item());
        }
        return items.isEmpty() ? NONE : String.join(" ", items);
    }

    private static String joined(List<String> values) {
        return values.isEmpty()
                ? NONE
                : String.join(", ", values.stream().sorted().toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expectation same && code.equals(same.code) && outcome.equals(same.outcome);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
