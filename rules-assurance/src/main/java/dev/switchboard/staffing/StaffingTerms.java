package dev.switchboard.staffing;

/**
 * What people are planned by.
 *
 * @param patience how long callers are ready to wait on average, in seconds
 * @param shrinkage the share of paid time in which people are not at the phone: breaks, training, leave; below 1
 */
public record StaffingTerms(Target target, double patience, double shrinkage) {

    public StaffingTerms {
        Arguments.positive("patience", patience);
        Arguments.require(shrinkage >= 0 && shrinkage < 1, "shrinkage", shrinkage, "a share from 0 to below 1");
    }

    /** How many whole people have to be paid for so many at the phone. */
    public int paid(int agents) {
        double exact = agents / (1 - shrinkage);
        double whole = Math.rint(exact);
        return (int) (Math.abs(exact - whole) < 1e-9 * whole ? whole : Math.ceil(exact)); // 14 / 0.7 are 20, not 21
    }

    /** What so many people and callers who give up meet. */
    public CallQueue impatient(Traffic traffic, int agents) {
        return new ErlangA(traffic, agents, patience);
    }

    /** What so many people and callers who never give up meet. */
    public CallQueue patient(Traffic traffic, int agents) {
        return new ErlangC(traffic, agents);
    }
}
