package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactNumbers;
import dev.switchboard.diagram.InquiryNumbers;
import dev.switchboard.matching.ConditionBits;
import dev.switchboard.matching.NumberedBits;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one topic, and which of them hold. What rules ask of derived facts is not among an inquiry's numbers: where there are
 * such facts, the inquiry is completed first.
 */
final class TopicRules {

    private final Vocabulary words;
    private final @Nullable ConditionBits<Known> byValue;
    private final @Nullable NumberedBits<Known> byNumber;

    /**
     * A rule, and what is said of it when it holds.
     *
     * @param hasLine as the rule's outcome says: to look there waits for memory where there are thousands of rules
     */
    record Known(Rule rule, boolean hasLine, Match match) {}

    /**
     * @param match what is said of a rule
     */
    TopicRules(Catalog catalog, FactNumbers facts, String topic, Function<Rule, Match> match) {
        words = catalog.vocabulary();
        ConditionBits<Known> bits = ConditionBits.ofRules(
                catalog, topic, rule -> new Known(rule, rule.outcome().hasLine(), match.apply(rule)), Known::rule);
        boolean derives = !words.definitions().isEmpty();
        byValue = derives ? bits : null;
        byNumber = derives ? null : bits.numbered(facts);
    }

    /** Gives those that hold, in order of precedence. */
    void holding(Inquiry inquiry, InquiryNumbers numbers, Consumer<Known> taking) {
        if (byNumber != null) {
            byNumber.holding(numbers, () -> words.completed(inquiry), taking);
        } else {
            Objects.requireNonNull(byValue).holding(words.completed(inquiry)).forEach(taking);
        }
    }

    /** The first of them that is as wanted. */
    Optional<Known> first(Inquiry inquiry, InquiryNumbers numbers, Predicate<Known> wanted) {
        return byNumber != null
                ? byNumber.first(numbers, () -> words.completed(inquiry), wanted)
                : Objects.requireNonNull(byValue).first(words.completed(inquiry), wanted);
    }
}
