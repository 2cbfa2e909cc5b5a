package dev.switchboard.csv;

import dev.switchboard.Problem;
import dev.switchboard.catalog.FileFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The same files as {@link CsvFile} reads, with the same rows and the same mistakes, but their rows stay bytes. For large files. */
public final class RawCsv implements Closeable {

    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    private final String name;
    private final CsvFile head;
    private final InputStream stream;
    private final InputStream all;
    private final RawScanner scanner;
    private int toSkip;
    private boolean isAtEnd;
    private @Nullable CsvException failure;

    /**
     * @param all what is read of the stream, from its beginning again
     */
    private RawCsv(String name, CsvFile head, InputStream stream, InputStream all) throws IOException {
        this.name = name;
        this.head = head;
        this.stream = stream;
        this.all = all;
        if (head.byteOrderMark()) {
            all.readNBytes(BYTE_ORDER_MARK_LENGTH);
        }
        scanner = new RawScanner(head.delimiter(), new RawRows(RawRows.BYTES));
        toSkip = head.rowsRead();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws CsvException as {@link CsvFile#open(String, InputStream, Predicate)}
     */
    public static RawCsv open(String name, InputStream stream, Predicate<String> isColumn)
            throws CsvException, IOException {
        ReplayedInput input = new ReplayedInput(stream);
        try {
            CsvFile head = CsvFile.open(name, input, isColumn);
            return new RawCsv(name, head, stream, input.fromBeginning());
        } catch (CsvException unreadable) {
            throw PackedFile.whyUnreadable(name, stream, unreadable);
        }
    }

    /** As {@link CsvFile#header}. */
    public List<String> header() {
        return head.header();
    }

    /** As {@link CsvFile#headerLine}. */
    public long headerLine() {
        return head.headerLine();
    }

    /** As {@link CsvFile#delimiter}. */
    public char delimiter() {
        return head.delimiter();
    }

    /** As {@link CsvFile#byteOrderMark}. */
    public boolean byteOrderMark() {
        return head.byteOrderMark();
    }

    /**
     * The next rows; empty at the end of the file.
     *
     * @throws CsvException when the file cannot be read any further; all rows before that have been given
     */
    public Optional<RawRows> next() throws CsvException {
        if (failure != null) {
            throw failure;
        }
        if (isAtEnd) {
            return Optional.empty();
        }
        try {
            readRows();
        } catch (RawScanner.Unreadable unreadable) {
            failure = PackedFile.whyUnreadable(name, stream, new CsvException(problem(unreadable)));
        } catch (IOException broken) {
            failure = new CsvException(FileFailure.unreadable(name, broken));
        }
        RawRows whole = scanner.handOver();
        int skipped = Math.min(toSkip, whole.size());
        whole.dropFirst(skipped);
        toSkip -= skipped;
        return Optional.of(whole);
    }

    /** Reads until there are rows enough, but on to the end of the first one. */
    private void readRows() throws RawScanner.Unreadable, IOException {
        RawRows rows = scanner.rows();
        scanner.scan();
        while (!rows.isFull() && (rows.room() > 0 || rows.size() == 0)) {
            if (rows.room() == 0) {
                scanner.checkLengths();
                rows.grow();
            }
            int read = all.read(rows.bytes(), rows.length(), rows.room());
            if (read < 0) {
                scanner.end();
                isAtEnd = true;
                return;
            }
            rows.extend(read);
            scanner.scan();
        }
    }

    private Problem problem(RawScanner.Unreadable unreadable) {
        return unreadable
                .reason()
                .map(reason -> UnreadableRow.at(name, unreadable.line(), reason))
                .orElseGet(() -> CsvFile.notUtf8(name, unreadable.line()));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
