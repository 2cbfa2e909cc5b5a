package dev.switchboard.drl;

import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.List;

/**
 * Reads a DRL file. After a mistake it continues with the next statement, so that all mistakes of a file are reported at once.
 *
 * <pre>
 * file        = [ "package" name [ ";" ] ] { declaration [ ";" ] | rule [ ";" ] }
 * declaration = "import" name | "import" "static" name | "global" name word
 * name        = word { "." word } [ "." "*" ]
 * rule        = "rule" ( string | word ) { annotation } [ "salience" number ] "when" pattern consequence
 * annotation  = "@" ( "steps" | "stepsEn" | "note" | "name" | "from" | "until" | "off" | "opaque" ) "(" string ")"
 * pattern     = "Inquiry" "(" constraints ")"
 * consequence = "then" "transfers" "." "to" "(" string "," word "," string ")" ";" "end"
 * </pre>
 *
 * A rule with {@code @opaque} may have other attributes, and anything between {@code when} and {@code end}; a file with such
 * a rule, any imports, globals, functions and types.
 */
final class DrlReader {

    private final String text;
    private final FileProblems problems;
    private final Tokens tokens;
    private final HeadReader head;
    private final RuleReader rules;
    private final boolean allowOpaqueRules;

    private DrlReader(SourceText source, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        this.text = source.text();
        this.problems = new FileProblems(source, problems);
        this.tokens = new Tokens(UnicodeEscapes.disarmed(text), this.problems);
        this.head = new HeadReader(tokens, this.problems);
        this.rules = new RuleReader(source, tokens, vocabulary, allowOpaqueRules, this.problems);
        this.allowOpaqueRules = allowOpaqueRules;
    }

    /**
     * Reads a file.
     *
     * @param problems takes what is wrong
     */
    static DrlFile read(SourceText source, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        return new DrlReader(source, vocabulary, allowOpaqueRules, problems).read();
    }

    private DrlFile read() {
        while (tokens.peek().kind() != Kind.END) {
            try {
                statement();
            } catch (GrammarException wrong) {
                problems.at(wrong);
                goToNextStatement();
            }
        }
        boolean hasCode = allowOpaqueRules && !rules.opaqueSpans().isEmpty();
        head.finish(rules.hasRules(), hasCode);
        UnicodeEscapes.refuse(text, rules.opaqueSpans(), problems);
        DrlFile file = new DrlFile(rules.finish(), head.spans(), hasCode ? rules.opaqueSpans() : List.of());
        problems.report();
        return file;
    }

    private void statement() throws GrammarException {
        Token next = tokens.peek();
        if (next.is("rule")) {
            rules.read();
        } else if (!head.read()) {
            tokens.pass();
            throw GrammarException.unexpected(next, "`rule` или конец файла", "`rule` or the end of the file");
        }
    }

    private void goToNextStatement() {
        while (!Keywords.isNewStatement(tokens) && !Keywords.passEnd(tokens)) {
            // each look takes what it passes
        }
    }
}
