package dev.switchboard.synthetic;

/**
 * What is behind a call and in no column, so that its facts hang together.
 *
 * @param rank from the easiest call, 0, to the most difficult, below 1
 * @param kind of client, from the most usual, 0, to the rarest, below 1
 */
record Caller(double rank, double kind) {

    static Caller of(Dice dice) {
        return new Caller(dice.share(), dice.share());
    }

    /** How difficult the call is, from 0 to 1: a quarter on average, for most are easy. */
    double trouble() {
        return rank * rank * rank;
    }
}
