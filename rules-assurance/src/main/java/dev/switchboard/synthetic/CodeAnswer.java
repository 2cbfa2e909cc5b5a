package dev.switchboard.synthetic;

import dev.switchboard.diagram.Variable;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One of some codes: the usual one most often, each further one less so. Rare kinds of clients have rare codes of choices; difficult
 * calls have steps of scales that are far from the usual one.
 */
final class CodeAnswer implements Answer {

    /** How often the code is the one that is to be expected of the caller. */
    private static final double TYPICAL = 0.7;

    private final boolean isScale;
    private final int[] numbers;
    private final double[] until;

    private CodeAnswer(boolean isScale, int[] numbers) {
        this.isScale = isScale;
        this.numbers = numbers;
        this.until = new double[numbers.length];
        double sum = 0;
        for (int place = 0; place < numbers.length; place++) {
            sum += 1.0 / (place + 1);
            until[place] = sum;
        }
    }

    static CodeAnswer of(Variable variable, boolean isScale) {
        int usual = variable.unstated();
        Comparator<Integer> order = isScale
                ? Comparator.comparingInt(number -> Math.abs(number - usual))
                : Comparator.comparing(number -> number != usual);
        return new CodeAnswer(
                isScale,
                IntStream.rangeClosed(variable.lowest(), variable.highest())
                        .boxed()
                        .sorted(order)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Override
    public int number(Caller caller, Dice dice) {
        double trait = isScale ? caller.rank() : caller.kind();
        double at = (dice.comesUp(TYPICAL) ? trait : dice.share()) * until[until.length - 1];
        int place = 0;
        while (place < until.length - 1 && until[place] <= at) {
            place++;
        }
        return numbers[place];
    }
}
