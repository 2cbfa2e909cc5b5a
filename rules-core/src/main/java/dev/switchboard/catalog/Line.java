package dev.switchboard.catalog;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;

/**
 * A line and one way to transfer to it.
 *
 * @param phrase what the agent says before the transfer; empty when nothing is prescribed
 * @param greeting how the line that picks up greets; empty when that is not known
 * @param guidance how a transfer of this kind is done
 * @param closed the code of the line that takes what this one does not when it is closed; empty for one that never closes
 */
public record Line(
        String code, TransferMode mode, Text title, String phrase, String greeting, Text guidance, String closed) {
    public Line {
        Code.require(Code.Kind.LINE, code);
    }

    /** A line that never closes. */
    public Line(String code, TransferMode mode, Text title, String phrase, String greeting, Text guidance) {
        this(code, mode, title, phrase, greeting, guidance, "");
    }
}
