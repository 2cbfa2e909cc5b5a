package dev.switchboard.bench;

import dev.switchboard.TransferMode;
import dev.switchboard.drl.Transfers;

/** Keeps the first transfer of a decision: rules fire in the order of their salience, so that this is the one that decides. */
final class FirstTransfer implements Transfers, Transfers.Outcomes {

    private boolean none = true;
    private String line = "";
    private TransferMode mode = TransferMode.NONE;
    private String item = "";

    void start() {
        none = true;
        line = "first-line";
        mode = TransferMode.NONE;
        item = "";
    }

    @Override
    public Transfers.Outcomes to(String line, TransferMode mode, String item) {
        if (none) {
            none = false;
            this.line = line;
            this.mode = mode;
            this.item = item;
        }
        return this;
    }

    @Override
    public Transfers.Outcomes item(String item) {
        return this;
    }

    @Override
    public Transfers.Outcomes set(String outcome, String value) {
        return this;
    }

    @Override
    public Transfers.Outcomes add(String outcome, String value) {
        return this;
    }

    String line() {
        return line;
    }

    TransferMode mode() {
        return mode;
    }

    /** The item's code; empty when the first line answers. */
    String item() {
        return item;
    }
}
