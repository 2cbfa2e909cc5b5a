package dev.switchboard;

import java.util.List;

/** The inquiry does not fit the catalogue: a topic left out or not known, a value out of its range, and the like. */
public final class InvalidInquiryException extends SwitchboardException {

    private static final long serialVersionUID = 1;

    /** With all problems of the inquiry, at least one. */
    public InvalidInquiryException(List<Problem> problems) {
        super(problems);
    }
}
