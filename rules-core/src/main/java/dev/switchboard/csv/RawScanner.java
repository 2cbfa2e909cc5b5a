package dev.switchboard.csv;

import dev.switchboard.catalog.TypedText;
import dev.switchboard.csv.RawRows.Form;
import java.util.Optional;

/**
 * Parts bytes into rows and cells as FastCSV parts characters: a quote means something only where a cell begins, and empty lines are
 * no rows. That the bytes are UTF-8 is looked at on the way.
 */
final class RawScanner {

    /** Where bytes cannot be read any further. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final long line;
        private final transient Optional<UnreadableRow.Reason> reason;

        private Unreadable(long line, Optional<UnreadableRow.Reason> reason) {
            super(null, null, false, false);
            this.line = line;
            this.reason = reason;
        }

        long line() {
            return line;
        }

        /** What is wrong with the row; empty where the bytes are no UTF-8. */
        Optional<UnreadableRow.Reason> reason() {
            return reason;
        }
    }

    /** As FastCSV has them, in characters. */
    private static final int LONGEST_CELL = 1 << 24;

    private static final int LONGEST_ROW = 1 << 26;
    private static final int MOST_CELLS = 1 << 14;

    /** What a byte means; all others mean nothing. */
    private static final int DELIMITER = 1;

    private static final int QUOTE = 2;
    private static final int LINE_FEED = 3;
    private static final int CARRIAGE_RETURN = 4;
    private static final int BEYOND_ASCII = 5;

    /** Where in a cell the next byte is. */
    private static final int BEGIN = 0;

    private static final int WITHIN = 1;
    private static final int IN_QUOTES = 2;
    private static final int BEHIND_QUOTE = 3;

    private final byte[] meanings = new byte[1 << 8];
    private RawRows rows;
    private int at;
    private int state = BEGIN;
    private Form form = Form.PLAIN;
    private int cell;
    private int row;
    private long rowLine = 1;
    private long line = 1;
    private boolean afterReturn;
    private boolean rowAfterReturn;

    RawScanner(char delimiter, RawRows first) {
        meanings[delimiter] = DELIMITER;
        meanings['"'] = QUOTE;
        meanings['\n'] = LINE_FEED;
        meanings['\r'] = CARRIAGE_RETURN;
        for (int i = 1 << 7; i < meanings.length; i++) {
            meanings[i] = BEYOND_ASCII;
        }
        rows = first;
    }

    /** Where rows are put. */
    RawRows rows() {
        return rows;
    }

    /** Gives the rows that are whole, and takes the bytes behind them to others. */
    RawRows handOver() {
        RawRows whole = rows;
        rows = whole.rest(row);
        whole.dropCells();
        at = 0;
        cell = 0;
        row = 0;
        state = BEGIN;
        form = Form.PLAIN;
        line = rowLine;
        afterReturn = rowAfterReturn;
        return whole;
    }

    /** Finds rows as far as the bytes go, or until there are enough. */
    void scan() throws Unreadable {
        byte[] bytes = rows.bytes();
        byte[] meaning = meanings; // read as a field, it would be read again for each byte
        int end = rows.length();
        while (at < end && !rows.isFull()) {
            int plain = at;
            while (plain < end && meaning[bytes[plain] & 0xFF] == 0) {
                plain++;
            }
            if (plain > at) {
                pass(plain);
            } else if (!take(meaning[bytes[at] & 0xFF], bytes, end)) {
                return;
            }
        }
    }

    /** Ends the last row, which need not have a line end. */
    void end() throws Unreadable {
        if (at < rows.length()) {
            throw notUtf8(); // a character that is cut off
        }
        if (state == IN_QUOTES) {
            throw unreadable(UnreadableRow.Reason.UNCLOSED);
        }
        if (at > cell || rows.nextCell() > rows.firstCell(rows.size())) {
            endRow(at);
        }
    }

    /** Refuses what no row may be, before more room is made for it. */
    void checkLengths() throws Unreadable {
        if (isLonger(cell, rows.length(), LONGEST_CELL) || isLonger(row, rows.length(), LONGEST_ROW)) {
            throw unreadable(UnreadableRow.Reason.TOO_LONG);
        }
    }

    /** Goes on behind bytes that mean nothing. */
    private void pass(int to) throws Unreadable {
        if (state == BEHIND_QUOTE) {
            throw unreadable(UnreadableRow.Reason.AFTER_QUOTE);
        }
        if (state == BEGIN) {
            state = WITHIN;
        }
        afterReturn = false;
        at = to;
    }

    /** Goes on behind a byte that means something, unless more are needed to tell what. */
    private boolean take(int meaning, byte[] bytes, int end) throws Unreadable {
        if (meaning == BEYOND_ASCII) {
            int length = Utf8.length(bytes, at, end);
            if (length == Utf8.MALFORMED) {
                throw notUtf8();
            }
            if (length == Utf8.CUT_OFF) {
                return false;
            }
            pass(at + length);
        } else if (state == IN_QUOTES) {
            takeInQuotes(meaning);
        } else {
            takeOutside(meaning);
        }
        return true;
    }

    private void takeInQuotes(int meaning) {
        at++;
        if (meaning == QUOTE) {
            state = BEHIND_QUOTE;
        } else {
            form = Form.QUOTED;
            countLine(meaning);
        }
        afterReturn = meaning == CARRIAGE_RETURN;
    }

    /** A line ends with a line feed, with a carriage return, or with both. */
    private void countLine(int meaning) {
        if (meaning == CARRIAGE_RETURN || (meaning == LINE_FEED && !afterReturn)) {
            line++;
        }
    }

    private void takeOutside(int meaning) throws Unreadable {
        int end = at++;
        switch (meaning) {
            case DELIMITER -> {
                addCell(end);
                afterReturn = false;
            }
            case QUOTE -> {
                takeQuote();
                afterReturn = false;
            }
            default -> {
                countLine(meaning);
                if (meaning == LINE_FEED && afterReturn) {
                    begin(); // of the two that end a line, the second
                } else {
                    endRow(end);
                }
                afterReturn = meaning == CARRIAGE_RETURN;
                rowAfterReturn = afterReturn;
            }
        }
    }

    private void takeQuote() {
        switch (state) {
            case BEGIN -> {
                state = IN_QUOTES;
                form = Form.NEEDLESSLY_QUOTED;
            }
            case BEHIND_QUOTE -> {
                state = IN_QUOTES;
                form = Form.QUOTED;
            }
            default -> form = Form.UNQUOTED;
        }
    }

    private void addCell(int end) throws Unreadable {
        if (isLonger(cell, end, LONGEST_CELL)
                || rows.nextCell() - rows.firstCell(rows.size()) == MOST_CELLS
                || isLonger(row, end, LONGEST_ROW)) {
            throw unreadable(UnreadableRow.Reason.TOO_LONG);
        }
        rows.addCell(cell, end, form);
        cell = at;
        state = BEGIN;
        form = Form.PLAIN;
    }

    private void endRow(int end) throws Unreadable {
        int first = rows.nextCell();
        boolean isAlone = first == rows.firstCell(rows.size());
        if (isAlone && end == cell) {
            begin();
            return;
        }
        addCell(end);
        if (isAlone && mayBeBlank(first) && isBlank(rows.text(first))) {
            rows.dropCells();
        } else {
            rows.endRow(rowLine);
        }
        begin();
    }

    private void begin() {
        cell = at;
        row = at;
        rowLine = line;
        state = BEGIN;
        form = Form.PLAIN;
    }

    /** Most lines of one cell begin with a letter, and need not become texts. */
    private boolean mayBeBlank(int first) {
        byte begins = rows.bytes()[rows.start(first)];
        return begins <= ' ' || begins >= 0x7F || begins == '"';
    }

    /** A line of spaces alone. */
    private static boolean isBlank(String text) {
        return !text.isEmpty() && TypedText.isBlank(text);
    }

    private boolean isLonger(int from, int to, int characters) {
        if (to - from <= characters) {
            return false;
        }
        int count = 0;
        byte[] bytes = rows.bytes();
        for (int i = from; i < to; i++) {
            count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count > characters;
    }

    private Unreadable notUtf8() {
        return new Unreadable(line, Optional.empty());
    }

    private Unreadable unreadable(UnreadableRow.Reason reason) {
        return new Unreadable(rowLine, Optional.of(reason));
    }
}
