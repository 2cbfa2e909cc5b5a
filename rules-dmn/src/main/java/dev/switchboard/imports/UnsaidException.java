package dev.switchboard.imports;

import dev.switchboard.Text;

/** A cell or a table says what a catalogue cannot. */
public final class UnsaidException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text why;

    /** @param why what was found, why it does not fit, and what to do */
    public UnsaidException(Text why) {
        super(why.english());
        this.why = why;
    }

    /** What was found, why it does not fit, and what to do. */
    public Text why() {
        return why;
    }
}
