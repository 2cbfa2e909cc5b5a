package dev.switchboard.compiled;

import dev.switchboard.Text;
import java.io.IOException;

/** A file is no compiled catalogue that this version of Switchboard can read. */
public final class BrokenFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Text text;

    BrokenFileException(Text text) {
        super(text.english());
        this.text = text;
    }

    /** Why it is none, and what to do. */
    public Text text() {
        return text;
    }
}
