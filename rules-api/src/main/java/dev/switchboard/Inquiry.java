package dev.switchboard;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the client called about, as facts: five core facts, and any others that the catalogue declares. An inquiry contains
 * what the caller stated and is independent of any catalogue; whether it fits one is checked when it is decided. Immutable.
 *
 * <pre>{@code
 * Inquiry.about("charges").numberCount(4).flag("selfServiceRefused", true).build();
 * }</pre>
 *
 * <p>Rules read facts through {@link #topic}, {@link #numberCount}, {@link #chargeDays}, {@link #repeatContact},
 * {@link #conflict}, {@link #is}, {@link #count} and {@link #choice}. These throw {@link IllegalStateException} for a fact
 * that has no value of the requested kind; an inquiry that an engine completed has a value for each fact of its catalogue.
 */
public final class Inquiry {

    // The core facts lie in fields: a map would cost more than a decision does.
    private static final int TOPIC = 1;
    private static final int NUMBER_COUNT = 2;
    private static final int CHARGE_DAYS = 4;
    private static final int REPEAT_CONTACT = 8;
    private static final int CONFLICT = 16;

    private final int stated;
    private final String topic;
    private final int numberCount;
    private final int chargeDays;
    private final boolean repeatContact;
    private final boolean conflict;
    private final OtherFacts others;
    private final @Nullable ZonedDateTime at;
    private final @Nullable FactDefaults defaults;

    private Inquiry(Builder builder) {
        stated = builder.stated;
        topic = builder.topic;
        numberCount = builder.numberCount;
        chargeDays = builder.chargeDays;
        repeatContact = builder.repeatContact;
        conflict = builder.conflict;
        others = builder.others;
        at = builder.at;
        defaults = null;
    }

    private Inquiry(Inquiry inquiry, FactDefaults defaults) {
        stated = inquiry.stated;
        topic = inquiry.topic;
        numberCount = inquiry.states(NUMBER_COUNT) ? inquiry.numberCount : defaults.numberCount;
        chargeDays = inquiry.states(CHARGE_DAYS) ? inquiry.chargeDays : defaults.chargeDays;
        repeatContact = inquiry.states(REPEAT_CONTACT) ? inquiry.repeatContact : defaults.repeatContact;
        conflict = inquiry.states(CONFLICT) ? inquiry.conflict : defaults.conflict;
        others = inquiry.others;
        at = inquiry.at;
        this.defaults = defaults;
    }

    /** Starts an inquiry about a topic, such as {@code charges}. */
    public static Builder about(String topic) {
        return new Builder().topic(topic);
    }

    /** Starts an inquiry whose facts become known one by one. It cannot be decided without a topic. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An inquiry with the facts of a map, as a web request or a file of JSON has them; values as {@link Builder#state} takes
     * them.
     *
     * <pre>{@code
     * Inquiry.of(Map.of("topic", "charges", "numberCount", 4, "conflict", true));
     * }</pre>
     *
     * @throws IllegalArgumentException if a value states nothing
     */
    public static Inquiry of(Map<String, ?> facts) {
        Builder inquiry = new Builder();
        facts.forEach(inquiry::state);
        return inquiry.build();
    }

    /** A builder that starts with the facts of this inquiry. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** What the inquiry is about. */
    public String topic() {
        return states(TOPIC) ? topic : (String) require("topic", String.class);
    }

    /** How many numbers it concerns. */
    public int numberCount() {
        return has(NUMBER_COUNT) ? numberCount : (int) require("numberCount", Integer.class);
    }

    /** Days of charges that have to be loaded. */
    public int chargeDays() {
        return has(CHARGE_DAYS) ? chargeDays : (int) require("chargeDays", Integer.class);
    }

    /** Whether the client has contacted about this before. */
    public boolean repeatContact() {
        return has(REPEAT_CONTACT) ? repeatContact : (boolean) require("repeatContact", Boolean.class);
    }

    /** Whether the client is in conflict, or the inquiry is a claim. */
    public boolean conflict() {
        return has(CONFLICT) ? conflict : (boolean) require("conflict", Boolean.class);
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

    /**
     * The value that the caller stated for a fact, as {@link #stated} has it; empty if none was stated. Unlike the readers above
     * it needs no completed inquiry, and throws nothing.
     */
    public Optional<Object> value(String fact) {
        return Optional.ofNullable(statedValue(fact));
    }

    /** Whether the caller stated this fact; a fact whose value comes from {@link #withDefaults} is not stated. */
    public boolean states(String fact) {
        return statedValue(fact) != null;
    }

    /**
     * Shows the facts that the caller stated to a visitor, the topic first. Cheaper than {@link #stated}, which makes a map
     * of them.
     */
    public void visit(FactVisitor visitor) {
        if (states(TOPIC)) {
            visitor.choice("topic", topic);
        }
        if (states(NUMBER_COUNT)) {
            visitor.count("numberCount", numberCount);
        }
        if (states(CHARGE_DAYS)) {
            visitor.count("chargeDays", chargeDays);
        }
        if (states(REPEAT_CONTACT)) {
            visitor.flag("repeatContact", repeatContact);
        }
        if (states(CONFLICT)) {
            visitor.flag("conflict", conflict);
        }
        others.visit(visitor);
        if (at != null) {
            visitor.moment(at);
        }
    }

    /**
     * The facts that the caller stated, by code, the topic first: {@link Boolean} for a flag, {@link Integer} for a count,
     * {@link String} for a choice, {@link BigDecimal}, {@link Duration}, {@link LocalDate} or {@link LocalTime} for a fact with
     * a unit, a {@link Set} of codes for a set.
     * Last, as {@code at}, the {@link ZonedDateTime} of the call, if that is stated.
     */
    public Map<String, Object> stated() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String code : CORE) {
            Object value = coreValue(code);
            if (value != null) {
                facts.put(code, value);
            }
        }
        others.addTo(facts);
        if (at != null) {
            facts.put(AT, at);
        }
        return Collections.unmodifiableMap(facts);
    }

    /** When the client called; no fact itself, but what the facts of the moment follow from in a catalogue that has a time zone. */
    public Optional<ZonedDateTime> at() {
        return Optional.ofNullable(at);
    }

    /**
     * This inquiry, completed: a fact that it does not state takes its value from {@code defaults}, and is still not
     * {@link #stated}.
     */
    public Inquiry withDefaults(FactDefaults defaults) {
        return new Inquiry(this, defaults);
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

    private static final String AT = "at";

    private static final String[] CORE = {"topic", "numberCount", "chargeDays", "repeatContact", "conflict"};

    /** The core facts among some, a bit for each. */
    static int core(Collection<String> facts) {
        return facts.stream()
                .filter(List.of(CORE)::contains)
                .mapToInt(Inquiry::core)
                .sum();
    }

    private static int core(String fact) {
        return switch (fact) {
            case "topic" -> TOPIC;
            case "numberCount" -> NUMBER_COUNT;
            case "chargeDays" -> CHARGE_DAYS;
            case "repeatContact" -> REPEAT_CONTACT;
            default -> CONFLICT;
        };
    }

    private boolean states(int core) {
        return (stated & core) != 0;
    }

    private boolean has(int core) {
        return states(core) || (defaults != null && (defaults.known & core) != 0);
    }

    private Object require(String fact, Class<?> kind) {
        Object value = statedValue(fact);
        if (value == null && defaults != null) {
            value = defaults.values.get(fact);
        }
        if (!kind.isInstance(value)) {
            throw new IllegalStateException("`%s` has no %s value; stated: %s"
                    .formatted(fact, kind.getSimpleName().toLowerCase(Locale.ROOT), stated()));
        }
        return value;
    }

    private @Nullable Object statedValue(String fact) {
        Object value = others.get(fact);
        return value != null ? value : fact.equals(AT) ? at : coreValue(fact);
    }

    private @Nullable Object coreValue(String fact) {
        return switch (fact) {
            case "topic" -> states(TOPIC) ? topic : null;
            case "numberCount" -> states(NUMBER_COUNT) ? numberCount : null;
            case "chargeDays" -> states(CHARGE_DAYS) ? chargeDays : null;
            case "repeatContact" -> states(REPEAT_CONTACT) ? repeatContact : null;
            case "conflict" -> states(CONFLICT) ? conflict : null;
            default -> null;
        };
    }

    /** Collects facts; for a fact stated more than once, the last value counts, whatever its type. Not safe for use by several threads. */
    public static final class Builder {

        private int stated;
        private String topic = "";
        private int numberCount;
        private int chargeDays;
        private boolean repeatContact;
        private boolean conflict;
        private OtherFacts others = OtherFacts.NONE;
        private @Nullable ZonedDateTime at;
        private boolean isShared = true;
        private boolean hasUnlike;

        private Builder() {}

        private Builder(Inquiry inquiry) {
            stated = inquiry.stated;
            topic = inquiry.topic;
            numberCount = inquiry.numberCount;
            chargeDays = inquiry.chargeDays;
            repeatContact = inquiry.repeatContact;
            conflict = inquiry.conflict;
            others = inquiry.others;
            at = inquiry.at;
            hasUnlike = true;
        }

        /** What the inquiry is about. Spaces around a code are dropped, here and for choices. */
        public Builder topic(String topic) {
            this.topic = trimmed(topic);
            return state(TOPIC, "topic");
        }

        /** How many numbers it concerns. */
        public Builder numberCount(int numberCount) {
            this.numberCount = numberCount;
            return state(NUMBER_COUNT, "numberCount");
        }

        /** Days of charges that have to be loaded. */
        public Builder chargeDays(int chargeDays) {
            this.chargeDays = chargeDays;
            return state(CHARGE_DAYS, "chargeDays");
        }

        /** Whether the client has contacted about this before. */
        public Builder repeatContact(boolean repeatContact) {
            this.repeatContact = repeatContact;
            return state(REPEAT_CONTACT, "repeatContact");
        }

        /** Whether the client is in conflict, or the inquiry is a claim. */
        public Builder conflict(boolean conflict) {
            this.conflict = conflict;
            return state(CONFLICT, "conflict");
        }

        /** States when the client called. Only for a catalogue with a time zone. */
        public Builder at(ZonedDateTime moment) {
            at = Objects.requireNonNull(moment, AT);
            return this;
        }

        /** States a flag by its code. */
        public Builder flag(String fact, boolean value) {
            return switch (fact) {
                case "repeatContact" -> repeatContact(value);
                case "conflict" -> conflict(value);
                case "topic", "numberCount", "chargeDays" -> unlike(fact, value);
                default -> other(fact, value);
            };
        }

        /** States a count by its code. */
        public Builder count(String fact, int value) {
            return switch (fact) {
                case "numberCount" -> numberCount(value);
                case "chargeDays" -> chargeDays(value);
                case "topic", "repeatContact", "conflict" -> unlike(fact, value);
                default -> other(fact, value);
            };
        }

        /** States a choice by its code. */
        public Builder choice(String fact, String value) {
            String code = trimmed(Objects.requireNonNull(value, fact));
            return switch (fact) {
                case "topic" -> topic(code);
                case "numberCount", "chargeDays", "repeatContact", "conflict" -> unlike(fact, code);
                default -> other(fact, code);
            };
        }

        /** States a number that may have decimal places: a measure, a sum of money, a percentage. */
        public Builder number(String fact, BigDecimal value) {
            BigDecimal plain = value.stripTrailingZeros();
            return measure(fact, plain.scale() < 0 ? plain.setScale(0) : plain);
        }

        /** States a length of time. */
        public Builder duration(String fact, Duration value) {
            return measure(fact, value);
        }

        /** States a day of the calendar. */
        public Builder date(String fact, LocalDate value) {
            return measure(fact, value);
        }

        /** States a time of day. */
        public Builder time(String fact, LocalTime value) {
            return measure(fact, value);
        }

        /** States a day of the week, which is a choice: {@code mon}, {@code tue} and so on. */
        public Builder weekday(String fact, DayOfWeek value) {
            return choice(fact, value.name().substring(0, 3).toLowerCase(Locale.ROOT));
        }

        /**
         * States a set by the codes of its members.
         *
         * @param members none or more
         */
        public Builder set(String fact, Collection<String> members) {
            return measure(fact, Collections.unmodifiableSet(new TreeSet<>(members)));
        }

        private Builder measure(String fact, Object value) {
            Objects.requireNonNull(value, fact);
            return Arrays.asList(CORE).contains(fact) ? unlike(fact, value) : other(fact, value);
        }

        /**
         * States a fact whose kind is not known in advance, or the moment of the call as {@code at}.
         *
         * @param value a value that any other method here takes
         * @throws IllegalArgumentException if it is of another type
         */
        public Builder state(String fact, Object value) {
            return StatedValue.state(this, fact, value);
        }

        /** The inquiry with the facts stated so far; the builder remains usable. */
        public Inquiry build() {
            isShared = true;
            return new Inquiry(this);
        }

        /** Most codes have nothing around them, and an inquiry is built in less time than it takes to look for more than that. */
        private static String trimmed(String code) {
            int length = code.length();
            boolean isBare = length > 0 && isPlain(code.charAt(0)) && isPlain(code.charAt(length - 1));
            return isBare ? code : code.strip();
        }

        private static boolean isPlain(char character) {
            return character > ' ' && character < 0x80;
        }

        private Builder state(int core, String fact) {
            if (hasUnlike) {
                own().remove(fact);
            }
            stated |= core;
            return this;
        }

        /** States a core fact with a value of another type, which a catalogue will refuse. */
        private Builder unlike(String fact, Object value) {
            hasUnlike = true;
            stated &= ~core(fact);
            return other(fact, value);
        }

        private Builder other(String fact, Object value) {
            own().put(fact, value);
            return this;
        }

        private OtherFacts own() {
            if (isShared) {
                others = others.copy();
                isShared = false;
            }
            return others;
        }
    }
}
