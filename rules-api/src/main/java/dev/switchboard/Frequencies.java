package dev.switchboard;

import java.util.HashMap;
import java.util.Map;

/**
 * How often facts had which value in past inquiries, topic by topic: which answers are to be expected. An inquiry that leaves a
 * fact unstated counts for the value that the fact then has.
 *
 * @since 0.1.0
 */
public final class Frequencies {

    /** No past inquiries: each answer is as likely as the others. */
    public static final Frequencies NONE = builder().build();

    private final Map<String, Long> inquiries;
    private final Map<String, Map<String, Map<Object, Long>>> values;

    private Frequencies(Builder builder) {
        inquiries = Map.copyOf(builder.inquiries);
        Map<String, Map<String, Map<Object, Long>>> copied = new HashMap<>();
        builder.values.forEach((topic, facts) -> {
            Map<String, Map<Object, Long>> byFact = new HashMap<>();
            facts.forEach((fact, counts) -> byFact.put(fact, Map.copyOf(counts)));
            copied.put(topic, Map.copyOf(byFact));
        });
        values = Map.copyOf(copied);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many inquiries were about a topic. */
    public long inquiries(String topic) {
        return inquiries.getOrDefault(topic, 0L);
    }

    /** How many of them stated a fact, by its values. */
    public Map<Object, Long> stated(String topic, String fact) {
        return values.getOrDefault(topic, Map.of()).getOrDefault(fact, Map.of());
    }

    /** Counts inquiries. */
    public static final class Builder {

        private final Map<String, Long> inquiries = new HashMap<>();
        private final Map<String, Map<String, Map<Object, Long>>> values = new HashMap<>();

        private Builder() {}

        /** Counts an inquiry; one without a topic does not count. */
        public Builder add(Inquiry inquiry) {
            if (inquiry.states("topic")) {
                String topic = inquiry.topic();
                inquiries.merge(topic, 1L, Long::sum);
                Map<String, Map<Object, Long>> facts = values.computeIfAbsent(topic, added -> new HashMap<>());
                inquiry.stated()
                        .forEach((fact, value) -> facts.computeIfAbsent(fact, added -> new HashMap<>())
                                .merge(value, 1L, Long::sum));
            }
            return this;
        }

        public Frequencies build() {
            return new Frequencies(this);
        }
    }
}
