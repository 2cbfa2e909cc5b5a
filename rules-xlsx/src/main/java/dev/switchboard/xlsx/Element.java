package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of XML by where it stands in the text, so that what is not changed stays as it is written. The text has been read by
 * {@link Xml}: it is well formed, and declares no document type.
 */
final class Element {

    /** An attribute from its name to behind its closing quotation mark. */
    private record Attribute(String name, int start, int valueStart, int end) {}

    private final String text;
    private final int start;
    private final int inside;
    private final int insideEnd;
    private final int end;

    private Element(String text, int start, int inside, int insideEnd, int end) {
        this.text = text;
        this.start = start;
        this.inside = inside;
        this.insideEnd = insideEnd;
        this.end = end;
    }

    /** The outermost element. */
    static Element root(String text) throws RefusedException {
        return at(text, nextTag(text, 0));
    }

    private static Element at(String text, int start) throws RefusedException {
        int inside = tagEnd(text, start);
        if (text.charAt(inside - 2) == '/') {
            return new Element(text, start, inside, inside, inside);
        }
        int depth = 1;
        int next = nextTag(text, inside);
        while (true) {
            int behind = tagEnd(text, next);
            if (text.charAt(next + 1) == '/') {
                depth--;
            } else if (text.charAt(behind - 2) != '/') {
                depth++;
            }
            if (depth == 0) {
                return new Element(text, start, inside, next, behind);
            }
            next = nextTag(text, behind);
        }
    }

    /** Where the next tag begins, over comments, instructions and literal text. */
    private static int nextTag(String text, int from) throws RefusedException {
        int next = found(text.indexOf('<', from));
        while (text.startsWith("<!", next) || text.startsWith("<?", next)) {
            String mark = text.startsWith("<?", next) ? "?>" : text.startsWith("<!--", next) ? "-->" : "]]>";
            next = found(text.indexOf('<', found(text.indexOf(mark, next)) + mark.length()));
        }
        return next;
    }

    /** Behind the tag that begins here. */
    private static int tagEnd(String text, int start) throws RefusedException {
        int next = start + 1;
        while (next < text.length() && text.charAt(next) != '>') {
            char c = text.charAt(next);
            next = c == '"' || c == '\'' ? found(text.indexOf(c, next + 1)) + 1 : next + 1;
        }
        return found(next < text.length() ? next : -1) + 1;
    }

    private static int found(int position) throws RefusedException {
        if (position < 0) {
            throw RefusedException.damaged("в нём неправильный XML", "it has malformed XML");
        }
        return position;
    }

    /** Its position in the text. */
    int start() {
        return start;
    }

    /** The position behind its opening tag. */
    int inside() {
        return inside;
    }

    /** The position of its closing tag; if it has none, behind it. */
    int insideEnd() {
        return insideEnd;
    }

    /** The position behind it. */
    int end() {
        return end;
    }

    boolean closesItself() {
        return inside == end;
    }

    /** As it is written. */
    String written() {
        return text.substring(start, end);
    }

    /** Its opening tag as it is written. */
    String tag() {
        return text.substring(start, inside);
    }

    /** Its text, when it has no elements in it. */
    String content() {
        return WorkbookXmlText.unescape(text.substring(inside, insideEnd));
    }

    String qualifiedName() {
        int behind = start + 1;
        while (!endsName(text.charAt(behind))) {
            behind++;
        }
        return text.substring(start + 1, behind);
    }

    /** Its name without prefix. */
    String name() {
        return local(qualifiedName());
    }

    /** The prefix of its name with its colon; empty without one. */
    String prefix() {
        String qualified = qualifiedName();
        return qualified.substring(0, qualified.indexOf(':') + 1);
    }

    /** The elements directly in it. */
    List<Element> children() throws RefusedException {
        List<Element> children = new ArrayList<>();
        int next = closesItself() ? insideEnd : nextTag(text, inside);
        while (next < insideEnd) {
            Element child = at(text, next);
            children.add(child);
            next = nextTag(text, child.end);
        }
        return children;
    }

    /** The first element directly in it that has this name. */
    Optional<Element> child(String name) throws RefusedException {
        return children().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** An attribute by its name without prefix. */
    Optional<String> attribute(String name) {
        for (Attribute attribute : attributes(tag())) {
            if (local(attribute.name).equals(name)) {
                return Optional.of(WorkbookXmlText.unescape(tag().substring(attribute.valueStart, attribute.end - 1)));
            }
        }
        return Optional.empty();
    }

    /** How an attribute is written whose name without prefix is this. */
    Optional<String> attributeName(String name) {
        return attributes(tag()).stream()
                .map(Attribute::name)
                .filter(each -> local(each).equals(name))
                .findFirst();
    }

    /** The tag with an attribute that has another value, or one more. */
    static String with(String tag, String name, String value) {
        String written = "\"" + WorkbookXmlText.attribute(value) + "\"";
        for (Attribute attribute : attributes(tag)) {
            if (attribute.name.equals(name)) {
                return tag.substring(0, attribute.valueStart - 1) + written + tag.substring(attribute.end);
            }
        }
        int end = tag.length() - (tag.endsWith("/>") ? 2 : 1);
        return tag.substring(0, end) + " " + name + "=" + written + tag.substring(end);
    }

    /** The tag without an attribute, if it has that. */
    static String without(String tag, String name) {
        for (Attribute attribute : attributes(tag)) {
            if (attribute.name.equals(name)) {
                return tag.substring(0, attribute.start).stripTrailing() + tag.substring(attribute.end);
            }
        }
        return tag;
    }

    private static List<Attribute> attributes(String tag) {
        List<Attribute> attributes = new ArrayList<>();
        int next = 1;
        while (!endsName(tag.charAt(next))) {
            next++;
        }
        for (int equals = tag.indexOf('=', next); equals >= 0; equals = tag.indexOf('=', next)) {
            int start = next;
            while (Character.isWhitespace(tag.charAt(start))) {
                start++;
            }
            int quote = equals + 1;
            while (tag.charAt(quote) != '"' && tag.charAt(quote) != '\'') {
                quote++;
            }
            next = tag.indexOf(tag.charAt(quote), quote + 1) + 1;
            attributes.add(new Attribute(tag.substring(start, equals).strip(), start, quote + 1, next));
        }
        return attributes;
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || Character.isWhitespace(c);
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
