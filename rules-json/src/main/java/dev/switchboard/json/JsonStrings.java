package dev.switchboard.json;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What strings of JSON state, by their form, since JSON has neither days nor durations. A code begins with a letter, so that it
 * is never taken for a day or a time; only one like {@code PT2H} would be taken for a duration.
 */
final class JsonStrings {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern DURATION = Pattern.compile("-?P(\\d+D)?(T[0-9HMS.-]+)?");

    private JsonStrings() {}

    /** The value; empty if there is none, which is told. */
    static Optional<Object> value(String fact, String text, Consumer<Problem> problems) {
        try {
            return Optional.of(value(fact, text));
        } catch (DateTimeException notThere) {
            Text message = fact.equals("at") ? noMoment(text) : noSuchDay(fact, text);
            problems.accept(Problem.of(Problem.Kind.WRONG_VALUE, fact, message));
            return Optional.empty();
        }
    }

    private static Object value(String fact, String text) {
        if (fact.equals("topic")) {
            return text;
        } else if (fact.equals("at")) {
            return OffsetDateTime.parse(text).toZonedDateTime();
        } else if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text);
        } else if (TIME.matcher(text).matches()) {
            return LocalTime.parse(text);
        }
        return DURATION.matcher(text).matches() && text.length() > 2 ? Duration.parse(text) : text;
    }

    private static Text noMoment(String text) {
        return Text.format(
                "`at`: `%s` — не момент времени; напишите дату, время и смещение, например `2026-12-31T21:00+03:00`",
                "`at`: `%s` is not a moment; write a date, a time and an offset, such as `2026-12-31T21:00+03:00`",
                text);
    }

    private static Text noSuchDay(String fact, String text) {
        return Text.format(
                "`%s`: `%s` — нет такого дня, времени или длительности; ожидается, например, `2026-12-31`, `08:00` или"
                        + " `PT2H`",
                "`%s`: `%s` is no day, time or duration; expected, for example, `2026-12-31`, `08:00` or `PT2H`",
                fact,
                text);
    }
}
