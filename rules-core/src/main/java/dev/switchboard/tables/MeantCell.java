package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Spelling;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.WholeNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a cell that cannot be read was probably meant to say: negations, lists and comparisons as people write them elsewhere.
 * Only what can be read is advised, and of a negation never the opposite.
 */
final class MeantCell {

    private static final Pattern NEGATED = WordPattern.of("(?:!=|!|<>|≠|/=|~|¬"
            + "|(?:не равно|не из|не|кроме|без|исключая|not equal to|not in|not|no|except for|except|but not|but|without)(?=[\\s:=(])"
            + "|(?:все|всё|любой|любая|любое|all|any|anything|everything)[\\s,]+(?:кроме|but|except))"
            + "[\\s:=]*\\(?(.+?)\\)?");

    /** A negation that could as well be the beginning of a code. */
    private static final Pattern JOINED_NEGATION = WordPattern.of("(?:не|not)[-_]?(.+)");

    private static final Pattern SEPARATOR =
            WordPattern.of("[\\s,]*(?:[;；|/、،&+\\\\]+|\\b(?:или|либо|и|or|and)\\b)[\\s,]*");
    private static final Pattern SPACES = WordPattern.of("(?<!,)\\s+");
    private static final Pattern BOTH = WordPattern.of("\\s*(?:&+|\\b(?:и|and)\\b)\\s*");
    private static final Pattern NUMBER = WordPattern.of("[+＋]?\\d+(?:[.,'’‘٬،_ ]\\d+)*\\s?[%％]?");

    /** A number, or another value that can be compared. */
    private static final String N = "\\s*(\\S.*?)";

    private static final List<Rewording> COMPARISONS = List.of(
            new Rewording("=([<>])\\s*(.+)", "$1= $2"),
            new Rewording("={1,3}\\s*([^<>=].*)", "$1"),
            new Rewording("(?:равно|ровно|equals?|exactly)" + N, "$1"),
            new Rewording("(?:от|с|from|between)" + N + "\\s*(?:до|по|to|and)" + N, "$1..$2"),
            new Rewording("(?:не менее|не меньше|не ниже|минимум|от|at least|from)" + N, ">= $1"),
            new Rewording("(?:не более|не больше|не выше|максимум|до|at most|up to)" + N, "<= $1"),
            new Rewording("(?:более|больше|свыше|выше|more than|over|above)" + N, "> $1"),
            new Rewording("(?:менее|меньше|ниже|less than|under|below)" + N, "< $1"),
            new Rewording(N + "\\s*(?:\\+|и более|и больше|и выше|or more|and more|and above)", ">= $1"),
            new Rewording(N + "\\s*(?:и менее|и меньше|и ниже|or less|and less|and below)", "<= $1"));

    /**
     * What is written elsewhere, and how a cell says it.
     *
     * @param cell with {@code $1} for the first group
     */
    private record Rewording(Pattern written, String cell) {

        Rewording(String written, String cell) {
            this(WordPattern.of(written), cell);
        }

        Optional<String> of(String text) {
            Matcher matcher = written.matcher(text);
            return matcher.matches() ? Optional.of(matcher.replaceFirst(cell)) : Optional.empty();
        }
    }

    private final Function<String, Optional<Values>> reading;
    private final Function<Values, String> writing;
    private final Collection<String> codes;

    /**
     * Advice for the cells of one column.
     *
     * @param reading reads a cell; empty when it cannot be read, or allows everything
     * @param writing writes a cell
     * @param codes those that the column's cells can name
     */
    MeantCell(Function<String, Optional<Values>> reading, Function<Values, String> writing, Collection<String> codes) {
        this.reading = reading;
        this.writing = writing;
        this.codes = codes;
    }

    /** What to write instead of a text that cannot be read; empty when that is not seen. */
    Optional<Text> advice(String text) {
        return comparison(text)
                .map(MeantCell::write)
                .or(() -> both(text))
                .or(() -> negation(text))
                .or(() -> list(text))
                .or(() -> dashed(text));
    }

    private Optional<String> comparison(String text) {
        return Stream.concat(
                        COMPARISONS.stream().flatMap(rewording -> rewording.of(text).stream()),
                        Stream.of(numbers(text)))
                .filter(cell -> isReadable(cell, text))
                .findFirst();
    }

    /** The text with its numbers written as whole numbers are. */
    private static String numbers(String text) {
        Matcher number = NUMBER.matcher(text);
        StringBuilder written = new StringBuilder();
        int from = 0;
        while (number.find()) {
            written.append(text, from, number.start());
            written.append(WholeNumber.meant(number.group()).orElse(number.group()));
            from = number.end();
        }
        return written.append(text, from, text.length()).toString();
    }

    private Optional<Text> negation(String text) {
        Matcher negated = NEGATED.matcher(text);
        if (!negated.matches()) {
            Matcher joined = JOINED_NEGATION.matcher(text);
            return joined.matches() && isReadable(joined.group(1), text)
                    ? Optional.of(not(joined.group(1)))
                    : Optional.empty();
        }
        String rest = negated.group(1);
        return Optional.of(Stream.of(
                        Stream.of(rest, numbers(rest)),
                        lists(rest),
                        Spelling.nearest(rest, codes).stream().limit(1))
                .flatMap(candidates -> candidates)
                .filter(values -> isReadable("not(" + values + ")", text))
                .findFirst()
                .map(MeantCell::not)
                .orElse(not("…")));
    }

    /** Two conditions on one number: {@code >= 3 and <= 10}, {@code at least 3 and at most 10}. */
    private Optional<Text> both(String text) {
        List<Optional<Values>> parts =
                Stream.of(BOTH.split(text)).map(this::part).toList();
        if (parts.size() < 2 || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(Values.intersection(
                        parts.stream().flatMap(Optional::stream).toList()))
                .filter(common -> !common.isNone())
                .map(writing)
                .filter(cell -> isReadable(cell, text))
                .map(MeantCell::write);
    }

    private Optional<Values> part(String text) {
        return reading.apply(text).or(() -> comparison(text).flatMap(reading));
    }

    private Optional<Text> list(String text) {
        return lists(text)
                .filter(list -> isReadable(list, text))
                .findFirst()
                .map(list -> new Text(
                        "значения перечисляют через запятую: `" + list + "`",
                        "separate values with commas: `" + list + "`"));
    }

    /** The text with commas instead of other signs and words, and instead of spaces. */
    private static Stream<String> lists(String text) {
        String list = SEPARATOR.matcher(text).replaceAll(", ");
        return Stream.of(list, SPACES.matcher(list).replaceAll(", "));
    }

    /** A dash before a code may be a bullet or a minus. */
    private Optional<Text> dashed(String text) {
        String rest = text.startsWith("-") ? text.substring(1).strip() : "";
        return !rest.isEmpty() && isReadable(rest, text)
                ? Optional.of(
                        Text.format("возможно, `%s` или `not(%s)`", "did you mean `%s` or `not(%s)`?", rest, rest))
                : Optional.empty();
    }

    private boolean isReadable(String cell, String instead) {
        return !cell.equals(instead) && reading.apply(cell).isPresent();
    }

    private static Text not(String values) {
        return new Text(
                "«всё, кроме» записывают так: `not(" + values + ")`", "for anything but, write `not(" + values + ")`");
    }

    private static Text write(String cell) {
        return new Text("напишите `" + cell + "`", "write `" + cell + "`");
    }
}
