package dev.switchboard.diagram;

/** Diagrams would take more room or more work than they may. Caught where diagrams are made; callers see what is missing. */
public final class LimitReachedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LimitReachedException(String what, long limit) {
        super("more than " + limit + " " + what, null, false, false);
    }
}
