package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day: {@code 8:00}, {@code 20:59}. A step is a minute, counted from midnight. */
public record TimeNotation() implements Notation {

    private static final int HOUR = 60;
    private static final int LAST = 24 * HOUR - 1;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00)?");
    private static final Pattern TWELVE_HOURS =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_SIGNS = Pattern.compile("(\\d{1,2})(?:[.ч-]\\s*(\\d{2})?)?");

    @Override
    public String code() {
        return "time";
    }

    @Override
    public OptionalInt read(String text) {
        Matcher time = TIME.matcher(TypedText.plain(text));
        return time.matches() ? steps(time.group(1), time.group(2)) : OptionalInt.empty();
    }

    private static OptionalInt steps(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return hours < 24 && minutes < HOUR ? OptionalInt.of(hours * HOUR + minutes) : OptionalInt.empty();
    }

    @Override
    public String write(int steps) {
        return LocalTime.of(steps / HOUR, steps % HOUR).toString();
    }

    @Override
    public Text shown(int steps) {
        return new Text(write(steps), write(steps));
    }

    @Override
    public OptionalInt steps(Object stated) {
        return stated instanceof LocalTime time && time.getSecond() == 0 && time.getNano() == 0
                ? OptionalInt.of(time.getHour() * HOUR + time.getMinute())
                : OptionalInt.empty();
    }

    @Override
    public Object stated(int steps) {
        return LocalTime.of(steps / HOUR, steps % HOUR);
    }

    @Override
    public Text advice(String text) {
        String plain = TypedText.plain(text);
        Matcher twelve = TWELVE_HOURS.matcher(plain);
        Matcher other = OTHER_SIGNS.matcher(plain);
        if (TIME.matcher(plain).matches()) {
            return new Text("время указывают от `00:00` до `23:59`", "a time is from `00:00` to `23:59`");
        }
        if (plain.matches("\\d{1,2}:\\d{2}:\\d{2}")) {
            return new Text("секунды не указывают", "seconds are not supported");
        }
        if (twelve.matches()) {
            int hour = Integer.parseInt(twelve.group(1)) % 12 + (twelve.group(3).equalsIgnoreCase("p") ? 12 : 0);
            return written(steps(Integer.toString(hour), twelve.group(2) == null ? "00" : twelve.group(2)));
        }
        return other.matches()
                ? written(steps(other.group(1), other.group(2) == null ? "00" : other.group(2)))
                : Text.EMPTY;
    }

    private Text written(OptionalInt steps) {
        return steps.isEmpty() ? Text.EMPTY : Text.format("напишите `%s`", "write `%s`", write(steps.getAsInt()));
    }

    @Override
    public Text kind() {
        return new Text("время суток", "a time of day");
    }

    @Override
    public String example() {
        return "08:00";
    }

    @Override
    public Range all() {
        return new Range(0, LAST);
    }

    @Override
    public boolean isTime() {
        return true;
    }
}
