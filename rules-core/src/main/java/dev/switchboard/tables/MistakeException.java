package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Sentence;
import java.util.List;

/** A cell that cannot be read: what of it, and why; of a list each entry that cannot be. */
class MistakeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text message;

    MistakeException(String russian, String english) {
        this(new Text(russian, english));
    }

    MistakeException(Text message) {
        super(message.english());
        this.message = message;
    }

    MistakeException(String found, Text advice) {
        this(Text.format("`%s`: %s", "`%s`: %s", found, advice));
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
