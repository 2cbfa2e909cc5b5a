package dev.switchboard.catalog;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;

/**
 * A line and one way to transfer to it.
 *
 * @param phrase what the agent says before the transfer; empty when nothing is prescribed
 * @param greeting how the line that picks up greets; empty when that is not known
 * @param guidance how a transfer of this kind is done
 */
public record Line(String code, TransferMode mode, Text title, String phrase, String greeting, Text guidance) {
    public Line {
        Code.require(Code.Kind.LINE, code);
    }
}
