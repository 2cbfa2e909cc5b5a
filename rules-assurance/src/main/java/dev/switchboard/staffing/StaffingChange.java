package dev.switchboard.staffing;

import dev.switchboard.Text;
import java.util.EnumSet;
import java.util.Set;

/**
 * A stretch of time in which a line takes more people, or fewer.
 *
 * @param days the kinds of days on which it is so
 * @param from the half hour in which it begins
 * @param until the first half hour behind it
 * @param least by how many at least, by the end of the band and the half hour with the smallest difference; below 0 for fewer
 * @param most by how many at most; below 0 for fewer
 */
public record StaffingChange(String line, Set<DayKind> days, int from, int until, int least, int most) {

    public StaffingChange {
        days = Set.copyOf(days);
    }

    /** Such as {@code senior needs 3 more from 10:00 to 14:00 on weekdays}. */
    public Text text() {
        Text change = most > 0
                ? Text.format("нужно больше%s", "needs %s more", people())
                : Text.format("нужно меньше%s", "needs %s fewer", people());
        return Text.format("%s: %s %s %s", "%s %s %s %s", line, change, time(), when());
    }

    private Text people() {
        int few = Math.abs(least);
        int many = Math.abs(most);
        String form = russianForm(many);
        if (few == many) {
            return Text.format(" на %s %s", "%s", many, form);
        }
        return few == 0
                ? Text.format(", самое большее на %s %s,", "up to %s", many, form)
                : Text.format(" на %s–%s %s", "%s to %s", few, many, form);
    }

    /** 2, 3, 4, 22 people have another form than 5 to 20; 1 and 21 have that of 2 after a preposition that asks for the accusative. */
    private static String russianForm(int number) {
        int tens = number % 100;
        int ones = number % 10;
        return ones >= 1 && ones <= 4 && (tens < 11 || tens > 14) ? "человека" : "человек";
    }

    private Text time() {
        return until - from == HalfHours.A_DAY
                ? new Text("круглые сутки", "around the clock")
                : Text.format("с %s до %s", "from %s to %s", HalfHours.clock(from), HalfHours.clock(until));
    }

    private Text when() {
        if (days.size() == DayKind.values().length) {
            return new Text("каждый день", "every day");
        }
        return EnumSet.copyOf(days).stream()
                .map(DayKind::when)
                .reduce((one, other) -> Text.format("%s и %s", "%s and %s", one, other))
                .orElse(Text.EMPTY);
    }
}
