package dev.switchboard.drl;

import dev.switchboard.Place;
import java.util.function.IntFunction;

/**
 * DRL that Drools compiles.
 *
 * @param name what tells it from others
 * @param placeOfLine where its author finds the content of a line, counted from 1; 0 if the line is not known
 */
record RuleText(String name, String text, IntFunction<Place> placeOfLine) {

    /** An unchanged file. */
    static RuleText ofFile(String path, String text) {
        return new RuleText(path, text, line -> new Place(path, line, 0));
    }
}
