package dev.switchboard.tests;

import java.util.Optional;

/**
 * A cell as its author leaves it.
 *
 * @param text what a CSV file has
 * @param stored what a workbook has instead of a text cell with this text: the XML behind the cell's place
 */
record AuthoredCell(String text, Optional<String> stored) {

    static final AuthoredCell BLANK = text("");

    static AuthoredCell text(String text) {
        return new AuthoredCell(text, Optional.empty());
    }

    /** A text that a workbook stores as a number, with the number of a style. */
    static AuthoredCell number(String text, String number, int style) {
        return new AuthoredCell(text, Optional.of(" s=\"%s\"><v>%s</v></c>".formatted(style, number)));
    }

    /** A text that a workbook stores as a truth value. */
    static AuthoredCell truth(String text, boolean value) {
        return new AuthoredCell(text, Optional.of(" t=\"b\"><v>%s</v></c>".formatted(value ? "1" : "0")));
    }

    /** Whether a workbook stores it as a truth value. */
    boolean isTruth() {
        return stored.filter(xml -> xml.startsWith(" t=\"b\"")).isPresent();
    }

    boolean isBlank() {
        return HostileWords.stripped(text).isEmpty() && stored.isEmpty();
    }
}
