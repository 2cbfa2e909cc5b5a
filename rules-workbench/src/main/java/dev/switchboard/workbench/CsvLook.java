package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.csv.CsvForm;
import dev.switchboard.csv.Delimiter;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How a CSV file is written, so that it is written again like that: programs differ in it, and a spreadsheet may open one form only.
 *
 * @param hasMark whether it begins with a byte order mark
 * @param hasReturns whether its lines end as on Windows
 */
record CsvLook(CsvForm form, boolean hasMark, boolean hasReturns) {

    private static final String MARK = "\uFEFF";

    static CsvLook of(byte[] content) {
        String text = new String(content, UTF_8);
        boolean hasMark = text.startsWith(MARK);
        try {
            char delimiter = Delimiter.ofWhole(hasMark ? text.substring(1) : text);
            return new CsvLook(delimiter == ';' ? CsvForm.SEMICOLONS : CsvForm.COMMAS, hasMark, text.contains("\r\n"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] write(Sheet sheet) {
        String written = CsvSheet.write(sheet, form);
        String bare = written.startsWith(MARK) ? written.substring(1) : written;
        String lines = hasReturns ? bare.replace("\r\n", "\n").replace("\n", "\r\n") : bare;
        return (hasMark ? MARK + lines : lines).getBytes(UTF_8);
    }
}
