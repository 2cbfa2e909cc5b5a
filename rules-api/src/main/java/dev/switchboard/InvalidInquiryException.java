package dev.switchboard;

import java.util.List;

/**
 * The inquiry does not fit the catalogue: its topic is missing or unknown, a value is out of range, and the like.
 *
 * @since 0.1.0
 */
public final class InvalidInquiryException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With all problems of the inquiry, at least one. */
    public InvalidInquiryException(List<Problem> problems) {
        super(problems);
    }
}
