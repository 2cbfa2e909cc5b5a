package dev.switchboard.drl;

import dev.switchboard.catalog.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds strings and comments that are not closed. Drools' parser goes wrong far behind them, so they are looked for first.
 */
final class UnclosedText {

    private static final Pattern LEXEME = Pattern.compile("//[^\\r\\n]*+|/\\*(?s:.*?)\\*/"
            + "|\"[^\"\\\\\\n]*+(?:\\\\[^\\n][^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\[^\\n][^'\\\\\\n]*+)*+'"
            + "|(?<comment>/\\*)|(?<quote>[\"'])");

    private UnclosedText() {}

    /** Whether all strings and comments are closed; reports those that are not. */
    static boolean isAbsentIn(SourceText source, Problems problems) {
        int before = problems.list().size();
        String text = source.text();
        Matcher lexeme = LEXEME.matcher(text);
        while (lexeme.find()) {
            if (lexeme.group("comment") != null) {
                problems.at(
                        source.place(lexeme.start()),
                        "комментарий `/*` не закрыт: ожидается `*/`",
                        "the comment `/*` is not closed: `*/` is expected");
                break;
            }
            String quote = lexeme.group("quote");
            if (quote != null) {
                problems.at(
                        source.place(lexeme.start()),
                        "строка не закрыта: до конца строки файла ожидается `%s`".formatted(quote),
                        "the string is not closed: `%s` is expected before the line ends".formatted(quote));
                int lineEnd = text.indexOf('\n', lexeme.start());
                lexeme.region(lineEnd < 0 ? text.length() : lineEnd, text.length());
            }
        }
        return problems.list().size() == before;
    }
}
