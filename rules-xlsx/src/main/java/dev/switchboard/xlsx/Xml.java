package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.XmlCharacters.END;
import static dev.switchboard.xlsx.XmlCharacters.isSpace;

import dev.switchboard.Text;
import dev.switchboard.xlsx.XmlCharacters.Name;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the XML of a workbook's parts, element by element, in a few kilobytes whatever the part holds.
 *
 * <p>Not the JDK's parser, because its memory cannot be bounded: it keeps each name it has met and the whole of an attribute, so
 * that 64 MB of different names take a gigabyte. This one knows no document types, so no entities but XML's own five; names
 * come without their prefixes, so strict, transitional and prefixed workbooks read alike.
 */
final class Xml implements Closeable {

    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_ATTRIBUTE = 4_096;

    private static final String ALTERNATIVES = "AlternateContent";
    private static final String LAST_RESORT = "Fallback";

    private static final Pattern ENCODING = Pattern.compile("\\sencoding\\s*=\\s*[\"'](?<name>[^\"']*)[\"']");

    private enum Event {
        START,
        END,
        FINISH
    }

    private final String part;
    private final XmlCharacters characters;
    private final Name[] open = new Name[DEEPEST];
    private int depth;
    private boolean rootSeen;
    private boolean closesItself;

    private final Name[] attributes = new Name[MOST_ATTRIBUTES];
    private final int[] valueEnds = new int[MOST_ATTRIBUTES];
    private int attributeCount;
    private final StringBuilder values = new StringBuilder();

    private final StringBuilder text = new StringBuilder();
    private int textDepth;
    private int longestText;

    /**
     * @param part its name, for errors
     * @param stream in UTF-8, or in UTF-16 with a byte-order mark
     */
    Xml(String part, InputStream stream) throws IOException {
        this.part = part;
        characters = new XmlCharacters(part, stream);
    }

    /** Moves to the root element. */
    void root(String expected) throws IOException {
        if (next() != Event.START || !name().equals(expected)) {
            throw RefusedException.damaged(Text.format(
                    "часть `%s` начинается не с элемента `%s`",
                    "its part `%s` does not begin with the element `%s`", part, expected));
        }
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /**
     * Moves to the next element directly inside the one at this depth, over whatever is in between; false at that one's end. Of
     * alternatives (ECMA-376, part 3) only the last resort is there: the others need names that are not known here.
     */
    boolean nextIn(int parent) throws IOException {
        while (true) {
            Event event = next();
            if (event == Event.START && isIn(parent)) {
                return true;
            }
            if (event == Event.END && depth < parent) {
                return false;
            }
        }
    }

    private boolean isIn(int parent) {
        return depth == parent + 1
                ? !name().equals(ALTERNATIVES)
                : depth == parent + 3
                        && open[parent].local().equals(ALTERNATIVES)
                        && open[parent + 1].local().equals(LAST_RESORT);
    }

    /** Reads to the end of the part: only there it shows that it is whole. */
    void finish() throws IOException {
        Event event = next();
        while (event != Event.FINISH) {
            event = next();
        }
    }

    /** The name of the element moved to, without its prefix. */
    String name() {
        return open[depth - 1].local();
    }

    /** An attribute of the element moved to, by its name without prefix. */
    Optional<String> attribute(String name) throws RefusedException {
        int start = 0;
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].local().equals(name)) {
                if (valueEnds[i] - start > LONGEST_ATTRIBUTE) {
                    throw characters.malformed();
                }
                return Optional.of(values.substring(start, valueEnds[i]));
            }
            start = valueEnds[i];
        }
        return Optional.empty();
    }

    /** The first word of an attribute that may be a list of any length; empty when there is no such attribute. */
    String firstWord(String name) {
        int start = 0;
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].local().equals(name)) {
                int end = values.indexOf(" ", start);
                return values.substring(start, end < 0 || end > valueEnds[i] ? valueEnds[i] : end);
            }
            start = valueEnds[i];
        }
        return "";
    }

    /** Whether an attribute of the element moved to is there and true. */
    boolean flag(String name) throws RefusedException {
        String value = attribute(name).orElse("0");
        return value.equals("1") || value.equals("true");
    }

    /**
     * The text directly inside the element moved to, which is read to its end.
     *
     * @param longest of a longer text one character more is kept, to tell it
     */
    String text(int longest) throws IOException {
        text.setLength(0);
        textDepth = depth;
        longestText = longest;
        while (depth >= textDepth) {
            next();
        }
        textDepth = 0;
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    private Event next() throws IOException {
        if (closesItself) {
            closesItself = false;
            depth--;
            return Event.END;
        }
        while (toMarkup()) {
            int c = characters.read();
            if (c == '?') {
                instruction();
            } else if (c == '!') {
                declaration();
            } else if (c == '/') {
                endTag();
                return Event.END;
            } else {
                startTag(c);
                return Event.START;
            }
        }
        if (depth > 0 || !rootSeen) {
            throw characters.malformed();
        }
        return Event.FINISH;
    }

    /** Reads text up to the next tag; false at the end of the part. */
    private boolean toMarkup() throws IOException {
        for (int c = characters.read(); c != '<'; c = characters.read()) {
            if (c == END) {
                return false;
            }
            collect(c == '&' ? characters.reference() : c);
        }
        return true;
    }

    private void collect(int c) throws IOException {
        if (depth == 0 && !isSpace(c)) {
            throw characters.malformed();
        }
        if (depth == textDepth && text.length() <= longestText) {
            text.appendCodePoint(c);
        }
    }

    /** For a program, or the declaration of XML: that may name an encoding. */
    private void instruction() throws IOException {
        String said = characters.skipPast("?>");
        if (!rootSeen && said.startsWith("xml")) {
            Matcher encoding = ENCODING.matcher(said);
            if (encoding.find()) {
                characters.declared(encoding.group("name"));
            }
        }
    }

    private void startTag(int first) throws IOException {
        Name name = characters.name(first);
        if (depth == DEEPEST || (depth == 0 && rootSeen)) {
            throw characters.malformed();
        }
        rootSeen = true;
        open[depth++] = name;
        attributeCount = 0;
        values.setLength(0);
        for (int c = characters.readPastSpace(); c != '>'; c = characters.readPastSpace()) {
            if (c == '/') {
                characters.expect(">");
                closesItself = true;
                return;
            }
            attribute(c);
        }
    }

    private void attribute(int first) throws IOException {
        Name name = characters.name(first);
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].qualified().equals(name.qualified())) {
                throw characters.malformed();
            }
        }
        if (attributeCount == MOST_ATTRIBUTES || characters.readPastSpace() != '=') {
            throw characters.malformed();
        }
        int quote = characters.readPastSpace();
        if (quote != '"' && quote != '\'') {
            throw characters.malformed();
        }
        value(quote);
        attributes[attributeCount] = name;
        valueEnds[attributeCount++] = values.length();
    }

    private void value(int quote) throws IOException {
        int start = values.length();
        for (int c = characters.read(); c != quote; c = characters.read()) {
            if (c == END || c == '<') {
                throw characters.malformed();
            }
            if (values.length() - start <= LONGEST_ATTRIBUTE) {
                values.appendCodePoint(c == '&' ? characters.reference() : isSpace(c) ? ' ' : c);
            }
        }
    }

    private void endTag() throws IOException {
        Name name = characters.name(characters.read());
        if (characters.readPastSpace() != '>'
                || depth == 0
                || !open[depth - 1].qualified().equals(name.qualified())) {
            throw characters.malformed();
        }
        depth--;
    }

    /** A comment, or text in which nothing is markup. */
    private void declaration() throws IOException {
        int c = characters.read();
        if (c == '-') {
            characters.expect("-");
            characters.skipPast("-->");
        } else if (c == '[' && depth > 0) {
            characters.expect("CDATA[");
            literalText();
        } else {
            throw RefusedException.damaged(Text.format(
                    "часть `%s` объявляет тип документа, а в книгах его быть не должно",
                    "its part `%s` declares a document type, which a workbook never does", part));
        }
    }

    private void literalText() throws IOException {
        int brackets = 0;
        while (true) {
            int c = characters.read();
            if (c == END) {
                throw characters.malformed();
            }
            if (c == '>' && brackets >= 2) {
                collectBrackets(brackets - 2);
                return;
            }
            if (c == ']') {
                brackets++;
            } else {
                collectBrackets(brackets);
                brackets = 0;
                collect(c);
            }
        }
    }

    private void collectBrackets(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            collect(']');
        }
    }
}
