package dev.switchboard.log;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;

/** A call to an engine on its way to the log. */
public sealed interface LoggedCall {

    Inquiry inquiry();

    /** When it ended, in milliseconds since 1970. */
    long at();

    long nanoseconds();

    record Decided(Inquiry inquiry, long at, long nanoseconds, Decision decision) implements LoggedCall {}

    record Refused(Inquiry inquiry, long at, long nanoseconds, SwitchboardException why, CatalogIdentity catalog)
            implements LoggedCall {}
}
