package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The one rule for the codes by which a catalogue names its topics, items, lines, facts, outcomes and their values: a letter, then
 * letters, digits, {@code _}, {@code -}, and single dots between two of these; all letters of one alphabet, and none
 * written as a variant of another character (it is its own NFKC form). Such a code can be used in a cell, a column's name, a rule and a command line without being taken for anything else,
 * and two that look the same are the same.
 */
public final class Code {

    /** What a code names. */
    public enum Kind {
        TOPIC("код темы", "a topic's code"),
        ITEM("код пункта", "an item's code"),
        LINE("код линии", "a line's code"),
        FACT("код факта", "a fact's code"),
        VALUE("значение факта", "a choice's value"),
        OUTCOME("код результата", "an outcome's code");

        private final String russian;
        private final String english;

        Kind(String russian, String english) {
            this.russian = russian;
            this.english = english;
        }

        Text title() {
            return new Text(russian, english);
        }

        /** Whether the word, in whatever capitals, has a meaning already where codes of this kind stand. */
        boolean reserves(String code) {
            String word = code.toLowerCase(Locale.ROOT);
            return switch (this) {
                case TOPIC, VALUE -> false;
                case ITEM, LINE -> word.equals(NO_RESULT);
                case FACT -> COLUMNS.contains(word);
                case OUTCOME -> COLUMNS.contains(word) || DECIDED.contains(word);
            };
        }
    }

    /** In results and cases, that there is no item or no line. */
    private static final String NO_RESULT = "none";

    /** The columns that rule tables, inquiries, cases and results have beside those of facts. */
    private static final Set<String> COLUMNS = Set.of(
            "rule",
            "value",
            "part",
            "text",
            "item",
            "salience",
            "line",
            "mode",
            "steps",
            "note",
            "case",
            "tags",
            "queue",
            "phrase",
            "error",
            "at",
            "from",
            "until",
            "off");

    /** What a decision has beside its outcomes; cases expect both under one name. */
    private static final Set<String> DECIDED = Set.of("greeting", "guidance", "matches", "topic", NO_RESULT);

    private Code() {}

    /** Whether the text can be a code of this kind. */
    public static boolean isCode(Kind kind, String text) {
        return isWellFormed(text) && !kind.reserves(text);
    }

    /** Why the text cannot be a code of this kind, with the rule and a code near to it; empty when it can. */
    public static Optional<Text> mistake(Kind kind, String text) {
        return isCode(kind, text) ? Optional.empty() : Optional.of(CodeMistake.in(kind, text));
    }

    /**
     * The code itself.
     *
     * @throws IllegalArgumentException when it is none of this kind
     */
    static String require(Kind kind, String code) {
        if (!isCode(kind, code) && !(kind == Kind.FACT && isSize(code))) {
            throw new IllegalArgumentException(CodeMistake.in(kind, code).english());
        }
        return code;
    }

    /** How many members a set has is called after it, whatever alphabet its own code is of. Nobody else can call a fact so. */
    private static boolean isSize(String text) {
        return text.endsWith(Members.SIZE) && isWellFormed(text.substring(0, text.length() - Members.SIZE.length()));
    }

    static boolean isWellFormed(String text) {
        if (text.isEmpty() || !isLetter(text.codePointAt(0)) || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        return text.codePoints().allMatch(Code::belongs) && (isAscii(text) || isOfOneAlphabet(text));
    }

    /** As nearly all codes are, so that these need no look at alphabets. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static boolean isOfOneAlphabet(String text) {
        return Alphabets.of(text).size() == 1 && Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    }

    /** Whether a code may hold the character, somewhere. */
    static boolean belongs(int c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** A letter of an alphabet, which a combining mark or a mathematical sign is not. */
    static boolean isLetter(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        UnicodeScript script = UnicodeScript.of(c);
        return Character.isLetter(c) && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED;
    }

    static boolean isDigit(int c) {
        return '0' <= c && c <= '9';
    }
}
