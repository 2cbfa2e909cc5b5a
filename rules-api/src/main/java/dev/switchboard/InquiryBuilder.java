package dev.switchboard;

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

    int stated;
    String topic = "";
    int numberCount;
    int chargeDays;
    boolean repeatContact;
    boolean conflict;
    OtherFacts others = OtherFacts.NONE;

    @Nullable
    ZonedDateTime at;

    private boolean isShared = true;
    private boolean hasUnlike;

    InquiryBuilder() {}

    InquiryBuilder(Inquiry inquiry) {
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
    public InquiryBuilder topic(String topic) {
        this.topic = trimmed(topic);
        return state(CoreFacts.TOPIC, "topic");
    }

    /** How many numbers it concerns. */
    public InquiryBuilder numberCount(int numberCount) {
        this.numberCount = numberCount;
        return state(CoreFacts.NUMBER_COUNT, "numberCount");
    }

    /** Days of charges that have to be loaded. */
    public InquiryBuilder chargeDays(int chargeDays) {
        this.chargeDays = chargeDays;
        return state(CoreFacts.CHARGE_DAYS, "chargeDays");
    }

    /** Whether the client has contacted about this before. */
    public InquiryBuilder repeatContact(boolean repeatContact) {
        this.repeatContact = repeatContact;
        return state(CoreFacts.REPEAT_CONTACT, "repeatContact");
    }

    /** Whether the client is in conflict, or the inquiry is a claim. */
    public InquiryBuilder conflict(boolean conflict) {
        this.conflict = conflict;
        return state(CoreFacts.CONFLICT, "conflict");
    }

    /** States when the client called. Only for a catalogue with a time zone. */
    public InquiryBuilder at(ZonedDateTime moment) {
        at = Objects.requireNonNull(moment, CoreFacts.AT);
        return this;
    }

    /** States a flag by its code. */
    public InquiryBuilder flag(String fact, boolean value) {
        return switch (fact) {
            case "repeatContact" -> repeatContact(value);
            case "conflict" -> conflict(value);
            case "topic", "numberCount", "chargeDays" -> unlike(fact, value);
            default -> other(fact, value);
        };
    }

    /** States a count by its code. */
    public InquiryBuilder count(String fact, int value) {
        return switch (fact) {
            case "numberCount" -> numberCount(value);
            case "chargeDays" -> chargeDays(value);
            case "topic", "repeatContact", "conflict" -> unlike(fact, value);
            default -> other(fact, value);
        };
    }

    /** States a choice by its code. */
    public InquiryBuilder choice(String fact, String value) {
        String code = trimmed(Objects.requireNonNull(value, fact));
        return switch (fact) {
            case "topic" -> topic(code);
            case "numberCount", "chargeDays", "repeatContact", "conflict" -> unlike(fact, code);
            default -> other(fact, code);
        };
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
        return CoreFacts.CODES.contains(fact) ? unlike(fact, value) : other(fact, value);
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

    private InquiryBuilder state(int core, String fact) {
        if (hasUnlike) {
            own().remove(fact);
        }
        stated |= core;
        return this;
    }

    /** States a core fact with a value of another type, which a catalogue will refuse. */
    private InquiryBuilder unlike(String fact, Object value) {
        hasUnlike = true;
        stated &= ~CoreFacts.bit(fact);
        return other(fact, value);
    }

    private InquiryBuilder other(String fact, Object value) {
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
