package dev.switchboard.cli.text;

import dev.switchboard.Place;

/** Shows a place to people. Files of the bundled catalogue are on no one's disk: their folder, of the class path, says nothing. */
public final class PlaceText {

    private static final String BUNDLED = "dev/switchboard/bundled/";

    private PlaceText() {}

    /** The place, such as {@code rules.drl:12:5}. */
    public static String of(Place place) {
        String file = place.file();
        return file.startsWith(BUNDLED)
                ? new Place(file.substring(BUNDLED.length()), place.sheet(), place.line(), place.column()).toString()
                : place.toString();
    }
}
