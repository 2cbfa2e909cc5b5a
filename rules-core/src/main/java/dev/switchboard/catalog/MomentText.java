package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as files and command lines have them: {@code 2026-12-31T21:00}, with or without an offset or a zone behind it. Without
 * one, the clock of the catalogue's place is meant; where that shows the time twice or never, the moment is not read.
 */
public final class MomentText {

    /** What an inquiry, a case or a command line calls the moment. */
    public static final String NAME = "at";

    private static final String EXAMPLE = "2026-12-31T21:00";

    private static final Pattern MOMENT = Pattern.compile(
            "([\\d.-]+)(?:[Tt]|,? +)(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) *([Zz]|[+-]\\d{2}:?\\d{2})?(?: *\\[([\\w/+-]+)])?");

    private static final DateNotation DATES = new DateNotation();

    private final ZoneId zone;

    /** Moments of a catalogue with a time zone. */
    public MomentText(ZoneId zone) {
        this.zone = zone;
    }

    /** The parts of a text that has the form of a moment. */
    private record Parts(LocalDateTime local, Optional<ZoneOffset> offset, Optional<ZoneId> zone) {}

    /** The moment that a text says; empty when it says none. */
    public Optional<ZonedDateTime> read(String text) {
        return parts(text).flatMap(this::moment);
    }

    private Optional<ZonedDateTime> moment(Parts parts) {
        ZoneId place = parts.zone.or(() -> parts.offset.map(offset -> offset)).orElse(zone);
        List<ZoneOffset> offsets = place.getRules().getValidOffsets(parts.local);
        if (parts.offset.isPresent()) {
            ZoneOffset offset = parts.offset.get();
            return offsets.contains(offset)
                    ? Optional.of(ZonedDateTime.ofInstant(parts.local, offset, place))
                    : Optional.empty();
        }
        return offsets.size() == 1 ? Optional.of(parts.local.atZone(place)) : Optional.empty();
    }

    private static Optional<Parts> parts(String text) {
        Matcher matcher = MOMENT.matcher(TypedText.plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> date = DATES.read(matcher.group(1)).stream()
                    .mapToObj(LocalDate::ofEpochDay)
                    .findFirst();
            String time = matcher.group(2);
            LocalTime clock = LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time);
            Optional<ZoneOffset> offset = Optional.ofNullable(matcher.group(3)).map(ZoneOffset::of);
            Optional<ZoneId> zone = Optional.ofNullable(matcher.group(4)).map(ZoneId::of);
            return date.map(day -> new Parts(day.atTime(clock), offset, zone));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** What is wrong with a text that is not read, and what to write instead. */
    public Text mistake(String text) {
        return Sentence.of(
                Text.format("`%s`: `%s` — не момент времени", "`%s`: `%s` is not a moment", NAME, text),
                parts(text).map(this::advice).orElseGet(() -> form(TypedText.plain(text))));
    }

    private Text advice(Parts parts) {
        ZoneId place = parts.zone.orElse(zone);
        List<ZoneOffset> offsets = place.getRules().getValidOffsets(parts.local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = place.getRules().getTransition(parts.local);
            return Text.format(
                    "в поясе `%s` часы переводят с `%s` на `%s`, и такого времени нет",
                    "the clocks of `%s` go forward from `%s` to `%s`, so there is no such time",
                    place,
                    gap.getDateTimeBefore().toLocalTime(),
                    gap.getDateTimeAfter().toLocalTime());
        }
        if (offsets.size() > 1) {
            return Text.format(
                    "часы в поясе `%s` показывают это время дважды: напишите `%s%s` или `%s%s`",
                    "the clocks of `%s` show this time twice: write `%s%s` or `%s%s`",
                    place,
                    parts.local,
                    offsets.get(0),
                    parts.local,
                    offsets.get(1));
        }
        return Text.format(
                "в поясе `%s` тогда смещение `%s`", "the offset of `%s` is `%s` then", place, offsets.get(0));
    }

    private static Text form(String text) {
        Matcher matcher = MOMENT.matcher(text);
        if (matcher.matches() && DATES.read(matcher.group(1)).isEmpty()) {
            return Sentence.of(DATES.advice(matcher.group(1)), written());
        }
        if (DATES.read(text).isPresent()) {
            return Text.format("добавьте время: `%sT21:00`", "add a time: `%sT21:00`", text);
        }
        return written();
    }

    private static Text written() {
        return Text.format("напишите дату и время, например `%s`", "write a date and a time, such as `%s`", EXAMPLE);
    }

    /** The shortest text that is read as the moment, by the clock of the catalogue's place. */
    public String write(ZonedDateTime at) {
        ZonedDateTime here = at.withZoneSameInstant(zone);
        boolean isTwice =
                zone.getRules().getValidOffsets(here.toLocalDateTime()).size() > 1;
        return here.toLocalDateTime() + (isTwice ? here.getOffset().toString() : "");
    }

    /** The moment for people, to the minute. */
    public Text shown(ZonedDateTime at) {
        LocalDateTime local = at.withZoneSameInstant(zone).toLocalDateTime();
        Text date = DATES.shown(Calendar.day(local));
        String time = new TimeNotation().write(Calendar.minute(local));
        return Text.format("%s %s", "%s %s", date, time);
    }
}
