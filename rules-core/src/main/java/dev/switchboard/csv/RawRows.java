package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows of a CSV file as they stand there, in UTF-8: enough to be worth handing over, few enough that memory does not
 * depend on the file. Most cells of large files are copied, and need never become texts.
 */
public final class RawRows {

    /** How a cell is written. */
    public enum Form {
        /** Without quotes, and it needs none. */
        PLAIN,
        /** Without quotes though there are some within it. */
        UNQUOTED,
        /** In quotes that it does not need. */
        NEEDLESSLY_QUOTED,
        /** In quotes that it needs. */
        QUOTED;

        /** Whether there are quotes around it. */
        public boolean isQuoted() {
            return this == NEEDLESSLY_QUOTED || this == QUOTED;
        }
    }

    static final int BYTES = 1 << 16;

    private static final int ROWS = 1 << 10;

    private byte[] bytes;
    private int length;
    private int rows;
    private int cells;
    private final long[] lines = new long[ROWS];
    private final int[] firstCells = new int[ROWS + 1];
    private int[] starts = new int[ROWS << 3];
    private int[] ends = new int[ROWS << 3];
    private Form[] forms = new Form[ROWS << 3];

    RawRows(int capacity) {
        bytes = new byte[capacity];
    }

    /** How many rows there are. */
    public int size() {
        return rows;
    }

    /** The bytes of the file in which the rows stand. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The number of a row's first cell. */
    public int firstCell(int row) {
        return firstCells[row];
    }

    /** How many cells a row has. */
    public int cells(int row) {
        return firstCells[row + 1] - firstCells[row];
    }

    /** How a cell is written. */
    public Form form(int cell) {
        return forms[cell];
    }

    /** Where a cell begins, with its quotes. */
    public int start(int cell) {
        return starts[cell];
    }

    /** Where a cell ends, with its quotes. */
    public int end(int cell) {
        return ends[cell];
    }

    /** What a cell says. */
    public String text(int cell) {
        int quote = forms[cell].isQuoted() ? 1 : 0;
        String text = new String(bytes, starts[cell] + quote, ends[cell] - starts[cell] - 2 * quote, UTF_8);
        return forms[cell] == Form.QUOTED ? text.replace("\"\"", "\"") : text;
    }

    /** A row as texts. */
    public CsvRow row(int row) {
        List<String> texts = new ArrayList<>(cells(row));
        for (int cell = firstCells[row]; cell < firstCells[row + 1]; cell++) {
            texts.add(text(cell));
        }
        return new CsvRow(lines[row], texts);
    }

    int length() {
        return length;
    }

    /** How many more bytes there is room for. */
    int room() {
        return bytes.length - length;
    }

    /** Says that so many bytes more have been put behind those that are there. */
    void extend(int count) {
        length += count;
    }

    void grow() {
        bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
    }

    boolean isFull() {
        return rows == ROWS;
    }

    /** Where a further row would have its first cell. */
    int nextCell() {
        return cells;
    }

    void addCell(int start, int end, Form form) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
            forms = Arrays.copyOf(forms, 2 * cells);
        }
        starts[cells] = start;
        ends[cells] = end;
        forms[cells++] = form;
    }

    /** Makes a row of the cells added since the last one. */
    void endRow(long line) {
        lines[rows++] = line;
        firstCells[rows] = cells;
    }

    /** Forgets the cells of a row that has not ended. */
    void dropCells() {
        cells = firstCells[rows];
    }

    void dropFirst(int count) {
        rows -= count;
        System.arraycopy(lines, count, lines, 0, rows);
        System.arraycopy(firstCells, count, firstCells, 0, rows + 1);
    }

    /** Rows for the bytes from here on. */
    RawRows rest(int from) {
        RawRows rest = new RawRows(Math.max(BYTES, length - from));
        System.arraycopy(bytes, from, rest.bytes, 0, length - from);
        rest.length = length - from;
        return rest;
    }
}
