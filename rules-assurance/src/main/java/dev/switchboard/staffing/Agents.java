package dev.switchboard.staffing;

import java.util.function.IntFunction;

/** How few people are enough. One more never makes a measure of the queue worse, so that the number is found by halving. */
final class Agents {

    private Agents() {}

    /** By the queue with so many people; nobody for no calls. */
    static int needed(double load, Target target, IntFunction<CallQueue> queue) {
        if (load == 0) {
            return 0;
        }
        int tooFew = 0;
        int enough = (int) Math.ceil(load);
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
