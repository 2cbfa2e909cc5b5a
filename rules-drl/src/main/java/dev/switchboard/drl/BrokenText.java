package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;

/** Says what is wrong with a string or comment that is not closed, or that Drools would misread. */
final class BrokenText {

    private BrokenText() {}

    static boolean is(Token token) {
        return token.kind() == Kind.UNCLOSED || token.kind() == Kind.MISQUOTED;
    }

    /**
     * @param token of which {@link #is} holds
     */
    static GrammarException mistake(Token token) {
        return token.kind() == Kind.UNCLOSED ? unclosed(token) : misquoted(token);
    }

    private static GrammarException unclosed(Token token) {
        if (token.text().startsWith("/*")) {
            return new GrammarException(
                    token.offset(),
                    "комментарий `/*` не закрыт: ожидается `*/`",
                    "the comment `/*` is not closed: `*/` is expected");
        }
        char quote = token.text().charAt(0);
        return new GrammarException(
                token.offset(),
                Text.format(
                        "строка не закрыта: до конца строки файла ожидается `%s`",
                        "the string is not closed: `%s` is expected before the line ends", quote));
    }

    private static GrammarException misquoted(Token token) {
        int odd = Lexemes.oddity(token.text(), 0, token.text().length());
        int offset = token.offset() + odd;
        if (token.text().charAt(odd) == '"') {
            return new GrammarException(
                    offset,
                    "`\"` между `'` Drools читает неверно: напишите `\\\"`",
                    "Drools misreads a `\"` between `'`: write `\\\"`");
        }
        String escape = token.text()
                .substring(
                        odd,
                        Math.min(
                                token.text().offsetByCodePoints(odd + 1, 1),
                                token.text().length()));
        return new GrammarException(
                offset,
                Text.format(
                        "`%s`: такого знака в строке нет; сама обратная черта пишется `\\\\`",
                        "`%s` means nothing in a string; a backslash itself is written `\\\\`", escape));
    }
}
