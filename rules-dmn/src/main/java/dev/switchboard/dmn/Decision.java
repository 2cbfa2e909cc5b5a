package dev.switchboard.dmn;

import java.util.List;

/**
 * A decision of a DMN model.
 *
 * @param name a name in FEEL, by which others ask for its result
 * @param description for people; may be empty
 * @param type of its result
 * @param requires the names of inputs and of decisions before it that it asks for
 */
public record Decision(String name, String description, String type, List<String> requires, Logic logic) {

    public Decision {
        requires = List.copyOf(requires);
    }
}
