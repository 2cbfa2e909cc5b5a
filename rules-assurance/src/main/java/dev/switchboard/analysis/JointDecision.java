package dev.switchboard.analysis;

/**
 * What two catalogues decide of the same call.
 *
 * @param before by the old one; without the phrase
 * @param after by the new one; without the phrase
 */
public record JointDecision(Destination before, Destination after) {

    /** Whether the call goes elsewhere: to another line, in another way, to another queue, or from or to nobody. */
    public boolean isMove() {
        return !before.isSamePlace(after);
    }
}
