package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How ranges grow when a row is added below a table.
 *
 * @param model the row that the new one is made like
 * @param added the new row
 * @param isFirst whether the row it is made like is the only one below the header
 */
record Growth(int model, int added, boolean isFirst) {

    /** A range that ended between the model and the new row now reaches to the new one. */
    String range(String written) {
        return written(written, isFirst);
    }

    /** The range of a table, which may have its header only. */
    String table(String written) {
        return written(written, true);
    }

    private String written(String written, boolean mayBeOneRow) {
        Optional<CellRange> range = CellRange.parse(written.replace("$", ""));
        if (range.isEmpty() || !range.get().contains(model, range.get().first().column())) {
            return written;
        }
        CellRange old = range.get();
        boolean isOneRow = old.first().row() == old.last().row();
        if (old.last().row() >= added || (isOneRow && !mayBeOneRow)) {
            return written;
        }
        CellRange grown =
                new CellRange(old.first(), new CellReference(added, old.last().column()));
        return written.indexOf('$') < 0 ? grown.toString() : grown.fixed();
    }

    /** Several ranges with spaces in between. */
    String ranges(String written) {
        List<String> grown = new ArrayList<>();
        for (String range : written.strip().split(" +", -1)) {
            grown.add(range(range));
        }
        return String.join(" ", grown);
    }

    /** What a defined name stands for, if that is one range of the sheet; otherwise it stays. */
    String reference(String written, String sheet) {
        int mark = written.lastIndexOf('!');
        String quoted = "'" + sheet.replace("'", "''") + "'";
        String of = mark < 0 ? "" : written.substring(0, mark);
        return of.equals(sheet) || of.equals(quoted) ? of + "!" + range(written.substring(mark + 1)) : written;
    }
}
