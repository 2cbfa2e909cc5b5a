package dev.switchboard.cases;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.catalog.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An inquiry and what is expected of its decision.
 *
 * @param place file and line, or sheet and row
 * @param name may be empty
 * @param tags words to find cases by, in the file's order
 * @param note may be empty
 * @param expected what is not a key is not expected
 */
public record Case(
        Place place, String name, List<String> tags, String note, Inquiry inquiry, Map<Expectation, String> expected) {

    public Case {
        tags = List.copyOf(tags);
        expected = inOrder(expected);
    }

    private static Map<Expectation, String> inOrder(Map<Expectation, String> expected) {
        Map<Expectation, String> ordered = new LinkedHashMap<>();
        for (Expectation part : Expectation.PARTS) {
            Optional.ofNullable(expected.get(part)).ifPresent(value -> ordered.put(part, value));
        }
        expected.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
    }

    /**
     * A case that expects every part of a decision and is in no file yet.
     *
     * @param words of the catalogue that decides
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public static Case expecting(
            Vocabulary words, Optional<Decision> decision, Inquiry inquiry, String name, String note) {
        Map<Expectation, String> expected = new LinkedHashMap<>();
        for (Expectation part : Expectation.all(words)) {
            expected.put(part, part.actual(decision));
        }
        return new Case(Place.of("generated"), name, List.of(), note, inquiry, expected);
    }

    /**
     * A case that expects every part of a decision, is in no file yet, and is named after what decides and the topic.
     *
     * @param words of the catalogue that decides
     * @param decision empty when no rule holds and the catalogue has no default line
     */
    public static Case expecting(Vocabulary words, Optional<Decision> decision, Inquiry inquiry, String note) {
        String decided = decision.map(made -> made.item().orElse(made.line())).orElse(Expectation.NONE);
        return expecting(words, decision, inquiry, decided + " " + inquiry.topic(), note);
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
