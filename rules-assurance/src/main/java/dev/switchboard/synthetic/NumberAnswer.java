package dev.switchboard.synthetic;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.List;

/**
 * A number, a duration, a day: mostly the usual one, or near to it. The more difficult the call, the more often it is beyond a threshold
 * of rules, and the farther; mostly above. Beyond each, values at the threshold itself are frequent, and the others have a long tail.
 */
final class NumberAnswer implements Answer {

    private static final double EASY = 0.06;
    private static final double DIFFICULT = 0.5;
    private static final double USUAL = 0.6;
    private static final double UP = 0.7;
    private static final double FIRST = 0.3;
    private static final double LAST = 0.1;
    private static final double FARTHEST = 1_000;

    private final Stretches stretches;

    private NumberAnswer(Stretches stretches) {
        this.stretches = stretches;
    }

    /** @param asked the sets of values that rules ask for */
    static NumberAnswer of(FactType.Scaled type, List<Values> asked) {
        return new NumberAnswer(Stretches.of(type, asked));
    }

    @Override
    public int number(Caller caller, Dice dice) {
        boolean isBeyond = dice.comesUp(EASY + DIFFICULT * caller.trouble());
        if (!isBeyond && dice.comesUp(USUAL)) {
            return stretches.usual();
        }
        boolean isUp = dice.comesUp(UP);
        List<Range> side = stretches.side(isUp);
        if (isBeyond && !side.isEmpty()) {
            double depth = dice.share() * (1 + 2 * caller.trouble()) / 3;
            return within(side.get((int) (depth * side.size())), stretches.isUp(isUp), dice);
        }
        return within(stretches.around(isUp), stretches.isAroundUp(isUp), dice);
    }

    /** One of a range's values, mostly near to the end where the usual value is. */
    private int within(Range range, boolean isUp, Dice dice) {
        long width = (long) range.to() - range.from();
        double roll = dice.share();
        long offset = roll < FIRST
                ? 0
                : roll < FIRST + LAST && stretches.endsAtThreshold(range, isUp) ? width : tail(width, dice);
        return (int) (isUp ? range.from() + offset : range.to() - offset);
    }

    private long tail(long width, Dice dice) {
        long most = (long) Math.min((double) width, stretches.unit() * FARTHEST);
        double offset = stretches.unit() / 2 * (1 / Math.sqrt(1 - dice.share()) - 1);
        return offset <= most ? (long) Math.ceil(offset) : (long) (dice.share() * (most + 1));
    }
}
