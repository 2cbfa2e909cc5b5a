package dev.switchboard.forecast;

import dev.switchboard.analysis.JointDecisions;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the calls of a table by its columns, as each of two catalogues understands them. */
public final class CallColumns {

    private final InquiryColumns before;
    private final InquiryColumns after;
    private final Set<String> unknown;

    private CallColumns(InquiryColumns before, InquiryColumns after, Set<String> unknown) {
        this.before = before;
        this.after = after;
        this.unknown = unknown;
    }

    /**
     * The columns of a table.
     *
     * @param byDefault facts that have their defaults where there is no column for them
     */
    public static CallColumns of(
            List<String> header, Vocabulary before, Vocabulary after, Collection<String> byDefault) {
        Set<String> unknown = new TreeSet<>();
        unknown.addAll(lacking(header, before));
        unknown.addAll(lacking(header, after));
        unknown.removeAll(byDefault);
        return new CallColumns(InquiryColumns.of(header, before), InquiryColumns.of(header, after), unknown);
    }

    private static Set<String> lacking(List<String> header, Vocabulary words) {
        Set<String> stated = new TreeSet<>();
        for (String column : header) {
            words.fact(column).map(Fact::code).ifPresent(stated::add);
            words.setOf(column).map(Fact::code).ifPresent(stated::add);
        }
        Set<String> lacking = new TreeSet<>();
        for (Fact fact : words.factsToState()) {
            if (!(fact.type() instanceof FactType.Topic) && !stated.contains(fact.code())) {
                lacking.add(fact.code());
            }
        }
        if (words.calendar().isPresent() && !header.contains(MomentText.NAME)) {
            lacking.add(MomentText.NAME);
        }
        return lacking;
    }

    /** The facts of either catalogue for which there is no column; {@code at} for the moment of the call. */
    public Set<String> unknown() {
        return Set.copyOf(unknown);
    }

    /** What the columns mean to the old catalogue. */
    public InquiryColumns before() {
        return before;
    }

    /** What the columns mean to the new catalogue. */
    public InquiryColumns after() {
        return after;
    }

    /** What a row states, or what both catalogues make of it if one cannot read it. */
    public ReadCall read(List<String> cells) {
        StatedFacts one = before.read(cells);
        StatedFacts other = after.read(cells);
        if (one.problems().isEmpty() && other.problems().isEmpty()) {
            return new ReadCall.Stated(new JointDecisions.Call(one.inquiry(), other.inquiry(), unknown));
        }
        return new ReadCall.Unreadable(new CallAnswer.Refused(
                one.problems().stream().findFirst(), other.problems().stream().findFirst()));
    }

    /** A row of a table. */
    public sealed interface ReadCall {

        /** It states a call. */
        record Stated(JointDecisions.Call call) implements ReadCall {}

        /** A cell of it cannot be read by a catalogue, or by both. */
        record Unreadable(CallAnswer.Refused refusal) implements ReadCall {}
    }
}
