package dev.switchboard.service;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of deciding in the shadow, so far. Not to be implemented by callers.
 *
 * @since 0.1.0
 */
public interface ShadowReport {

    /** Inquiries that both have decided, or refused alike. */
    long compared();

    /** Those of them that the shadow decides otherwise. */
    long different();

    /** What is said to differ of an inquiry that the shadow refuses. */
    String REFUSED = "refused";

    /** All parts that can differ: {@code line}, {@code mode}, {@code item}, {@code queue}, {@code phrase}, {@code outcomes}, {@code refused}. */
    static List<String> parts() {
        List<String> parts = new ArrayList<>(DecisionDifference.parts());
        parts.add(REFUSED);
        return List.copyOf(parts);
    }

    /** The differences by the part that differs, one of {@link #parts}. */
    Map<String, Long> byPart();

    /** Inquiries that the shadow did not look at, since it was behind. */
    long shed();

    /** Some inquiries that were decided otherwise, the latest last. */
    List<Sample> samples();

    /**
     * An inquiry that was decided otherwise.
     *
     * @param parts what differs
     * @param shadow empty if the shadow refused it
     */
    record Sample(Inquiry inquiry, List<String> parts, Decision decided, Optional<Decision> shadow) {
        public Sample {
            parts = List.copyOf(parts);
        }
    }
}
