package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.csv.RawRows;
import dev.switchboard.csv.RawRows.Form;
import dev.switchboard.inquiries.InquiryColumns;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides rows and writes them as CSV: their own cells as they came, and what came of them. Cells are copied as bytes, with quotes
 * where they need them. Used by one thread at a time.
 */
final class BlockDecider {

    private static final byte QUOTE = '"';

    /** A first cell that begins so would be taken for a comment by some programs: quotes are what keeps it from that. */
    private static final byte COMMENT = '#';

    private static final int CAPACITY = 1 << 18;

    /** A fact, and the column of the file that states it. */
    private record FactColumn(int column, CellValues values) {}

    /** Columns side by side that an inquiry is read from. */
    private record Run(int first, int last) {}

    private final RowDecider rows;
    private final KnownRows.Cells known;
    private final boolean remembers;
    private final List<Run> runs;
    private final int width;
    private final int[] kept;
    private final byte delimiter;
    private final List<FactColumn> facts = new ArrayList<>();
    private int moment = -1;

    BlockDecider(RowDecider rows) {
        this.rows = rows;
        this.known = rows.known().new Cells();
        this.remembers = rows.remembers();
        this.width = rows.columns().width();
        this.kept = rows.columns().kept();
        this.delimiter = (byte) rows.delimiter();
        InquiryColumns inquiries = rows.columns().inquiries();
        List<Integer> stating = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            int column = kept[i];
            inquiries.fact(i).ifPresent(fact -> facts.add(new FactColumn(column, new CellValues(fact))));
            moment = inquiries.isMoment(i) ? column : moment;
            if (inquiries.fact(i).isPresent() || inquiries.isMoment(i)) {
                stating.add(column);
            }
        }
        runs = runs(stating);
    }

    private static List<Run> runs(List<Integer> columns) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int first = columns.get(i);
            int last = first;
            while (i + 1 < columns.size() && columns.get(i + 1) == last + 1) {
                last++;
                i++;
            }
            runs.add(new Run(first, last));
        }
        return runs;
    }

    DecidedBlock decide(RawRows block) {
        RowBytes out = new RowBytes(CAPACITY);
        BatchTally tally = BatchTally.NONE;
        for (int row = 0; row < block.size(); row++) {
            RowResult result = result(block, row);
            copy(block, row, out);
            out.add(result.cells(), kept.length == 0 ? 1 : 0, result.cells().length);
            tally = tally.and(result.tally());
        }
        return new DecidedBlock(out, tally);
    }

    private RowResult result(RawRows block, int row) {
        int first = block.firstCell(row);
        if (block.cells(row) != width || mayBeComment(block, first)) {
            return rows.decide(block.row(row));
        }
        if (!remembers || !collect(block, first)) {
            return decide(block, row);
        }
        RowResult before = known.result();
        if (before != null) {
            return before;
        }
        RowResult result = decide(block, row);
        known.remember(result);
        return result;
    }

    /** Collects the cells that the inquiry is read from; false if it is not to be remembered. */
    private boolean collect(RawRows block, int first) {
        if (!known.begin()) {
            return false;
        }
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!known.add(block, first + run.first(), first + run.last())) {
                return false;
            }
        }
        return true;
    }

    private RowResult decide(RawRows block, int row) {
        int first = block.firstCell(row);
        if (moment >= 0 && block.end(first + moment) > block.start(first + moment)) {
            return rows.decide(block.row(row));
        }
        InquiryBuilder inquiry = Inquiry.builder();
        for (int i = 0; i < facts.size(); i++) {
            FactColumn fact = facts.get(i);
            Object value = fact.values().of(block, first + fact.column());
            if (value == CellValues.UNREADABLE) {
                return rows.decide(block.row(row));
            }
            if (value != CellValues.NONE) {
                inquiry.state(fact.values().code(), value);
            }
        }
        return rows.decide(inquiry.build());
    }

    /** Whether a row's first cell begins as comments do, or with what may be a space before that. */
    private static boolean mayBeComment(RawRows block, int first) {
        int start = block.start(first) + (block.form(first).isQuoted() ? 1 : 0);
        if (start == block.end(first)) {
            return false;
        }
        byte begins = block.bytes()[start];
        return begins == COMMENT || begins <= ' ' || begins == 0x7F;
    }

    /** Writes the cells that are kept, those that a row is short of among them. */
    private void copy(RawRows block, int row, RowBytes out) {
        int first = block.firstCell(row);
        int cells = block.cells(row);
        if (cells == width && kept.length == width && isPlain(block, first)) {
            out.add(block.bytes(), block.start(first), block.end(first + width - 1));
            return;
        }
        for (int i = 0; i < kept.length; i++) {
            if (i > 0) {
                out.add(delimiter);
            }
            if (kept[i] < cells) {
                copyCell(block, first + kept[i], i == 0, out);
            }
        }
    }

    private boolean isPlain(RawRows block, int first) {
        if (block.bytes()[block.start(first)] == COMMENT) {
            return false;
        }
        for (int cell = first; cell < first + width; cell++) {
            if (block.form(cell) != Form.PLAIN) {
                return false;
            }
        }
        return true;
    }

    private static void copyCell(RawRows block, int cell, boolean isFirst, RowBytes out) {
        byte[] bytes = block.bytes();
        switch (block.form(cell)) {
            case QUOTED -> out.add(bytes, block.start(cell), block.end(cell));
            case UNQUOTED -> {
                out.add(QUOTE);
                out.add(block.text(cell).replace("\"", "\"\"").getBytes(UTF_8));
                out.add(QUOTE);
            }
            case PLAIN -> copyText(bytes, block.start(cell), block.end(cell), isFirst, out);
            case NEEDLESSLY_QUOTED -> copyText(bytes, block.start(cell) + 1, block.end(cell) - 1, isFirst, out);
        }
    }

    private static void copyText(byte[] bytes, int start, int end, boolean isFirst, RowBytes out) {
        boolean quoted = isFirst && start < end && bytes[start] == COMMENT;
        if (quoted) {
            out.add(QUOTE);
        }
        out.add(bytes, start, end);
        if (quoted) {
            out.add(QUOTE);
        }
    }
}
