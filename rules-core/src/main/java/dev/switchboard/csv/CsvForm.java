package dev.switchboard.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.util.Locale;

/** How a CSV file is written that we read in either form. */
public enum CsvForm {
    /** Commas, as programs write it. */
    COMMAS(',', ""),
    /** Semicolons and a byte order mark: so Excel opens a file by double click where the comma is the decimal sign. */
    SEMICOLONS(';', "\uFEFF");

    /** Quotes all that may be taken for a delimiter, where the header may not show what the delimiter is. */
    private static final QuoteStrategy ANY_DELIMITER = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return Delimiter.isIn(value);
        }
    };

    private final char delimiter;
    private final String start;

    CsvForm(char delimiter, String start) {
        this.delimiter = delimiter;
        this.start = start;
    }

    /** The form that spreadsheet programs in a language open. */
    public static CsvForm of(Locale language) {
        return language.getLanguage().equals("ru") ? SEMICOLONS : COMMAS;
    }

    /** What a file begins with, before its first row. */
    public String start() {
        return start;
    }

    /**
     * A writer of rows.
     *
     * @param hasHeader whether a header will show the delimiter
     */
    public CsvWriter.CsvWriterBuilder writer(boolean hasHeader) {
        CsvWriter.CsvWriterBuilder writer =
                CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.LF);
        return hasHeader && this == COMMAS ? writer : writer.quoteStrategy(ANY_DELIMITER);
    }
}
