package dev.switchboard.staffing;

/**
 * What has to be reached with the people that there are.
 *
 * @param answered the share of all calls that has to be answered in time, such as 0.8; above 0 and below 1
 * @param within in time: within so many seconds, 0 for at once
 * @param abandonment the share of all calls that may be given up at most; 1 for any
 * @param occupancy the share of their time that people may be busy at most, from 0.01 on; 1 for any
 */
public record Target(double answered, double within, double abandonment, double occupancy) {

    private static final double LEAST_OCCUPANCY = 0.01;

    public Target {
        Arguments.require(answered > 0 && answered < 1, "answered", answered, "a share between 0 and 1, such as 0.8");
        Arguments.notNegative("within", within);
        Arguments.within("abandonment", abandonment, 0, 1);
        Arguments.require(abandonment > 0, "abandonment", abandonment, "a share above 0: somebody always gives up");
        Arguments.within("occupancy", occupancy, LEAST_OCCUPANCY, 1);
    }

    /** A share of the calls answered in time, and nothing else. */
    public static Target answered(double share, double seconds) {
        return new Target(share, seconds, 1, 1);
    }

    /** The same with at most this share of all calls given up. */
    public Target withAbandonment(double most) {
        return new Target(answered, within, most, occupancy);
    }

    /** The same with people busy for at most this share of their time. */
    public Target withOccupancy(double most) {
        return new Target(answered, within, abandonment, most);
    }

    /** Whether callers and people meet what is wanted. */
    public boolean isMetBy(CallQueue queue) {
        return queue.answeredWithin(within) >= answered
                && (abandonment == 1 || queue.abandonment() <= abandonment)
                && (occupancy == 1 || queue.occupancy() <= occupancy);
    }
}
