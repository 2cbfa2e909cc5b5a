package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes of a text at places that do not overlap; everything else in it stays as it is. */
final class Splices {

    private record Splice(int start, int end, String instead) {}

    private final String text;
    private final List<Splice> splices = new ArrayList<>();

    Splices(String text) {
        this.text = text;
    }

    void replace(int start, int end, String instead) {
        splices.add(new Splice(start, end, instead));
    }

    void insert(int at, String more) {
        replace(at, at, more);
    }

    /** Writes more before an element's end, which may have had nothing in it. */
    void append(Element element, String more) {
        if (element.closesItself()) {
            String tag = element.tag();
            replace(
                    element.start(),
                    element.end(),
                    tag.substring(0, tag.length() - 2).stripTrailing() + ">" + more + "</" + element.qualifiedName()
                            + ">");
        } else {
            insert(element.insideEnd(), more);
        }
    }

    /** Gives an element's attribute another value. */
    void attribute(Element element, String name, String value) {
        replace(element.start(), element.inside(), Element.with(element.tag(), name, value));
    }

    String apply() {
        splices.sort(Comparator.comparingInt(Splice::start));
        StringBuilder changed = new StringBuilder(text.length() + 256);
        int copied = 0;
        for (Splice splice : splices) {
            changed.append(text, copied, splice.start).append(splice.instead);
            copied = splice.end;
        }
        return changed.append(text, copied, text.length()).toString();
    }
}
