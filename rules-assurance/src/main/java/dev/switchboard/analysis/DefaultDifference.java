package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact that means something else in each catalogue when an inquiry leaves it unstated.
 *
 * @param fact the fact's code
 * @param title the fact's title
 * @param before its value unstated in the old catalogue: {@link Boolean}, {@link Integer} or {@link String}
 * @param after its value unstated in the new catalogue
 * @param box inquiries that leave it unstated and are decided differently; empty when there are none
 */
public record DefaultDifference(String fact, Text title, Object before, Object after, Optional<Box> box) {

    /** The difference in a sentence. */
    public Text text() {
        Text consequence = box.isPresent()
                ? new Text("такие обращения решаются иначе", "such inquiries are decided differently")
                : new Text("решения от этого не меняются", "this changes no decision");
        return Text.format(
                "факт `%s`, если не указан, значит `%s` вместо `%s`: %s",
                "fact `%s`, when unstated, means `%s` instead of `%s`: %s", fact, after, before, consequence);
    }

    static List<DefaultDifference> between(
            Vocabulary before, Vocabulary after, SharedFacts facts, List<DecisionChange> changes) {
        List<DefaultDifference> result = new ArrayList<>();
        for (String fact : facts.companions().keySet()) {
            result.add(new DefaultDifference(
                    fact,
                    new Wording(after).title(fact),
                    unstated(before.fact(fact)),
                    unstated(after.fact(fact)),
                    changes.stream()
                            .flatMap(change -> change.boxes().stream())
                            .filter(box -> box.unstated().contains(fact))
                            .findFirst()));
        }
        return result;
    }

    private static Object unstated(Optional<Fact> fact) {
        FactType type = fact.orElseThrow().type();
        return type.stated(SharedFacts.unstated(type));
    }
}
