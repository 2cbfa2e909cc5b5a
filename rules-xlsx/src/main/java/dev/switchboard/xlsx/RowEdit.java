package dev.switchboard.xlsx;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A row of a sheet while its cells are changed: each is kept as it is written. */
final class RowEdit {

    private final String name;
    private final String prefix;
    private final TreeMap<Integer, String> cells = new TreeMap<>();
    private final StringBuilder behind = new StringBuilder();
    private String tag;

    private RowEdit(String prefix, String tag) {
        this.prefix = prefix;
        this.tag = tag;
        name = prefix + "row";
    }

    /** A row without cells. */
    static RowEdit empty(String prefix, int number) {
        return new RowEdit(prefix, Element.with("<" + prefix + "row>", "r", Integer.toString(number)));
    }

    /** Reads a row. */
    static RowEdit of(String written) throws RefusedException {
        Element element = Element.root(written);
        String tag = element.closesItself()
                ? written.substring(0, element.inside() - 2).stripTrailing() + ">"
                : element.tag();
        RowEdit row = new RowEdit(element.prefix(), tag);
        int column = 0;
        for (Element child : element.children()) {
            if (child.name().equals("c")) {
                column = child.attribute("r")
                        .flatMap(CellReference::parse)
                        .map(CellReference::column)
                        .orElse(column + 1);
                row.cells.put(column, child.written());
            } else {
                row.behind.append(child.written());
            }
        }
        return row;
    }

    /** The cells by their columns. */
    Map<Integer, String> cells() {
        return cells;
    }

    Optional<Element> cell(int column) throws RefusedException {
        String written = cells.get(column);
        return written == null ? Optional.empty() : Optional.of(Element.root(written));
    }

    /** Whether any cell has a value or a formula. */
    boolean isUsed() throws RefusedException {
        for (String cell : cells.values()) {
            if (CellEdit.isFilled(Element.root(cell))) {
                return true;
            }
        }
        return false;
    }

    /** The style that its cells have that are not there; empty when their columns tell it. */
    Optional<String> style() throws RefusedException {
        Element row = Element.root(tag + "</" + name + ">");
        return row.attribute("customFormat").filter(RowEdit::isTrue).flatMap(custom -> row.attribute("s"));
    }

    private static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    void put(int column, String cell) {
        if (cells.put(column, cell) == null) {
            tag = Element.without(tag, "spans");
        }
    }

    /** The same row at another place and in sight, without anything in it. */
    RowEdit emptyAt(int number) throws RefusedException {
        Element row = Element.root(tag + "</" + name + ">");
        RowEdit other = empty(prefix, number);
        Optional<String> style = style();
        if (style.isPresent()) {
            other.tag = Element.with(Element.with(other.tag, "s", style.get()), "customFormat", "1");
        }
        Optional<String> height = row.attribute("ht");
        if (height.isPresent()
                && row.attribute("customHeight").filter(RowEdit::isTrue).isPresent()) {
            other.tag = Element.with(Element.with(other.tag, "ht", height.get()), "customHeight", "1");
        }
        return other;
    }

    String written() {
        StringBuilder written = new StringBuilder(tag);
        cells.values().forEach(written::append);
        return written.append(behind).append("</").append(name).append('>').toString();
    }
}
