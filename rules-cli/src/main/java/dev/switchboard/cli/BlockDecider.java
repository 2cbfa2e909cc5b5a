package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.csv.RawRows;
import dev.switchboard.csv.RawRows.Form;

/**
 * Decides rows and writes them as CSV: their own cells as they came, and what came of them. Cells are copied as bytes, with quotes
 * where they need them. Used by one thread at a time.
 */
final class BlockDecider {

    private static final byte QUOTE = '"';

    /** A first cell that begins so would be taken for a comment by some programs: quotes are what keeps it from that. */
    private static final byte COMMENT = '#';

    private static final int CAPACITY = 1 << 18;

    private static final int LONGEST_REMEMBERED = 1 << 10;

    private final RowDecider rows;
    private final KnownRows<RowResult>.Cells known;
    private final boolean remembers;
    private final InquiryCells inquiries;
    private final RowKey key;
    private final int width;
    private final int[] kept;
    private final byte delimiter;

    BlockDecider(RowDecider rows) {
        this.rows = rows;
        this.known = rows.known().new Cells();
        this.remembers = rows.remembers();
        this.width = rows.columns().width();
        this.kept = rows.columns().kept();
        this.delimiter = (byte) rows.delimiter();
        this.inquiries = new InquiryCells(rows.columns().inquiries(), kept);
        this.key = new RowKey(inquiries.columns());
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
        if (block.cells(row) != width || InquiryCells.mayBeComment(block, first)) {
            return rows.decide(block.row(row));
        }
        if (!remembers || !key.isMade(known, block, first)) {
            return decide(block, row);
        }
        RowResult before = known.result();
        if (before != null) {
            return before;
        }
        RowResult result = decide(block, row);
        if (result.cells().length <= LONGEST_REMEMBERED) {
            known.remember(result);
        }
        return result;
    }

    private RowResult decide(RawRows block, int row) {
        return inquiries
                .read(block, block.firstCell(row))
                .map(rows::decide)
                .orElseGet(() -> rows.decide(block.row(row)));
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
