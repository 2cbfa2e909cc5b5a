package dev.switchboard.xlsx;

import dev.switchboard.Limits;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.WorkbookFormat;
import dev.switchboard.tables.Sheet;
import java.util.List;

/**
 * Reads workbooks in the format {@code .xlsx}, whichever program wrote them. Files of other spreadsheet formats are refused with
 * what to do about it.
 *
 * <p>Cells come as the text that a person sees or would have typed, formulas as the value computed last. A cell that the
 * spreadsheet program has turned into a date, an error value and merged cells are problems; such a cell comes as what it shows.
 * Rows that are comments are left out, as those are that hold nothing.
 */
public final class ExcelFormat implements WorkbookFormat {

    /** For {@link java.util.ServiceLoader}. */
    public ExcelFormat() {}

    @Override
    public boolean reads(String fileName) {
        return FileKind.isWorkbook(fileName);
    }

    @Override
    public List<Sheet> read(CatalogFile workbook, Limits limits, Problems problems, Problems warnings) {
        return new WorkbookReader(workbook, limits, problems, warnings, true).read();
    }

    /** The sheets of a workbook that is no catalogue: its rows may be as wide as they like. Otherwise as {@link #read}. */
    public List<Sheet> readForeign(CatalogFile workbook, Limits limits, Problems problems, Problems warnings) {
        return new WorkbookReader(workbook, limits, problems, warnings, false).read();
    }
}
