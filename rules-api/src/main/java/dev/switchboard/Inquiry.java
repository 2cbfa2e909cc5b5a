package dev.switchboard;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the client called about, as facts: five core facts, and any others that the catalogue declares. An inquiry holds
 * what the caller stated and knows no catalogue; whether it fits one is checked when it is decided. Immutable.
 *
 * <pre>{@code
 * Inquiry.about("charges").numberCount(4).flag("selfServiceRefused", true).build();
 * }</pre>
 *
 * <p>Rules read facts through {@link #topic}, {@link #numberCount}, {@link #chargeDays}, {@link #repeatContact},
 * {@link #conflict}, {@link #is}, {@link #count} and {@link #choice}. These throw {@link IllegalStateException} for a fact
 * that has no value of the kind asked for; an inquiry that an engine completed has a value for each fact of its catalogue.
 */
public final class Inquiry {

    private static final String TOPIC = "topic";
    private static final String NUMBER_COUNT = "numberCount";
    private static final String CHARGE_DAYS = "chargeDays";
    private static final String REPEAT_CONTACT = "repeatContact";
    private static final String CONFLICT = "conflict";

    // Codes, each with its value behind it, the topic first; a map would cost more than a decision does.
    private final Object[] facts;
    private final int size;
    private final @Nullable Completed completed;

    private Inquiry(Object[] facts, int size, @Nullable Completed completed) {
        this.facts = facts;
        this.size = size;
        this.completed = completed;
    }

    /** Starts an inquiry about a topic, such as {@code charges}. */
    public static Builder about(String topic) {
        return new Builder().topic(topic);
    }

    /** Starts an inquiry whose facts arrive one by one. Without a topic it cannot be decided. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the inquiry is about. */
    public String topic() {
        return (String) require(TOPIC, String.class);
    }

    /** How many numbers it concerns. */
    public int numberCount() {
        return completed != null ? completed.numberCount : count(NUMBER_COUNT);
    }

    /** Days of charges that have to be loaded. */
    public int chargeDays() {
        return completed != null ? completed.chargeDays : count(CHARGE_DAYS);
    }

    /** Whether the client has contacted about this before. */
    public boolean repeatContact() {
        return completed != null ? completed.repeatContact : is(REPEAT_CONTACT);
    }

    /** Whether the client is in conflict, or the inquiry is a claim. */
    public boolean conflict() {
        return completed != null ? completed.conflict : is(CONFLICT);
    }

    /** The value of a flag. */
    public boolean is(String flag) {
        return (boolean) require(flag, Boolean.class);
    }

    /** The value of a count. */
    public int count(String count) {
        return (int) require(count, Integer.class);
    }

    /** The value of a choice. */
    public String choice(String choice) {
        return (String) require(choice, String.class);
    }

    /** Whether the caller stated this fact; a fact that has its value from {@link #withDefaults} is not stated. */
    public boolean states(String fact) {
        return statedValue(fact) != null;
    }

    /**
     * Shows the facts that the caller stated to a visitor, the topic first. Takes less than {@link #stated}, which makes a map
     * of them.
     */
    public void visit(FactVisitor visitor) {
        for (int i = 0; i < size; i += 2) {
            String fact = (String) facts[i];
            Object value = facts[i + 1];
            if (value instanceof Boolean flag) {
                visitor.flag(fact, flag);
            } else if (value instanceof Integer count) {
                visitor.count(fact, count);
            } else {
                visitor.choice(fact, (String) value);
            }
        }
    }

    /** Is shown the facts of an inquiry one by one. */
    public interface FactVisitor {

        /** A flag and its value. */
        void flag(String fact, boolean value);

        /** A count and its value. */
        void count(String fact, int value);

        /** The topic, or a choice, and its value. */
        void choice(String fact, String value);
    }

    /**
     * The facts that the caller stated, by code, the topic first and the others in the order stated: {@link Boolean} for a
     * flag, {@link Integer} for a count, {@link String} for a choice.
     */
    public Map<String, Object> stated() {
        Map<String, Object> stated = new LinkedHashMap<>();
        for (int i = 0; i < size; i += 2) {
            stated.put((String) facts[i], facts[i + 1]);
        }
        return Collections.unmodifiableMap(stated);
    }

    /**
     * This inquiry, completed: a fact that it does not state has its value from {@code defaults}, and is still not
     * {@link #stated}.
     */
    public Inquiry withDefaults(Defaults defaults) {
        return new Inquiry(facts, size, new Completed(this, defaults));
    }

    /** Equal when the same facts are stated with the same values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inquiry that && stated().equals(that.stated());
    }

    @Override
    public int hashCode() {
        return stated().hashCode();
    }

    /** The stated facts, such as {@code {topic=charges, numberCount=4}}. */
    @Override
    public String toString() {
        return stated().toString();
    }

    private Object require(String fact, Class<?> kind) {
        Object value = statedValue(fact);
        if (value == null && completed != null) {
            value = completed.defaults.values.get(fact);
        }
        if (!kind.isInstance(value)) {
            throw new IllegalStateException("`%s` has no %s value; stated: %s"
                    .formatted(fact, kind.getSimpleName().toLowerCase(Locale.ROOT), stated()));
        }
        return value;
    }

    private @Nullable Object statedValue(String fact) {
        for (int i = 0; i < size; i += 2) {
            if (fact.equals(facts[i])) {
                return facts[i + 1];
            }
        }
        return null;
    }

    /** The values of the core facts, stated or not: rules ask for these more often than for others. */
    private static final class Completed {

        private final Defaults defaults;
        private final int numberCount;
        private final int chargeDays;
        private final boolean repeatContact;
        private final boolean conflict;

        private Completed(Inquiry inquiry, Defaults defaults) {
            int numbers = defaults.numberCount;
            int days = defaults.chargeDays;
            boolean repeat = defaults.repeatContact;
            boolean negative = defaults.conflict;
            for (int i = 0; i < inquiry.size; i += 2) {
                Object value = inquiry.facts[i + 1];
                switch ((String) inquiry.facts[i]) {
                    case NUMBER_COUNT -> numbers = value instanceof Integer stated ? stated : numbers;
                    case CHARGE_DAYS -> days = value instanceof Integer stated ? stated : days;
                    case REPEAT_CONTACT -> repeat = value instanceof Boolean stated ? stated : repeat;
                    case CONFLICT -> negative = value instanceof Boolean stated ? stated : negative;
                    default -> {}
                }
            }
            this.defaults = defaults;
            this.numberCount = numbers;
            this.chargeDays = days;
            this.repeatContact = repeat;
            this.conflict = negative;
        }
    }

    /** What unstated facts mean in a catalogue: a value for each of its facts but the topic. */
    public static final class Defaults {

        private final Map<String, Object> values;
        private final int numberCount;
        private final int chargeDays;
        private final boolean repeatContact;
        private final boolean conflict;

        /**
         * @param values by the facts' codes: {@link Boolean}, {@link Integer} or {@link String}; the core facts among them
         */
        public Defaults(Map<String, Object> values) {
            this.values = Map.copyOf(values);
            numberCount = (int) core(values, NUMBER_COUNT, Integer.class);
            chargeDays = (int) core(values, CHARGE_DAYS, Integer.class);
            repeatContact = (boolean) core(values, REPEAT_CONTACT, Boolean.class);
            conflict = (boolean) core(values, CONFLICT, Boolean.class);
        }

        private static Object core(Map<String, Object> values, String fact, Class<?> kind) {
            Object value = values.get(fact);
            if (!kind.isInstance(value)) {
                throw new IllegalArgumentException(
                        "`%s` needs a default of type %s, got `%s`".formatted(fact, kind.getSimpleName(), value));
            }
            return value;
        }
    }

    /** Collects facts; a fact stated twice keeps its last value, whatever its type. Not safe for use by several threads at once. */
    public static final class Builder {

        /** As many entries as four facts take. */
        private static final int USUAL = 8;

        private Object[] facts = new Object[USUAL];
        private int size;
        private boolean isShared;

        /** A bit for each code stated, by its hash: where it is not set, the code is new. */
        private long seen;

        private Builder() {}

        /** What the inquiry is about. */
        public Builder topic(String topic) {
            state(TOPIC, Objects.requireNonNull(topic, TOPIC));
            if (!facts[0].equals(TOPIC)) {
                moveTopicToTheFront();
            }
            return this;
        }

        /** How many numbers it concerns. */
        public Builder numberCount(int numberCount) {
            return state(NUMBER_COUNT, numberCount);
        }

        /** Days of charges that have to be loaded. */
        public Builder chargeDays(int chargeDays) {
            return state(CHARGE_DAYS, chargeDays);
        }

        /** Whether the client has contacted about this before. */
        public Builder repeatContact(boolean repeatContact) {
            return state(REPEAT_CONTACT, repeatContact);
        }

        /** Whether the client is in conflict, or the inquiry is a claim. */
        public Builder conflict(boolean conflict) {
            return state(CONFLICT, conflict);
        }

        /** States a flag by its code. */
        public Builder flag(String fact, boolean value) {
            return state(fact, value);
        }

        /** States a count by its code. */
        public Builder count(String fact, int value) {
            return state(fact, value);
        }

        /** States a choice by its code. */
        public Builder choice(String fact, String value) {
            Objects.requireNonNull(value, fact);
            return fact.equals(TOPIC) ? topic(value) : state(fact, value);
        }

        /** The inquiry with the facts stated so far; the builder can go on. */
        public Inquiry build() {
            isShared = true;
            return new Inquiry(facts, size, null);
        }

        private Builder state(String fact, Object value) {
            if (isShared || size == facts.length) {
                facts = Arrays.copyOf(facts, size < facts.length ? facts.length : 2 * size);
                isShared = false;
            }
            long bit = 1L << fact.hashCode();
            if ((seen & bit) == 0 || !replace(fact, value)) {
                seen |= bit;
                facts[size] = fact;
                facts[size + 1] = value;
                size += 2;
            }
            return this;
        }

        /** Replaces what was stated of a fact before; false when nothing was. */
        private boolean replace(String fact, Object value) {
            for (int i = 0; i < size; i += 2) {
                if (fact.equals(facts[i])) {
                    facts[i + 1] = value;
                    return true;
                }
            }
            return false;
        }

        private void moveTopicToTheFront() {
            int at = 0;
            while (!facts[at].equals(TOPIC)) {
                at += 2;
            }
            Object topic = facts[at + 1];
            System.arraycopy(facts, 0, facts, 2, at);
            facts[0] = TOPIC;
            facts[1] = topic;
        }
    }
}
