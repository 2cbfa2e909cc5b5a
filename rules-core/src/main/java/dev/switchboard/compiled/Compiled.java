package dev.switchboard.compiled;

import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import java.util.List;
import java.util.Map;

/**
 * What a compiled file says of a catalogue besides how to decide by it.
 *
 * @param accepted findings that its authors accept
 * @param notes what is noted of rules, by their names
 */
public record Compiled(Catalog catalog, List<Acceptance> accepted, Map<String, String> notes) {

    public Compiled {
        accepted = List.copyOf(accepted);
        notes = Map.copyOf(notes);
    }

    /** A catalogue alone. */
    static Compiled of(Catalog catalog) {
        return new Compiled(catalog, List.of(), Map.of());
    }
}
