package dev.switchboard.synthetic;

/**
 * Yes or no: the more difficult the call, the more often what is not usual.
 *
 * @param usual the number of the answer if nobody is asked
 * @param share how frequent the other is
 */
record FlagAnswer(int usual, double share) implements Answer {

    private static final double EASY = 0.2;
    private static final double DIFFICULT = 3.2;
    private static final double MOST = 0.9;

    @Override
    public int number(Caller caller, Dice dice) {
        double unusual = Math.min(MOST, share * (EASY + DIFFICULT * caller.trouble()));
        return dice.comesUp(unusual) ? 1 - usual : usual;
    }
}
