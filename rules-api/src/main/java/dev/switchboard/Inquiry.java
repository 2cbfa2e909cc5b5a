package dev.switchboard;

import dev.switchboard.spi.BoundFacts;
import dev.switchboard.spi.FactBinding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** What is stated, by code; null if an engine's facts have it. */
    private final @Nullable StatedFacts byCode;

    /** What is stated, in an engine's form; null if it was stated by code. */
    private final @Nullable BoundFacts built;

    private final @Nullable FactDefaults defaults;

    /** What {@link #built} has, by code, once that was asked for. */
    private volatile @Nullable StatedFacts shown;

    /** What is stated in the form of the engine that decided last; volatile, since it is read by any thread that decides. */
    private volatile @Nullable BoundFacts remembered;

    Inquiry(StatedFacts stated) {
        this(stated, null, null);
    }

    Inquiry(BoundFacts built) {
        this(null, built, null);
    }

    private Inquiry(@Nullable StatedFacts byCode, @Nullable BoundFacts built, @Nullable FactDefaults defaults) {
        this.byCode = byCode;
        this.built = built;
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
        return built == null ? new InquiryBuilder(facts()) : new InquiryBuilder(built.copy());
    }

    /** What the inquiry is about. */
    public String topic() {
        StatedFacts facts = facts();
        return facts.states(CoreFacts.TOPIC) ? facts.topic : (String) require("topic", String.class);
    }

    /** How many numbers it concerns. */
    public int numberCount() {
        StatedFacts facts = facts();
        if (facts.states(CoreFacts.NUMBER_COUNT)) {
            return facts.numberCount;
        }
        return (defaults != null && defaults.has(CoreFacts.NUMBER_COUNT))
                ? defaults.numberCount
                : (int) require("numberCount", Integer.class);
    }

    /** Days of charges that have to be loaded. */
    public int chargeDays() {
        StatedFacts facts = facts();
        if (facts.states(CoreFacts.CHARGE_DAYS)) {
            return facts.chargeDays;
        }
        return (defaults != null && defaults.has(CoreFacts.CHARGE_DAYS))
                ? defaults.chargeDays
                : (int) require("chargeDays", Integer.class);
    }

    /** Whether the client has contacted about this before. */
    public boolean repeatContact() {
        StatedFacts facts = facts();
        if (facts.states(CoreFacts.REPEAT_CONTACT)) {
            return facts.repeatContact;
        }
        return (defaults != null && defaults.has(CoreFacts.REPEAT_CONTACT))
                ? defaults.repeatContact
                : (boolean) require("repeatContact", Boolean.class);
    }

    /** Whether the client is in conflict, or the inquiry is a claim. */
    public boolean conflict() {
        StatedFacts facts = facts();
        if (facts.states(CoreFacts.CONFLICT)) {
            return facts.conflict;
        }
        return (defaults != null && defaults.has(CoreFacts.CONFLICT))
                ? defaults.conflict
                : (boolean) require("conflict", Boolean.class);
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
        return Optional.ofNullable(facts().get(fact));
    }

    /** Whether the caller stated this fact; a fact whose value comes from {@link #withDefaults} is not stated. */
    public boolean states(String fact) {
        return facts().get(fact) != null;
    }

    /**
     * Shows the facts that the caller stated to a visitor, the topic first. Cheaper than {@link #stated}, which makes a map
     * of them.
     */
    public void visit(FactVisitor visitor) {
        facts().visit(visitor);
    }

    /**
     * The facts that the caller stated, by code, the topic first: {@link Boolean} for a flag, {@link Integer} for a count,
     * {@link String} for a choice, {@link BigDecimal}, {@link Duration}, {@link LocalDate} or {@link LocalTime} for a fact with
     * a unit, a {@link Set} of codes for a set.
     * Last, as {@code at}, the {@link ZonedDateTime} of the call, if that is stated.
     */
    public Map<String, Object> stated() {
        return facts().all();
    }

    /** When the client called; no fact itself, but what the facts of the moment follow from in a catalogue that has a time zone. */
    public Optional<ZonedDateTime> at() {
        return Optional.ofNullable(facts().at);
    }

    /**
     * This inquiry, completed: a fact that it does not state takes its value from {@code defaults}, and is still not
     * {@link #stated}.
     */
    public Inquiry withDefaults(FactDefaults defaults) {
        return new Inquiry(byCode, built, defaults);
    }

    /**
     * What is stated in the form of an engine: for engines. It is worked out once, so that an inquiry that is decided again, say
     * with a fact that the default fits, need not be looked at again.
     */
    public BoundFacts boundBy(FactBinding binding) {
        if (built != null && built.binding() == binding) {
            return built;
        }
        BoundFacts known = remembered;
        if (known != null && known.binding() == binding) {
            return known;
        }
        BoundFacts bound = binding.bind(this);
        remembered = bound;
        return bound;
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

    private StatedFacts facts() {
        StatedFacts facts = byCode != null ? byCode : shown;
        if (facts == null) {
            facts = StatedFacts.of(Objects.requireNonNull(built));
            shown = facts;
        }
        return facts;
    }

    private Object require(String fact, Class<?> kind) {
        Object value = facts().get(fact);
        if (value == null && defaults != null) {
            value = defaults.values.get(fact);
        }
        if (!kind.isInstance(value)) {
            throw new IllegalStateException("`%s` has no %s value; stated: %s"
                    .formatted(fact, kind.getSimpleName().toLowerCase(Locale.ROOT), stated()));
        }
        return value;
    }
}
