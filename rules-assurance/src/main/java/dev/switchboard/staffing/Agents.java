package dev.switchboard.staffing;

import java.util.function.IntFunction;

/** How few people are enough. One more never makes a measure of the queue worse, so that the number is found by halving. */
final class Agents {

    private Agents() {}

    /**
     * The fewest that reach a target.
     *
     * @param queue by so many people
     * @param fewer so many are known to be too few; below 1 if nothing is known
     * @param guess the first number to try, 1 or more
     */
    static int needed(Target target, IntFunction<CallQueue> queue, int fewer, int guess) {
        int tooFew = Math.max(0, fewer);
        int enough = guess;
        for (int step = 1; !target.isMetBy(queue.apply(enough)); step *= 2) {
            tooFew = enough;
            enough += step;
        }
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) >>> 1;
            if (target.isMetBy(queue.apply(middle))) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }
}
