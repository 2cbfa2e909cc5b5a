package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time: {@code 2 h}, {@code 1 h 30 min}, {@code 3 д}. A day is 24 hours and a week seven days, whatever the calendar.
 *
 * @param step the finest part of time that a fact tells apart
 */
public record DurationNotation(Part step) implements Notation {

    /** Parts of time that people count in. */
    public enum Part {
        /** Seven days. */
        WEEK("w", 604_800, "нед.", "w wk week weeks н нед неделя недели недель"),
        /** 24 hours. */
        DAY("d", 86_400, "д", "d day days д дн день дня дней сут сутки суток"),
        /** 60 minutes. */
        HOUR("h", 3_600, "ч", "h hr hrs hour hours ч час часа часов"),
        /** 60 seconds. */
        MINUTE("min", 60, "мин", "min mins minute minutes мин минута минуты минут"),
        /** The finest. */
        SECOND("s", 1, "с", "s sec secs second seconds с сек секунда секунды секунд");

        private final String code;
        private final int seconds;
        private final String russian;
        private final String words;

        Part(String code, int seconds, String russian, String words) {
            this.code = code;
            this.seconds = seconds;
            this.russian = russian;
            this.words = " " + words + " ";
        }

        /** As it is written behind a number, and in a type: {@code duration(s)}. */
        public String code() {
            return code;
        }

        private static Optional<Part> of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.words.contains(" " + word.toLowerCase(Locale.ROOT) + " "))
                    .findFirst();
        }
    }

    private static final Pattern PIECE = Pattern.compile("\\s*(\\d{1,10}(?:[.,]\\d{1,6})?)\\s*(\\p{L}+)\\.?\\s*");
    private static final String NAME = "duration";

    @Override
    public String code() {
        return step == Part.MINUTE ? NAME : NAME + "(" + step.code + ")";
    }

    @Override
    public OptionalInt read(String text) {
        return seconds(TypedText.plain(text)).map(this::steps).orElse(OptionalInt.empty());
    }

    private OptionalInt steps(BigDecimal seconds) {
        BigDecimal[] steps = seconds.divideAndRemainder(BigDecimal.valueOf(step.seconds));
        boolean fits = steps[1].signum() == 0
                && steps[0].signum() >= 0
                && steps[0].compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
        return fits ? OptionalInt.of(steps[0].intValueExact()) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> seconds(String text) {
        if (text.equals("0")) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (text.startsWith("P")) {
            return iso(text);
        }
        BigDecimal seconds = BigDecimal.ZERO;
        Matcher pieces = PIECE.matcher(text);
        int last = Integer.MAX_VALUE;
        int at = 0;
        while (at < text.length()) {
            Optional<Part> part =
                    pieces.region(at, text.length()).lookingAt() ? Part.of(pieces.group(2)) : Optional.empty();
            if (part.isEmpty() || part.get().seconds >= last) {
                return Optional.empty();
            }
            last = part.get().seconds;
            seconds = seconds.add(new BigDecimal(pieces.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(last)));
            at = pieces.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(seconds);
    }

    private static Optional<BigDecimal> iso(String text) {
        try {
            return Optional.of(seconds(Duration.parse(text)));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    @Override
    public String write(int steps) {
        return shown(steps).english();
    }

    @Override
    public Text shown(int steps) {
        List<String> russian = new ArrayList<>();
        List<String> english = new ArrayList<>();
        long left = (long) steps * step.seconds;
        for (Part part : List.of(Part.DAY, Part.HOUR, Part.MINUTE, Part.SECOND)) {
            long number = left / part.seconds;
            left %= part.seconds;
            if (number > 0 || (steps == 0 && part == step)) {
                russian.add(number + " " + part.russian);
                english.add(number + " " + part.code);
            }
        }
        return new Text(String.join(" ", russian), String.join(" ", english));
    }

    @Override
    public OptionalInt steps(Object stated) {
        return stated instanceof Duration duration ? steps(seconds(duration)) : OptionalInt.empty();
    }

    @Override
    public Object stated(int steps) {
        return Duration.ofSeconds((long) steps * step.seconds);
    }

    @Override
    public Text advice(String text) {
        String plain = TypedText.plain(text);
        if (plain.startsWith("-")) {
            return new Text("длительность не может быть отрицательной", "a duration cannot be negative");
        }
        if (WholeNumber.isNumber(plain)) {
            return Text.format(
                    "не хватает единицы: `%s мин`, `%s ч` или `%s д`",
                    "a unit is missing: `%s min`, `%s h` or `%s d`", plain, plain, plain);
        }
        Optional<BigDecimal> seconds = seconds(plain);
        if (seconds.isEmpty()) {
            return Text.EMPTY;
        }
        return isWhole(seconds.get())
                ? Text.format(
                        "это слишком долго: самое большее — %s",
                        "that is too long: at most %s", shown(Integer.MAX_VALUE - 1))
                : Text.format("наименьший шаг этого факта — %s", "the smallest step of this fact is %s", shown(1));
    }

    private boolean isWhole(BigDecimal seconds) {
        return seconds.remainder(BigDecimal.valueOf(step.seconds)).signum() == 0;
    }

    @Override
    public Text kind() {
        return new Text("длительность", "a duration");
    }

    @Override
    public String example() {
        return step.seconds <= Part.HOUR.seconds ? "2 h" : "2 d";
    }

    @Override
    public Range all() {
        return Range.from(0);
    }

    @Override
    public boolean hasFractions() {
        return true;
    }
}
