package dev.switchboard.diagram;

/** A diagram grows beyond its cap. Caught where diagrams are made; callers see that there is none. */
public final class TooManyNodesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyNodesException(int cap) {
        super("the diagram has more than " + cap + " nodes", null, false, false);
    }
}
