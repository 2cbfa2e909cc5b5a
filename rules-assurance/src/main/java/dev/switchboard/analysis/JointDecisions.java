package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two catalogues can decide together of calls of which some facts are unknown: exactly what some values of these facts lead to,
 * no more and no less. Both catalogues become one diagram a topic, made when the topic is first asked about. For any number of threads.
 */
public final class JointDecisions {

    /** Calls that are remembered with what they can come to: some megabytes. */
    private static final int MOST_REMEMBERED = 20_000;

    /** What it depends on what a call can come to. */
    private record Known(String topic, List<@Nullable Integer> numbers) {}

    private final Catalog before;
    private final Catalog after;
    private final SharedFacts facts;
    private final FactSpace space;
    private final Map<String, String> factsOfCompanions = new HashMap<>();
    private final Map<String, Optional<JointTopic>> topics = new HashMap<>();
    private final Map<Known, List<JointDecision>> known = new HashMap<>();

    /** A comparison of two catalogues; makes no diagram yet. */
    public JointDecisions(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        this.facts = SharedFacts.of(before.vocabulary(), after.vocabulary());
        this.space = SharedSpace.of(facts, before, after);
        facts.companions().forEach((fact, companion) -> factsOfCompanions.put(companion, fact));
    }

    /**
     * A call as each catalogue reads it.
     *
     * @param before states what the old catalogue knows; its topic is one that both have
     * @param unknown the facts, in either catalogue, of which it is not known whether and how they would be stated; {@code at} among them
     *     where the moment is not known
     */
    public record Call(Inquiry before, Inquiry after, Set<String> unknown) {
        public Call {
            unknown = Set.copyOf(unknown);
        }
    }

    /**
     * What can be said of a call.
     *
     * @param possible all that it can come to; empty if that is not known, since the topic's diagram exceeds the limits or opaque rules
     *     take part
     * @param asked the unknown facts that either catalogue asks for on this topic
     */
    public record Answer(Optional<List<JointDecision>> possible, Set<String> asked) {}

    /** What a call can come to. */
    public Answer of(Call call) {
        if (call.unknown.isEmpty()) {
            return new Answer(Optional.empty(), Set.of());
        }
        Optional<JointTopic> topic = topic(call.after.topic());
        if (topic.isEmpty()) {
            return new Answer(Optional.empty(), call.unknown);
        }
        @Nullable Integer[] numbers = numbers(call);
        Set<String> asked = new HashSet<>();
        for (int index : topic.get().asked()) {
            if (numbers[index] == null) {
                asked.add(stating(space.variables().get(index)));
            }
        }
        asked.retainAll(call.unknown);
        try {
            return new Answer(Optional.of(possible(call.after.topic(), topic.get(), numbers)), asked);
        } catch (LimitReachedException tooMuch) {
            return new Answer(Optional.empty(), asked);
        }
    }

    private List<JointDecision> possible(String code, JointTopic topic, @Nullable Integer[] numbers) {
        Known key = new Known(code, topic.key(numbers));
        synchronized (known) {
            List<JointDecision> before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        List<JointDecision> possible = topic.possible(numbers);
        synchronized (known) {
            if (known.size() == MOST_REMEMBERED) {
                known.clear();
            }
            known.put(key, possible);
        }
        return possible;
    }

    private synchronized Optional<JointTopic> topic(String code) {
        return topics.computeIfAbsent(code, this::made);
    }

    private Optional<JointTopic> made(String code) {
        boolean isOpaque =
                !before.opaqueRules().isEmpty() || !after.opaqueRules().isEmpty();
        if (isOpaque || (!facts.shareMoments() && (before.asksMoment(code) || after.asksMoment(code)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JointTopic(before, after, facts, code, space));
        } catch (LimitReachedException tooLarge) {
            return Optional.empty();
        }
    }

    /** The numbers of all variables, null for those that are open. */
    private @Nullable Integer[] numbers(Call call) {
        Map<String, Object> stated = new HashMap<>();
        stated.putAll(before.vocabulary().completion().inside(call.before).stated());
        stated.putAll(after.vocabulary().completion().inside(call.after).stated());
        @Nullable Integer[] numbers = new @Nullable Integer[space.variables().size()];
        for (Variable variable : space.variables()) {
            if (!call.unknown.contains(stating(variable))) {
                numbers[variable.index()] = number(variable, stated);
            }
        }
        return numbers;
    }

    /** What a moment's fact is when no moment is stated, nobody knows. */
    private @Nullable Integer number(Variable variable, Map<String, Object> stated) {
        String code = variable.fact().code();
        String ofCompanion = factsOfCompanions.get(code);
        if (ofCompanion != null) {
            return stated.containsKey(ofCompanion) ? 1 : 0;
        }
        Object value = stated.get(code);
        if (value != null) {
            return Math.max(variable.lowest(), Math.min(variable.highest(), variable.number(value)));
        }
        return space.isOfMoment(variable) ? null : Integer.valueOf(variable.unstated());
    }

    /** The fact by which a caller states what a variable stands for. */
    private String stating(Variable variable) {
        String code = factsOfCompanions.getOrDefault(
                variable.fact().code(), variable.fact().code());
        if (space.isOfMoment(variable)) {
            return MomentText.NAME;
        }
        return setOf(code, after.vocabulary())
                .or(() -> setOf(code, before.vocabulary()))
                .orElse(code);
    }

    private static Optional<String> setOf(String code, Vocabulary words) {
        return words.setOf(code).map(set -> set.code());
    }
}
