package dev.switchboard.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of one thing of a foreign file: a row of a mapping.
 *
 * @param name what the file calls it; of a value, the column's name, a colon and the value
 * @param code what the catalogue calls it
 * @param type of a fact or an outcome, as the tables of a catalogue have it; otherwise empty
 * @param values likewise
 * @param otherwise its value where none is stated or given, likewise
 * @param title for people
 */
public record Mapped(
        Element element,
        String name,
        Becomes becomes,
        String code,
        String type,
        String values,
        String otherwise,
        String title) {

    /** What kind of thing it is. */
    public enum Element {
        /** The file as a whole. */
        MODEL,
        /** What is asked of whoever decides. */
        INPUT,
        /** A decision table. */
        DECISION,
        /** An output of one. */
        OUTPUT,
        /** A value of an input or an output. */
        VALUE;

        /** The word in a mapping. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it becomes. */
    public enum Becomes {
        /** The catalogue. */
        CATALOG,
        /** A fact that inquiries state; of a table, a derived one. */
        FACT,
        /** What an inquiry is about. */
        TOPIC,
        /** Rules. */
        RULES,
        /** What rules give besides the line. */
        OUTCOME,
        /** The line that takes the inquiry. */
        LINE,
        /** How it is transferred. */
        MODE,
        /** The item that decides. */
        ITEM,
        /** What the agent says. */
        PHRASE,
        /** A code. */
        VALUE,
        /** Nothing: it is left out. */
        NOTHING;

        /** The word in a mapping. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a word means; empty when it means nothing of this. */
        static Optional<Becomes> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(word))
                    .findFirst();
        }
    }

    /** The name of a value's row. Texts that a cell does not keep, or that look like none, are quoted. */
    static String valueName(String column, Object literal) {
        String shown = literal.equals(Mapping.NOTHING) ? "null" : literal.toString();
        boolean isQuoted = literal instanceof String text
                && (text.equals("null") || text.startsWith("\"") || text.isBlank() || !text.equals(text.strip()));
        return column + ": " + (isQuoted ? FeelLiteral.write(literal) : shown);
    }

    /** The same with another outcome of it. */
    Mapped becoming(Becomes other) {
        return new Mapped(element, name, other, code, type, values, otherwise, title);
    }
}
