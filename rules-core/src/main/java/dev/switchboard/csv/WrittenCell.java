package dev.switchboard.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell as the parser met it.
 *
 * @param text what it holds, without the quotes around it
 * @param quoted whether there are such
 */
record WrittenCell(String text, boolean quoted) {

    /** Makes a list of each row's cells. */
    static CsvCallbackHandler<List<WrittenCell>> rows() {
        return new AbstractBaseCsvCallbackHandler<>() {

            private List<WrittenCell> cells = new ArrayList<>();

            @Override
            protected void handleBegin(long startingLineNumber) {
                cells = new ArrayList<>();
            }

            @Override
            protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
                cells.add(new WrittenCell(new String(buffer, offset, length), quoted));
            }

            @Override
            protected List<WrittenCell> buildRecord() {
                return cells;
            }
        };
    }
}
