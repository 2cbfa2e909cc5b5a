package dev.switchboard.drl;

import dev.switchboard.Text;

/** Finds parentheses so deep within each other that Drools' parser would run out of stack. */
final class DeepNesting {

    /** Deeper than anybody writes, and far from what a stack holds. */
    static final int DEEPEST = 100;

    private DeepNesting() {}

    /** Whether no parentheses are too deep; reports the first that is. Looks past strings and comments, which have to be closed. */
    static boolean isAbsentIn(String text, FileProblems problems) {
        int depth = 0;
        for (int at = Lexemes.blankEnd(text, 0); at < text.length(); at = Lexemes.blankEnd(text, next(text, at))) {
            char sign = text.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                problems.at(mistake(at));
                return false;
            }
        }
        return true;
    }

    static GrammarException mistake(int offset) {
        return new GrammarException(
                offset,
                Text.format(
                        "вложенность скобок больше %s: упростите условие или разделите правило",
                        "parentheses are nested deeper than %s: simplify the condition, or split the rule", DEEPEST));
    }

    private static int next(String text, int at) {
        return Math.max(at + 1, Lexemes.stringEnd(text, at));
    }
}
