package dev.switchboard.drl;

import dev.switchboard.Text;

/** Some text is outside the grammar. Caught within the reader, which goes on behind it. */
final class GrammarException extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;
    private final String russian;
    private final String english;

    GrammarException(int offset, String russian, String english) {
        super(english, null, false, false);
        this.offset = offset;
        this.russian = russian;
        this.english = english;
    }

    GrammarException(int offset, Text message) {
        this(offset, message.russian(), message.english());
    }

    int offset() {
        return offset;
    }

    String russian() {
        return russian;
    }

    String english() {
        return english;
    }
}
