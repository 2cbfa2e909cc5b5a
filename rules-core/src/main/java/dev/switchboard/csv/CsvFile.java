package dev.switchboard.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.FileFailure;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file with a header row, read row by row. UTF-8 with or without a byte-order mark; the delimiter (comma, semicolon
 * or tab) is the one that the header row uses, or that a line {@code sep=;} before it names. Blank lines are no rows.
 */
public final class CsvFile implements Closeable {

    /** Characters of the header row that are looked at to find the delimiter. */
    private static final int LOOK_AHEAD = 1 << 16;

    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    /** Excel's own first line, {@code sep=;}, perhaps in quotes. */
    private static final Pattern DIRECTIVE =
            Pattern.compile("\"?sep=(?<delimiter>[,;\t])\"?", Pattern.CASE_INSENSITIVE);

    private static final int DIRECTIVE_LENGTH = 8;

    private static final Text MISSING_HEADER = new Text(
            "если это уже данные, верните над ними строку с названиями столбцов, а заголовок таблицы начните с `#`",
            "if this is already data, add the header row above it; if it is a title, begin it with `#`");

    private static final Text EMPTY =
            new Text("файл пуст, ожидается строка с названиями столбцов", "is empty; expected a header row");

    private static final Text ONLY_COMMENTS = new Text(
            "здесь только примечания (строки, которые начинаются с `#`), ожидается строка с названиями столбцов",
            "contains only comments (rows that begin with `#`); expected a header row");

    private final String name;
    private final InputStream stream;
    private final boolean byteOrderMark;
    private final char delimiter;
    private final CloseableIterator<CsvRecord> records;
    private final List<CsvRow> comments = new ArrayList<>();
    private final List<String> header;
    private final long headerLine;
    private long lastLine = 1;
    private int rowsRead;

    private CsvFile(
            String name,
            InputStream stream,
            boolean byteOrderMark,
            char delimiter,
            CloseableIterator<CsvRecord> records)
            throws CsvException {
        this.name = name;
        this.stream = stream;
        this.byteOrderMark = byteOrderMark;
        this.delimiter = delimiter;
        this.records = records;
        CsvRow first = nextThatSays()
                .orElseThrow(
                        () -> new CsvException(Problem.at(Place.of(name), comments.isEmpty() ? EMPTY : ONLY_COMMENTS)));
        this.header = first.cells().stream().map(TypedText::strip).toList();
        this.headerLine = first.line();
    }

    /**
     * Opens a file and reads its header.
     *
     * @param name what errors call it
     * @throws CsvException when it is empty, not UTF-8, or has a column without a name or two of one name
     */
    public static CsvFile open(String name, InputStream stream) throws CsvException, IOException {
        return open(name, stream, column -> false);
    }

    /**
     * Opens a file and reads its header.
     *
     * @param isColumn tells the names of columns, so that a header that is a comment is known
     * @throws CsvException as above, and when the header is a comment
     */
    public static CsvFile open(String name, InputStream stream, Predicate<String> isColumn)
            throws CsvException, IOException {
        try {
            CsvFile file = ofTable(name, stream);
            file.refuseCommented(isColumn);
            file.checkNames();
            return file;
        } catch (CsvException unreadable) {
            throw PackedFile.whyUnreadable(name, stream, unreadable);
        }
    }

    /** Opens a file whose columns may have any names: its reader knows better what they should be. */
    public static CsvFile ofTable(String name, InputStream stream) throws CsvException, IOException {
        // Not buffered: a buffer asks how much is available, which a pipe cannot say on Java 17.
        PushbackInputStream bytes = new PushbackInputStream(stream, BYTE_ORDER_MARK_LENGTH);
        boolean byteOrderMark = skipByteOrderMark(bytes);
        BufferedReader reader = new BufferedReader(new Utf8Reader(bytes));
        try {
            refuseUtf16(name, reader);
            char delimiter = delimiterOf(reader);
            CsvReader<CsvRecord> records = reader(delimiter).ofCsvRecord(reader);
            return new CsvFile(name, stream, byteOrderMark, delimiter, records.iterator());
        } catch (Utf8Reader.NotUtf8Exception notUtf8) {
            throw new CsvException(notUtf8(name, notUtf8.line()));
        }
    }

    /** The columns' names, without surrounding spaces. */
    public List<String> header() {
        return header;
    }

    public char delimiter() {
        return delimiter;
    }

    public boolean byteOrderMark() {
        return byteOrderMark;
    }

    /**
     * The next row; empty at the end of the file.
     *
     * @throws CsvException when the file cannot be read any further
     */
    public Optional<CsvRow> next() throws CsvException {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                lastLine = row.getStartingLineNumber();
                if (!isBlankLine(row)) {
                    rowsRead++;
                    return Optional.of(new CsvRow(lastLine, row.getFields()));
                }
            }
            return Optional.empty();
        } catch (CsvParseException | UncheckedIOException failure) {
            throw PackedFile.whyUnreadable(name, stream, new CsvException(unreadable(failure)));
        }
    }

    /** The header: rows without a text, and comments, may stand before it. */
    private Optional<CsvRow> nextThatSays() throws CsvException {
        Optional<CsvRow> row = next();
        while (row.isPresent()
                && (row.get().isEmpty() || isDirective(row.get()) || row.get().beginsAsComment())) {
            if (!row.get().isEmpty() && !isDirective(row.get())) {
                comments.add(row.get());
            }
            row = next();
        }
        return row;
    }

    /** What Excel writes before the header to name the delimiter; there it may have been split at that. */
    private static boolean isDirective(CsvRow row) {
        String first = TypedText.strip(row.cells().get(0));
        return row.line() == 1
                && (first.equalsIgnoreCase("sep=") || DIRECTIVE.matcher(first).matches());
    }

    /** The comments that stand above the header. */
    public List<CsvRow> comments() {
        return List.copyOf(comments);
    }

    /** Refuses a header that names no column, where a comment above it does. */
    private void refuseCommented(Predicate<String> isColumn) throws CsvException {
        Optional<CsvRow> commented = header.stream().anyMatch(isColumn)
                ? Optional.empty()
                : comments.stream()
                        .filter(comment -> CommentedHeader.is(comment.cells(), isColumn))
                        .findFirst();
        if (commented.isPresent()) {
            throw new CsvException(
                    CommentedHeader.at(Place.of(name), (int) commented.get().line()));
        }
    }

    /** The line on which the header begins. */
    public long headerLine() {
        return headerLine;
    }

    /** How many rows there were so far, the header and those above it among them. */
    int rowsRead() {
        return rowsRead;
    }

    /** The parser skips lines without a character; these are lines of spaces alone. */
    private static boolean isBlankLine(CsvRecord row) {
        return row.getFieldCount() == 1 && !row.getField(0).isEmpty() && TypedText.isBlank(row.getField(0));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void checkNames() throws CsvException {
        Place row = new Place(name, (int) headerLine, 0);
        List<String> names = header.stream().map(FormulaGuard::off).toList();
        for (Problem problem : ColumnNames.problems(row, names).list()) {
            throw new CsvException(
                    Problem.at(problem.place().orElse(row), Sentence.of(problem.message(), MISSING_HEADER)));
        }
    }

    private Problem unreadable(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Utf8Reader.NotUtf8Exception notUtf8) {
            return notUtf8(name, notUtf8.line());
        }
        if (cause instanceof Error exhausted) {
            throw exhausted; // memory, say: that is no fault of the file's
        }
        if (cause instanceof IOException broken) {
            return FileFailure.unreadable(name, broken);
        }
        return UnreadableRow.of(name, lastLine, String.valueOf(cause.getMessage()));
    }

    static Problem notUtf8(String name, long line) {
        return Problem.at(
                new Place(name, (int) line, 0),
                new Text(
                        "здесь файл не в UTF-8; сохраните его как «CSV UTF-8»",
                        "the file is not UTF-8 here; save it as \"CSV UTF-8\""));
    }

    /** Refuses a first line with zeros in it: in UTF-16 these accompany each Latin letter and delimiter. */
    private static void refuseUtf16(String name, BufferedReader reader) throws CsvException, IOException {
        reader.mark(LOOK_AHEAD);
        int c = reader.read();
        for (int read = 1; c > 0 && c != '\n' && c != '\r' && read < LOOK_AHEAD; read++) {
            c = reader.read();
        }
        if (c == 0) {
            throw new CsvException(Problem.at(
                    Place.of(name),
                    new Text(
                            "файл похож на UTF-16, а нужен UTF-8; сохраните его как «CSV UTF-8»",
                            "looks like UTF-16, not UTF-8; save it as \"CSV UTF-8\"")));
        }
        reader.reset();
    }

    private static boolean skipByteOrderMark(PushbackInputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(BYTE_ORDER_MARK_LENGTH);
        boolean found = start.length == BYTE_ORDER_MARK_LENGTH
                && start[0] == (byte) 0xEF
                && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF;
        if (!found) {
            bytes.unread(start);
        }
        return found;
    }

    /** The delimiter that the first line names, if it does. */
    private static Optional<Character> namedDelimiter(BufferedReader reader) throws IOException {
        StringBuilder start = new StringBuilder();
        for (int c = reader.read();
                c >= 0 && c != '\n' && c != '\r' && start.length() < DIRECTIVE_LENGTH;
                c = reader.read()) {
            start.append((char) c);
        }
        Matcher directive = DIRECTIVE.matcher(start);
        return directive.matches() ? Optional.of(directive.group("delimiter").charAt(0)) : Optional.empty();
    }

    private static char delimiterOf(BufferedReader reader) throws IOException {
        reader.mark(DIRECTIVE_LENGTH + 1);
        Optional<Character> named = namedDelimiter(reader);
        reader.reset();
        if (named.isPresent()) {
            return named.get();
        }
        reader.mark(LOOK_AHEAD);
        char delimiter = Delimiter.of(reader, LOOK_AHEAD - 1);
        reader.reset();
        return delimiter;
    }

    static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }
}
