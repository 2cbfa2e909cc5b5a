package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;

/**
 * A rule that holds arbitrary Java. Only Drools can run it, and no analysis sees into it.
 *
 * @param reason why its authors needed it
 * @param source the rule as its file has it
 */
public record OpaqueRule(String name, int salience, String reason, String source, Text steps, Place place) {

    /** What a report calls a rule that it says nothing else of. */
    public Text title() {
        return Text.format("непрозрачное правило `%s` (%s)", "opaque rule `%s` (%s)", name, place);
    }
}
