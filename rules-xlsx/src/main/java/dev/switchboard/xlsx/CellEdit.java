package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** Writes cells anew, in the XML of a sheet that another program may have written. */
final class CellEdit {

    /** As many digits as a spreadsheet program keeps. */
    private static final int MOST_DIGITS = 15;

    private final String prefix;
    private final CellReader reader;

    /**
     * @param prefix of the names of elements, with its colon
     * @param reader tells how a cell will be read
     */
    CellEdit(String prefix, CellReader reader) {
        this.prefix = prefix;
        this.reader = reader;
    }

    /** Whether a cell has a value or a formula. */
    static boolean isFilled(Element cell) throws RefusedException {
        for (Element child : cell.children()) {
            if (child.name().equals("v")
                    || child.name().equals("f")
                    || child.name().equals("is")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell is a number that somebody entered. */
    static boolean isNumber(Element cell) throws RefusedException {
        return cell.attribute("t").orElse("n").equals("n")
                && cell.child("v").isPresent()
                && cell.child("f").isEmpty();
    }

    /** What is read of a cell. */
    String text(Element cell) throws IOException {
        try (Xml xml = new Xml("", new ByteArrayInputStream(cell.written().getBytes(UTF_8)))) {
            xml.root("c");
            return reader.text(StoredCell.read(xml), nowhere(new Problems()));
        }
    }

    /**
     * A cell with another text.
     *
     * @param style the number of its style; empty if it has none
     * @param mayBeNumber whether a number is to be stored as one
     */
    String written(CellReference at, Optional<String> style, String text, boolean mayBeNumber) {
        StringBuilder cell = new StringBuilder();
        cell.append('<').append(prefix).append("c r=\"").append(at).append('"');
        style.ifPresent(number -> cell.append(" s=\"").append(number).append('"'));
        if (text.isEmpty()) {
            return cell.append("/>").toString();
        }
        if (mayBeNumber && isReadBackAsNumber(text, style.orElse("0"))) {
            cell.append('>').append(element("v", text));
        } else {
            cell.append(" t=\"inlineStr\"><").append(prefix).append("is><").append(prefix);
            cell.append("t xml:space=\"preserve\">").append(WorkbookXmlText.escape(text));
            cell.append("</").append(prefix).append("t></").append(prefix).append("is>");
        }
        return cell.append("</").append(prefix).append("c>").toString();
    }

    private String element(String name, String text) {
        return "<" + prefix + name + ">" + text + "</" + prefix + name + ">";
    }

    private boolean isReadBackAsNumber(String text, String style) {
        if (!isWhole(text)) {
            return false;
        }
        Problems problems = new Problems();
        StoredCell stored = new StoredCell("n", style, false, Optional.empty(), Optional.of(text));
        return reader.text(stored, nowhere(problems)).equals(text) && problems.isEmpty();
    }

    private static boolean isWhole(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && (digits.charAt(0) != '0' || text.length() == 1)
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static CellPlace nowhere(Problems problems) {
        return new CellPlace(1, 1, false, new SheetProblems(Place.of(""), problems));
    }
}
