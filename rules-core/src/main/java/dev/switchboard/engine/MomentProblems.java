package dev.switchboard.engine;

import dev.switchboard.Problem;
import dev.switchboard.Problem.Kind;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The words for what can be wrong with the moment of a call. */
public final class MomentProblems {

    private MomentProblems() {}

    /** What is wrong with a moment; empty where nothing is. */
    static Optional<Problem> of(ZonedDateTime at, Optional<Calendar> calendar) {
        if (calendar.isEmpty()) {
            return Optional.of(Problem.of(Kind.UNKNOWN_FACT, MomentText.NAME, noTimeZone()));
        }
        return calendar.get().covers(at)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Kind.WRONG_VALUE,
                        MomentText.NAME,
                        Text.format(
                                "`at`: получено `%s`, ожидается год от 2000 до 2099",
                                "`at`: got `%s`, expected a year from 2000 to 2099", at)));
    }

    /** The catalogue knows no time zone. */
    public static Text noTimeZone() {
        return new Text(
                "у каталога нет часового пояса, и `at` ему ни о чём не говорит: добавьте в таблицу `catalog` ключ `time zone`, например `Europe/Moscow`, или не указывайте `at`",
                "the catalogue has no time zone, so that `at` means nothing to it: add the key `time zone` to its table `catalog`, such as `Europe/Moscow`, or do not state `at`");
    }

    /** The rules ask when the client called. */
    static Text missing() {
        return new Text(
                "не указан `at`: по этой теме важно, когда обратился клиент; укажите момент, например `2026-12-31T21:00`",
                "`at` is missing: for this topic it matters when the client called; state the moment, such as `2026-12-31T21:00`");
    }

    /** The fact follows from the moment. */
    static Text stated(String fact) {
        return Text.format(
                "факт `%s` следует из момента обращения: вместо него укажите `at`",
                "the fact `%s` follows from when the client called: state `at` instead", fact);
    }
}
