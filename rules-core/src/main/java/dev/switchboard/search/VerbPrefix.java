package dev.switchboard.search;

import java.util.ArrayList;
import java.util.List;

/** Russian words that differ by a verb's prefix only, as {@code заблокировать} and {@code блокировка} do, are related. */
final class VerbPrefix {

    private static final String[] PREFIXES = {
        "пере", "пред", "раз", "рас", "под", "при", "про", "за", "от", "вы", "по", "на", "об", "до", "из", "ис", "не",
        "с", "у", "о", "в"
    };

    private static final int SHORTEST_REST = 5;
    private static final double SHARE = 0.7;

    private VerbPrefix() {}

    /** The terms that a stem means without a prefix. */
    static List<Found> without(String stem, Terms terms) {
        List<Found> found = new ArrayList<>();
        for (String prefix : PREFIXES) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= SHORTEST_REST) {
                for (Found each : terms.alike(stem.substring(prefix.length()))) {
                    if (!terms.isFiller(each.term())) {
                        found.add(each.less(SHARE));
                    }
                }
            }
        }
        return found;
    }
}
