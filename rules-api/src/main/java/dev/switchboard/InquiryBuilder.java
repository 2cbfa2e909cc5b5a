package dev.switchboard;

import dev.switchboard.spi.BoundFacts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects facts; for a fact stated more than once, the last value counts, whatever its type. Not safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class InquiryBuilder {

    /** In the form of an engine; null once something is stated that it does not take. */
    private @Nullable BoundFacts bound;

    /** By code; of no meaning while they are bound. */
    private StatedFacts facts;

    /** Whether an inquiry has the facts too, so that they are to be copied before they change. */
    private boolean isShared;

    InquiryBuilder() {
        facts = new StatedFacts();
    }

    /** Goes on from facts that nobody else changes. */
    InquiryBuilder(BoundFacts bound) {
        this.bound = bound;
        this.facts = StatedFacts.NONE;
    }

    /** Goes on from the facts of an inquiry. */
    InquiryBuilder(StatedFacts shared) {
        facts = shared;
        isShared = true;
    }

    /** What the inquiry is about. Spaces around a code are dropped, here and for choices. */
    public InquiryBuilder topic(String topic) {
        String code = trimmed(topic);
        if (bound == null || !own(bound).topic(code)) {
            byCode().topic(code);
        }
        return this;
    }

    /** How many numbers it concerns. */
    public InquiryBuilder numberCount(int numberCount) {
        if (bound != null) {
            return count("numberCount", numberCount);
        }
        byCode().numberCount(numberCount);
        return this;
    }

    /** Days of charges that have to be loaded. */
    public InquiryBuilder chargeDays(int chargeDays) {
        if (bound != null) {
            return count("chargeDays", chargeDays);
        }
        byCode().chargeDays(chargeDays);
        return this;
    }

    /** Whether the client has contacted about this before. */
    public InquiryBuilder repeatContact(boolean repeatContact) {
        if (bound != null) {
            return flag("repeatContact", repeatContact);
        }
        byCode().repeatContact(repeatContact);
        return this;
    }

    /** Whether the client is in conflict, or the inquiry is a claim. */
    public InquiryBuilder conflict(boolean conflict) {
        if (bound != null) {
            return flag("conflict", conflict);
        }
        byCode().conflict(conflict);
        return this;
    }

    /** States when the client called. Only for a catalogue with a time zone. */
    public InquiryBuilder at(ZonedDateTime moment) {
        Objects.requireNonNull(moment, CoreFacts.AT);
        if (bound == null || !own(bound).moment(moment)) {
            byCode().moment(moment);
        }
        return this;
    }

    /** States a flag by its code. */
    public InquiryBuilder flag(String fact, boolean value) {
        if (bound == null || !own(bound).flag(fact, value)) {
            byCode().flag(fact, value);
        }
        return this;
    }

    /** States a count by its code. */
    public InquiryBuilder count(String fact, int value) {
        if (bound == null || !own(bound).count(fact, value)) {
            byCode().count(fact, value);
        }
        return this;
    }

    /** States a choice by its code. */
    public InquiryBuilder choice(String fact, String value) {
        String code = trimmed(Objects.requireNonNull(value, fact));
        if (bound == null || !own(bound).choice(fact, code)) {
            byCode().choice(fact, code);
        }
        return this;
    }

    /** States a number that may have decimal places: a measure, a sum of money, a percentage. */
    public InquiryBuilder number(String fact, BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return measure(fact, plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** States a length of time. */
    public InquiryBuilder duration(String fact, Duration value) {
        return measure(fact, value);
    }

    /** States a day of the calendar. */
    public InquiryBuilder date(String fact, LocalDate value) {
        return measure(fact, value);
    }

    /** States a time of day. */
    public InquiryBuilder time(String fact, LocalTime value) {
        return measure(fact, value);
    }

    /** States a day of the week, which is a choice: {@code mon}, {@code tue} and so on. */
    public InquiryBuilder weekday(String fact, DayOfWeek value) {
        return choice(fact, value.name().substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /**
     * States a set by the codes of its members.
     *
     * @param members none or more
     */
    public InquiryBuilder set(String fact, Collection<String> members) {
        return measure(fact, Collections.unmodifiableSet(new TreeSet<>(members)));
    }

    private InquiryBuilder measure(String fact, Object value) {
        Objects.requireNonNull(value, fact);
        if (bound == null || !own(bound).measure(fact, value)) {
            byCode().measure(fact, value);
        }
        return this;
    }

    /** States a fact by its handle. */
    public <T> InquiryBuilder with(FactHandle<T> fact, T value) {
        Objects.requireNonNull(value, fact.code());
        boolean isStated =
                bound != null && bound.binding() == fact.binding && own(bound).state(fact.place, value);
        return isStated ? this : state(fact.code(), value);
    }

    /**
     * States a fact whose kind is not known in advance, or the moment of the call as {@code at}.
     *
     * @param value a value that any other method here takes
     * @throws IllegalArgumentException if it is of another type
     */
    public InquiryBuilder state(String fact, Object value) {
        return StatedValue.state(this, fact, value);
    }

    /** The inquiry with the facts stated so far; the builder remains usable. */
    public Inquiry build() {
        isShared = true;
        return bound == null ? new Inquiry(facts) : new Inquiry(bound);
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

    private BoundFacts own(BoundFacts all) {
        if (!isShared) {
            return all;
        }
        BoundFacts own = all.copy();
        bound = own;
        isShared = false;
        return own;
    }

    /** For what is stated by code alone: what was bound is so no more. */
    private StatedFacts byCode() {
        if (bound != null) {
            facts = StatedFacts.of(bound);
            bound = null;
        } else if (isShared) {
            facts = facts.copy();
        }
        isShared = false;
        return facts;
    }
}
