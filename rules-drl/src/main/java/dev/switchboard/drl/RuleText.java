package dev.switchboard.drl;

import dev.switchboard.Place;
import java.util.function.IntFunction;

/**
 * DRL that Drools compiles.
 *
 * @param name what tells it from others
 * @param placeOfLine where its author finds what stands in a line, counted from 1; 0 when the line is not known
 */
record RuleText(String name, String text, IntFunction<Place> placeOfLine) {

    /** A file as it stands. */
    static RuleText ofFile(String path, String text) {
        return new RuleText(path, text, line -> new Place(path, line, 0));
    }
}
