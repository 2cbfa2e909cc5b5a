package dev.switchboard.loading;

import dev.switchboard.Limits;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.Sheet;
import java.util.List;

/** Reads workbooks of one kind. Found through {@link java.util.ServiceLoader}. */
public interface WorkbookFormat {

    /** Whether a file of this name is for this format. */
    boolean reads(String fileName);

    /**
     * Reads a workbook's sheets. Those that are comments, whose names begin with {@code #}, come last, and nothing in them is a problem.
     *
     * @param limits what is larger is refused
     * @param problems takes what is wrong
     * @param warnings takes what is read but may not be meant, such as a hidden row
     * @return the sheets that can be read
     */
    List<Sheet> read(CatalogFile workbook, Limits limits, Problems problems, Problems warnings);
}
