package dev.switchboard.drl;

import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where the rules of a file begin and end, found by their keywords alone: for files that Drools' parser refuses, since the
 * places that it gives are often far behind the mistake.
 */
final class DrlOutline {

    private static final Set<String> BETWEEN_RULES = Set.of(
            "package", "unit", "import", "global", "function", "declare", "rule", "query", "salience", "dialect");

    /**
     * A rule.
     *
     * @param start offset of its first character
     * @param pattern offset behind {@code when}; -1 when there is none
     * @param end offset behind its last character; for a rule without {@code end} that of the file, since Drools' parser
     *     goes astray there
     * @param opaque whether it is marked so
     */
    record Span(int start, int pattern, int end, boolean opaque) {

        boolean contains(int offset) {
            return start <= offset && offset <= end;
        }
    }

    private final String text;
    private final Tokens tokens;
    private final List<Span> rules = new ArrayList<>();
    private final List<Token> junk = new ArrayList<>();

    DrlOutline(String text) {
        this.text = text;
        this.tokens = new Tokens(text, 0);
        while (tokens.peek().kind() != Kind.END) {
            if (tokens.peek().is("rule")) {
                rule();
            } else {
                tokens.take();
            }
        }
    }

    List<Span> rules() {
        return rules;
    }

    /** Reports what stands behind the end of a rule and begins nothing; returns the offset of the first such thing. */
    int reportJunk(SourceText source, Problems problems) {
        for (Token found : junk) {
            var wrong = ConstraintParser.unexpected(found, "`rule` или конец файла", "`rule` or the end of the file");
            problems.at(source.place(wrong.offset()), wrong.russian(), wrong.english());
        }
        return junk.isEmpty() ? Integer.MAX_VALUE : junk.get(0).offset();
    }

    private void rule() {
        int start = tokens.take().offset();
        int pattern = -1;
        boolean opaque = false;
        while (tokens.peek().kind() != Kind.END && !startsRule(tokens.peek())) {
            Token token = tokens.take();
            if (pattern < 0 && token.is("when")) {
                pattern = token.end();
            }
            opaque |= pattern < 0 && token.text().equals("@") && tokens.peek().is("opaque");
            if (token.is("end")) {
                rules.add(new Span(start, pattern, token.end(), opaque));
                findJunk();
                return;
            }
        }
        rules.add(new Span(start, pattern, text.length(), opaque));
    }

    private boolean startsRule(Token token) {
        int lineStart = text.lastIndexOf('\n', token.offset()) + 1;
        return token.is("rule") && text.substring(lineStart, token.offset()).isBlank();
    }

    private void findJunk() {
        tokens.takeIf(";");
        Token next = tokens.peek();
        if (next.kind() != Kind.END && !BETWEEN_RULES.contains(next.text())) {
            junk.add(next);
        }
    }
}
