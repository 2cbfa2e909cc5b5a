package dev.switchboard.cases;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An inquiry and what is expected of its decision.
 *
 * @param place file and line
 * @param name may be empty
 * @param tags words to find cases by, in the file's order
 * @param note may be empty
 * @param expected what is not a key is not expected
 */
public record Case(
        Place place, String name, List<String> tags, String note, Inquiry inquiry, Map<Expectation, String> expected) {

    public Case {
        tags = List.copyOf(tags);
        Map<Expectation, String> ordered = new EnumMap<>(Expectation.class);
        ordered.putAll(expected);
        expected = Collections.unmodifiableMap(ordered);
    }

    /**
     * A case that expects every part of a decision and is in no file yet.
     *
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public static Case expecting(Optional<Decision> decision, Inquiry inquiry, String name, String note) {
        Map<Expectation, String> expected = new EnumMap<>(Expectation.class);
        for (Expectation part : Expectation.values()) {
            expected.put(part, part.actual(decision));
        }
        return new Case(Place.of("generated"), name, List.of(), note, inquiry, expected);
    }

    /**
     * A case that expects every part of a decision, is in no file yet, and is named after what decides and the topic.
     *
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public static Case expecting(Optional<Decision> decision, Inquiry inquiry, String note) {
        String decided = decision.map(made -> made.item().orElse(made.line())).orElse(Expectation.NONE);
        return expecting(decision, inquiry, decided + " " + inquiry.topic(), note);
    }

    /** File, line, and the name or else the inquiry: what reports call the case. */
    public String title() {
        return place + " " + (name.isEmpty() ? inquiry.toString() : name);
    }

    /**
     * Whether a decision is as expected.
     *
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public boolean accepts(Optional<Decision> decision) {
        for (Map.Entry<Expectation, String> each : expected.entrySet()) {
            if (!each.getValue().equals(each.getKey().actual(decision))) {
                return false;
            }
        }
        return true;
    }
}
