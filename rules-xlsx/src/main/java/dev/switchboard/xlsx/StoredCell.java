package dev.switchboard.xlsx;

import java.io.IOException;
import java.util.Optional;

/**
 * A cell as the file has it (ECMA-376, part 1, 18.3.1.4).
 *
 * @param type what its value is: {@code n} a number, {@code s} the number of a shared text, …
 * @param style the number of its style
 * @param isFormula whether its value was computed, or is still to be
 * @param fills the cells that a formula of several cells computes, this one first
 * @param value its content; empty if there is none
 */
record StoredCell(String type, String style, boolean isFormula, Optional<CellRange> fills, Optional<String> value) {

    /** Longer than any number or date is written. */
    private static final int LONGEST_NUMBER = 100;

    /** Reads the element moved to, {@code c}. */
    static StoredCell read(Xml xml) throws IOException {
        String type = xml.attribute("t").orElse("n");
        String style = xml.attribute("s").orElse("0");
        boolean isFormula = false;
        Optional<CellRange> fills = Optional.empty();
        Optional<String> value = Optional.empty();
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            switch (xml.name()) {
                case "f" -> {
                    isFormula = true;
                    fills = severalCells(xml);
                }
                case "v" -> value = Optional.of(content(xml, type));
                case "is" -> value = Optional.of(RichText.read(xml));
                default -> {}
            }
        }
        return new StoredCell(type, style, isFormula, fills, value);
    }

    /** Some programs put a text of the cell's own here, too. */
    private static String content(Xml xml, String type) throws IOException {
        return switch (type) {
            case "str" -> xml.text(RichText.LONGEST);
            case "inlineStr" -> EscapedText.decode(xml.text(RichText.LONGEST));
            default -> xml.text(LONGEST_NUMBER);
        };
    }

    /** Only the first cell of an array or a data table has its formula; of a shared formula each cell has its own. */
    private static Optional<CellRange> severalCells(Xml xml) throws IOException {
        String kind = xml.attribute("t").orElse("normal");
        boolean isOfSeveral = kind.equals("array") || kind.equals("dataTable");
        return isOfSeveral ? xml.attribute("ref").flatMap(CellRange::parse) : Optional.empty();
    }

    /** Whether it has a value: a formula's text may be empty and still be a value. */
    boolean hasValue() {
        return value.isPresent() && (type.equals("str") || !value.get().isBlank());
    }

    boolean isError() {
        return type.equals("e");
    }
}
