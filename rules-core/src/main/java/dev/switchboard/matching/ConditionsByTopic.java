package dev.switchboard.matching;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbered conditions of anything, by the topics that they are limited to, so that an inquiry need not be held against all. For one
 * thread at a time.
 */
public final class ConditionsByTopic {

    /** A condition of more topics is looked at for every topic: lists for each of them would take too much room. */
    private static final int MOST_TOPICS = 16;

    private final Vocabulary words;
    private final IntFunction<Condition> condition;
    private final Map<String, IndexedConditions> ofTopic = new HashMap<>();
    private final TopicExceptions exceptions = new TopicExceptions();
    private final IndexedConditions ofMany;

    /**
     * Has looked at no condition closely yet.
     *
     * @param numbers of the conditions, in ascending order
     * @param condition by its number, in normal form
     * @param topics those that a condition is limited to, by its number; empty for all
     */
    public ConditionsByTopic(
            Vocabulary words,
            List<Integer> numbers,
            IntFunction<Condition> condition,
            IntFunction<Optional<Set<String>>> topics) {
        this.words = words;
        this.condition = condition;
        Map<String, List<Integer>> limited = new HashMap<>();
        List<Integer> many = new ArrayList<>();
        for (int number : numbers) {
            Optional<Set<String>> few = topics.apply(number).filter(known -> known.size() <= MOST_TOPICS);
            if (few.isPresent()) {
                few.get().forEach(topic -> add(number, topic, limited));
            } else {
                exceptions.add(number, condition.apply(number));
                many.add(number);
            }
        }
        limited.forEach((topic, own) -> ofTopic.put(topic, new IndexedConditions(own, all -> bits(all, topic))));
        this.ofMany = new IndexedConditions(many, this::bits);
    }

    private static void add(int number, String topic, Map<String, List<Integer>> limited) {
        limited.computeIfAbsent(topic, code -> new ArrayList<>()).add(number);
    }

    private ConditionBits<Integer> bits(List<Integer> numbers, String topic) {
        return ConditionBits.of(
                numbers, condition::apply, Optional.of(topic), ConditionBits.unstated(words), Room.OF_ANALYSIS);
    }

    private ConditionBits<Integer> bits(List<Integer> numbers) {
        return ConditionBits.of(
                numbers,
                number -> TopicExceptions.rest(condition.apply(number)),
                Optional.empty(),
                ConditionBits.unstated(words),
                Room.OF_ANALYSIS);
    }

    /**
     * The numbers of the conditions that may hold for a completed inquiry: first of those that are limited to few topics, then of the
     * others, both in ascending order.
     *
     * @param certain takes those of conditions that do
     * @param perhaps takes those of conditions that have to be asked
     */
    public void mayHold(Inquiry completed, Consumer<Integer> certain, Consumer<Integer> perhaps) {
        IndexedConditions own = own(completed.topic());
        if (own != null) {
            own.mayHold(completed, certain, perhaps);
        }
        ofMany.mayHold(
                completed,
                exceptions.without(completed.topic(), certain),
                exceptions.without(completed.topic(), perhaps));
    }

    /** What it takes to find them, in looks at atoms; what is done with them then is not counted. */
    public long steps(String topic) {
        IndexedConditions own = own(topic);
        return ofMany.steps() + (own == null ? 0 : own.steps());
    }

    private @Nullable IndexedConditions own(String topic) {
        return ofTopic.get(topic);
    }
}
