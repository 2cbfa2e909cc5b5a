package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Sentence;
import java.util.List;

/** A cell that cannot be read: what of it, and why; of a list each entry that cannot be. */
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

    /**
     * Several mistakes.
     *
     * @param mistakes one at the least
     */
    MistakeException(List<MistakeException> mistakes) {
        this(Sentence.all(mistakes.stream().map(MistakeException::message).toList()));
    }

    Text message() {
        return message;
    }
}
