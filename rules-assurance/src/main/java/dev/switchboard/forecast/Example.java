package dev.switchboard.forecast;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import java.util.Optional;

/**
 * A call of a log, to be looked at.
 *
 * @param place where the log has it; empty where rows have no places
 * @param inquiry what it states to the new catalogue
 */
public record Example(Optional<Place> place, Inquiry inquiry) {

    /** Of two calls one that does not depend on the order in which they are met: the first of a log, else by what they state. */
    Example or(Example other) {
        if (place.isPresent() && other.place.isPresent()) {
            boolean isLater = place.get().file().equals(other.place.get().file())
                    && place.get().line() > other.place.get().line();
            return isLater ? other : this;
        }
        return inquiry.toString().compareTo(other.inquiry.toString()) <= 0 ? this : other;
    }
}
