package dev.switchboard.cli;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.csv.RawRows;
import dev.switchboard.inquiries.InquiryColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads inquiries from rows as they stand in the file. Used by one thread at a time. */
final class InquiryCells {

    /** A first cell that begins so would be taken for a comment. */
    private static final byte COMMENT = '#';

    /** A fact, and the column of the file that states it. */
    private record FactColumn(int column, CellValues values) {}

    private final List<FactColumn> facts = new ArrayList<>();
    private final SortedSet<Integer> stating = new TreeSet<>();
    private int moment = -1;

    /**
     * By the meaning of columns.
     *
     * @param places of these columns in the file
     */
    InquiryCells(InquiryColumns columns, int[] places) {
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            columns.fact(i).ifPresent(fact -> facts.add(new FactColumn(place, new CellValues(fact))));
            moment = columns.isMoment(i) ? place : moment;
            if (columns.fact(i).isPresent() || columns.isMoment(i)) {
                stating.add(place);
            }
        }
    }

    /** The columns of the file that an inquiry is read from. */
    SortedSet<Integer> columns() {
        return Collections.unmodifiableSortedSet(stating);
    }

    /** The inquiry of a row; empty where it states a moment or has a cell that cannot be read: then the row is read as a whole. */
    Optional<Inquiry> read(RawRows block, int first) {
        if (moment >= 0 && block.end(first + moment) > block.start(first + moment)) {
            return Optional.empty();
        }
        InquiryBuilder inquiry = Inquiry.builder();
        for (int i = 0; i < facts.size(); i++) {
            FactColumn fact = facts.get(i);
            Object value = fact.values().of(block, first + fact.column());
            if (value == CellValues.UNREADABLE) {
                return Optional.empty();
            }
            if (value != CellValues.NONE) {
                inquiry.state(fact.values().code(), value);
            }
        }
        return Optional.of(inquiry.build());
    }

    /** Whether a row's first cell begins as comments do, or with what may be a space before that. */
    static boolean mayBeComment(RawRows block, int first) {
        int start = block.start(first) + (block.form(first).isQuoted() ? 1 : 0);
        if (start == block.end(first)) {
            return false;
        }
        byte begins = block.bytes()[start];
        return begins == COMMENT || begins <= ' ' || begins == 0x7F;
    }
}
