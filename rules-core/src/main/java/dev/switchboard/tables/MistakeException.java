package dev.switchboard.tables;

import dev.switchboard.Text;

/** A cell that cannot be read: what of it, and why. */
class MistakeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text message;

    MistakeException(String russian, String english) {
        super(english);
        this.message = new Text(russian, english);
    }

    MistakeException(Text message) {
        this(message.russian(), message.english());
    }

    MistakeException(String found, Text advice) {
        this("`%s`: %s".formatted(found, advice.russian()), "`%s`: %s".formatted(found, advice.english()));
    }

    Text message() {
        return message;
    }
}
