package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import java.util.BitSet;

/** Which of many conditions allow the value that an inquiry has of one fact; those that do not ask for it allow any. */
interface AllowedByFact {

    /** Takes away the places of conditions that do not allow a completed inquiry's value. */
    void retain(Inquiry completed, BitSet places);
}
