package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.drl.Tokens.Token;

/** Some text is outside the grammar. Caught within the reader, which goes on behind it. */
final class GrammarException extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;
    private final transient Text text;

    GrammarException(int offset, String russian, String english) {
        this(offset, new Text(russian, english));
    }

    GrammarException(int offset, Text text) {
        super(text.english(), null, false, false);
        this.offset = offset;
        this.text = text;
    }

    static GrammarException unexpected(Token found, String sign) {
        return unexpected(found, sign, sign);
    }

    /**
     * @param russian what is expected instead
     * @param english the same
     */
    static GrammarException unexpected(Token found, String russian, String english) {
        if (BrokenText.is(found)) {
            return BrokenText.mistake(found);
        }
        Text shown = found.shown();
        return new GrammarException(
                found.offset(),
                "найдено %s, ожидается %s".formatted(shown.russian(), russian),
                "found %s, expected %s".formatted(shown.english(), english));
    }

    int offset() {
        return offset;
    }

    Text text() {
        return text;
    }
}
