package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Range;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comparisons and ranges in a cell of a rule table, of whatever has an order: {@code >= 2 h}, {@code 8:00..20:59},
 * {@code mon..fri}.
 */
final class OrderedCell {

    private static final Pattern COMPARISON = Pattern.compile("(>=|>|<=|<)\\s*(.+)");
    private static final String TO = "..";

    /** The place of a value in the order; empty for a text that is none. */
    private final Function<String, OptionalInt> places;

    OrderedCell(Function<String, OptionalInt> places) {
        this.places = places;
    }

    /** The places that are meant, open where the text leaves a side open; empty when the text has another form. */
    Optional<Range> read(String text) throws MistakeException {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return place(comparison.group(2)).map(place -> compared(comparison.group(1), place));
        }
        Optional<Integer> single = place(text);
        return single.isPresent() ? single.map(place -> new Range(place, place)) : range(text);
    }

    /** The range that {@code a..b}, {@code a..}, {@code ..b} or {@code a-b} says; empty when the text has another form. */
    Optional<Range> range(String text) throws MistakeException {
        int dots = text.indexOf(TO);
        if (dots >= 0) {
            return range(
                    text,
                    text.substring(0, dots).strip(),
                    text.substring(dots + TO.length()).strip());
        }
        for (int dash = text.indexOf('-', 1); dash > 0; dash = text.indexOf('-', dash + 1)) {
            String from = text.substring(0, dash).strip();
            String to = text.substring(dash + 1).strip();
            if (place(from).isPresent() && place(to).isPresent()) {
                return range(text, from, to);
            }
        }
        return Optional.empty();
    }

    private Optional<Range> range(String text, String from, String to) throws MistakeException {
        Optional<Integer> first = from.isEmpty() ? Optional.of(Integer.MIN_VALUE) : place(from);
        Optional<Integer> last = to.isEmpty() ? Optional.of(Integer.MAX_VALUE) : place(to);
        if (first.isEmpty() || last.isEmpty() || (from.isEmpty() && to.isEmpty())) {
            return Optional.empty();
        }
        if (first.get() > last.get()) {
            throw new MistakeException(Text.format(
                    "`%s`: так не подходит ни одно значение: начало позже конца; возможно, `%s..%s` или `..%s, %s..`",
                    "`%s`: no value is left, since its start is after its end; did you mean `%s..%s` or `..%s, %s..`?",
                    text,
                    to,
                    from,
                    to,
                    from));
        }
        return Optional.of(new Range(first.get(), last.get()));
    }

    private static Range compared(String sign, int place) {
        return switch (sign) {
            case ">=" -> Range.from(place);
            case ">" -> Range.from(place + 1);
            case "<=" -> Range.to(place);
            default -> Range.to(place - 1);
        };
    }

    private Optional<Integer> place(String text) {
        OptionalInt place = places.apply(text);
        return place.isPresent() ? Optional.of(place.getAsInt()) : Optional.empty();
    }
}
