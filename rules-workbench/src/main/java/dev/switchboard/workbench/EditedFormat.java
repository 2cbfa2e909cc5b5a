package dev.switchboard.workbench;

import dev.switchboard.Limits;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.WorkbookFormat;
import dev.switchboard.tables.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workbooks with what was edited since they were opened. Each is unpacked once: a change of a cell does not read its file again.
 */
final class EditedFormat implements WorkbookFormat {

    private record Read(List<Sheet> sheets, List<Problem> problems, List<Problem> warnings) {}

    private final WorkbookFormat format;
    private final Map<String, Read> read = new HashMap<>();
    private final Edits edits;

    EditedFormat(WorkbookFormat format, Edits edits) {
        this.format = format;
        this.edits = edits;
    }

    @Override
    public boolean reads(String fileName) {
        return format.reads(fileName);
    }

    @Override
    public List<Sheet> read(CatalogFile workbook, Limits limits, Problems problems, Problems warnings) {
        Read known = asOpened(workbook, limits);
        known.problems.stream().filter(problem -> !edits.answer(problem)).forEach(problems::add);
        known.warnings.forEach(warnings::add);
        return edits.on(workbook.name(), known.sheets);
    }

    /** The sheets as they were opened. */
    List<Sheet> unedited(CatalogFile workbook) {
        return asOpened(workbook, Limits.DEFAULT).sheets;
    }

    private Read asOpened(CatalogFile workbook, Limits limits) {
        Read known = read.get(workbook.name());
        if (known == null) {
            Problems problems = new Problems();
            Problems warnings = new Problems();
            List<Sheet> sheets = format.read(workbook, limits, problems, warnings);
            known = new Read(sheets, problems.list(), warnings.list());
            read.put(workbook.name(), known);
        }
        return known;
    }
}
