package dev.switchboard.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something was found.
 *
 * @param regions few boxes
 * @param cut whether there is more, which was too much to be worked out
 */
record Extent(List<Region> regions, boolean cut) {

    static final Extent NOTHING = new Extent(List.of(), false);

    Extent {
        regions = List.copyOf(regions);
    }

    /** This one and another. */
    Extent and(Extent other) {
        List<Region> all = new ArrayList<>(regions);
        all.addAll(other.regions);
        return new Extent(all, cut || other.cut);
    }
}
