package dev.switchboard.forecast;

import dev.switchboard.Problem;
import dev.switchboard.analysis.JointDecision;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What two catalogues make of a call. */
public sealed interface CallAnswer {

    /**
     * Both take it.
     *
     * @param byDefault what comes of it if unknown facts have their defaults; empty where a catalogue asks for the moment of the call and
     *     that is unknown
     * @param possible all that can come of it; empty if that is not known, since the rules are opaque or too many
     * @param missing the unknown facts that the rules on its topic ask for
     */
    record Taken(String topic, Optional<JointDecision> byDefault, List<JointDecision> possible, Set<String> missing)
            implements CallAnswer {
        public Taken {
            possible = List.copyOf(possible);
            missing = Set.copyOf(missing);
        }

        /** Whether the unknown facts make no difference. */
        public boolean isSettled() {
            return byDefault.isPresent() && possible.size() == 1;
        }

        /** Whether it is known what can come of it. */
        public boolean isBounded() {
            return !possible.isEmpty();
        }
    }

    /**
     * A catalogue refuses the inquiry, or both do.
     *
     * @param before why the old one does
     * @param after why the new one does
     */
    record Refused(Optional<Problem> before, Optional<Problem> after) implements CallAnswer {}
}
