package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/**
 * The two days that bind a rule or a text to the time in which it is in force, as files have them: {@code from} one on, and
 * {@code until} another, which does not belong to it.
 *
 * @param from may be empty
 * @param until may be empty
 */
public record PeriodText(String from, String until) {

    public static final String FROM = "from";
    public static final String UNTIL = "until";

    private static final DateNotation DATES = new DateNotation();

    /**
     * The condition on the date.
     *
     * @param problems takes what is wrong, with the name of the day that it is wrong with
     */
    public Condition read(Vocabulary words, BiConsumer<String, Text> problems) {
        if (from.isEmpty() && until.isEmpty()) {
            return Condition.always();
        }
        Period period = new Period(day(FROM, from, problems), day(UNTIL, until, problems));
        if (words.calendar().isEmpty()) {
            problems.accept(from.isEmpty() ? UNTIL : FROM, noTimeZone());
            return Condition.always();
        }
        if (!period.hasDays()) {
            problems.accept(UNTIL, noDays());
            return Condition.always();
        }
        return period.condition();
    }

    private static Optional<LocalDate> day(String name, String text, BiConsumer<String, Text> problems) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt day = DATES.read(text);
        if (day.isEmpty()) {
            problems.accept(name, noDate(text));
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofEpochDay(day.getAsInt()));
    }

    private static Text noDate(String text) {
        return Sentence.of(
                Text.format(
                        "`%s`: ожидается дата, например `%s`",
                        "`%s`: expected a date, such as `%s`", text, DATES.example()),
                DATES.advice(text));
    }

    private Text noDays() {
        return Text.format(
                "`%s` не позже `%s`, между ними нет ни одного дня; `until` — первый день, который уже не входит в срок",
                "`%s` is not after `%s`, so that no day is left; `until` is the first day that no longer counts",
                until,
                from);
    }

    private static Text noTimeZone() {
        return Text.format(
                "дни считаются в часовом поясе каталога: добавьте в таблицу `catalog` ключ `%s`, например `Europe/Moscow`",
                "days are those of the catalogue's time zone: add the key `%s` to the table `catalog`, such as `Europe/Moscow`",
                Calendar.TIME_ZONE);
    }

    /** The days of a period. */
    public static PeriodText of(Period period) {
        return new PeriodText(
                period.from().map(LocalDate::toString).orElse(""),
                period.until().map(LocalDate::toString).orElse(""));
    }
}
