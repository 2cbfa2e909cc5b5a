package dev.switchboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 *
 * @since 0.1.0
 */
public final class Inquiry {

    // The core facts lie in fields: a map would cost more than a decision does.
    final int stated;
    final String topic;
    final int numberCount;
    final int chargeDays;
    final boolean repeatContact;
    final boolean conflict;
    final OtherFacts others;
    final @Nullable ZonedDateTime at;
    private final @Nullable FactDefaults defaults;

    Inquiry(InquiryBuilder builder) {
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
        numberCount = inquiry.states(CoreFacts.NUMBER_COUNT) ? inquiry.numberCount : defaults.numberCount;
        chargeDays = inquiry.states(CoreFacts.CHARGE_DAYS) ? inquiry.chargeDays : defaults.chargeDays;
        repeatContact = inquiry.states(CoreFacts.REPEAT_CONTACT) ? inquiry.repeatContact : defaults.repeatContact;
        conflict = inquiry.states(CoreFacts.CONFLICT) ? inquiry.conflict : defaults.conflict;
        others = inquiry.others;
        at = inquiry.at;
        this.defaults = defaults;
    }

    /** Starts an inquiry about a topic, such as {@code charges}. */
    public static InquiryBuilder about(String topic) {
        return new InquiryBuilder().topic(topic);
    }

    /** Starts an inquiry whose facts become known one by one. It cannot be decided without a topic. */
    public static InquiryBuilder builder() {
        return new InquiryBuilder();
    }

    /**
     * An inquiry with the facts of a map, as a web request or a file of JSON has them; values as {@link InquiryBuilder#state} takes
     * them.
     *
     * <pre>{@code
     * Inquiry.of(Map.of("topic", "charges", "numberCount", 4, "conflict", true));
     * }</pre>
     *
     * @throws IllegalArgumentException if a value states nothing
     */
    public static Inquiry of(Map<String, ?> facts) {
        InquiryBuilder inquiry = new InquiryBuilder();
        facts.forEach(inquiry::state);
        return inquiry.build();
    }

    /** A builder that starts with the facts of this inquiry. */
    public InquiryBuilder toBuilder() {
        return new InquiryBuilder(this);
    }

    /** What the inquiry is about. */
    public String topic() {
        return states(CoreFacts.TOPIC) ? topic : (String) require("topic", String.class);
    }

    /** How many numbers it concerns. */
    public int numberCount() {
        return has(CoreFacts.NUMBER_COUNT) ? numberCount : (int) require("numberCount", Integer.class);
    }

    /** Days of charges that have to be loaded. */
    public int chargeDays() {
        return has(CoreFacts.CHARGE_DAYS) ? chargeDays : (int) require("chargeDays", Integer.class);
    }

    /** Whether the client has contacted about this before. */
    public boolean repeatContact() {
        return has(CoreFacts.REPEAT_CONTACT) ? repeatContact : (boolean) require("repeatContact", Boolean.class);
    }

    /** Whether the client is in conflict, or the inquiry is a claim. */
    public boolean conflict() {
        return has(CoreFacts.CONFLICT) ? conflict : (boolean) require("conflict", Boolean.class);
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
        if (states(CoreFacts.TOPIC)) {
            visitor.choice("topic", topic);
        }
        if (states(CoreFacts.NUMBER_COUNT)) {
            visitor.count("numberCount", numberCount);
        }
        if (states(CoreFacts.CHARGE_DAYS)) {
            visitor.count("chargeDays", chargeDays);
        }
        if (states(CoreFacts.REPEAT_CONTACT)) {
            visitor.flag("repeatContact", repeatContact);
        }
        if (states(CoreFacts.CONFLICT)) {
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
        for (String code : CoreFacts.CODES) {
            Object value = coreValue(code);
            if (value != null) {
                facts.put(code, value);
            }
        }
        others.addTo(facts);
        if (at != null) {
            facts.put(CoreFacts.AT, at);
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
        return value != null ? value : fact.equals(CoreFacts.AT) ? at : coreValue(fact);
    }

    private @Nullable Object coreValue(String fact) {
        return switch (fact) {
            case "topic" -> states(CoreFacts.TOPIC) ? topic : null;
            case "numberCount" -> states(CoreFacts.NUMBER_COUNT) ? numberCount : null;
            case "chargeDays" -> states(CoreFacts.CHARGE_DAYS) ? chargeDays : null;
            case "repeatContact" -> states(CoreFacts.REPEAT_CONTACT) ? repeatContact : null;
            case "conflict" -> states(CoreFacts.CONFLICT) ? conflict : null;
            default -> null;
        };
    }
}
