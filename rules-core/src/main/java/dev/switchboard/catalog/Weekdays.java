package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The days of the week as codes, from Monday: {@code mon}, … {@code sun}; and the words that people have for them. */
public final class Weekdays {

    /** The codes, from Monday. */
    public static final List<String> CODES =
            Arrays.stream(DayOfWeek.values()).map(Weekdays::code).toList();

    private static final List<String> RUSSIAN = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");

    private static final List<String> RUSSIAN_WHOLE =
            List.of("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье");

    private static final Map<String, String> CODE_OF_WORD = codeOfWord();

    private Weekdays() {}

    /** The code of a day. */
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** The code of a day by any of its names, in whatever case: {@code пн}, {@code Monday}; empty when it names none. */
    public static Optional<String> code(String word) {
        return Optional.ofNullable(CODE_OF_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    static Text shown(String code) {
        int day = CODES.indexOf(code);
        return day < 0
                ? new Text(code, code)
                : new Text(RUSSIAN.get(day), DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    private static Map<String, String> codeOfWord() {
        Map<String, String> codes = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String code = code(day);
            List.of(
                            code,
                            day.name().toLowerCase(Locale.ROOT),
                            RUSSIAN.get(day.getValue() - 1),
                            RUSSIAN_WHOLE.get(day.getValue() - 1))
                    .forEach(word -> codes.put(word, code));
        }
        return codes;
    }
}
