package dev.switchboard.xlsx;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Changes cells of a workbook that anybody wrote, and leaves everything else in it as it was: formats, widths, comments, pictures,
 * choices, other sheets. Parts of the file that no change touches are copied as they are packed.
 *
 * <p>A text is stored as text, whatever it begins with, except that a whole number stays a number where the cell was one, or, if it
 * was empty, the cells above are. Values of formulas that depend on changed cells are those computed last until a spreadsheet
 * program opens the workbook.
 *
 * @since 0.1.0
 */
public final class WorkbookPatch {

    private static final String NOT_IN_NAMES = "[]:*?/\\";

    private WorkbookPatch() {}

    /**
     * The workbook after some changes.
     *
     * @param limits how large the workbook may be
     * @param changes in their order: rows are counted as they stand when a change's turn comes
     * @throws InvalidCatalogException with all that keeps changes from being made; none is made then
     */
    public static byte[] apply(CatalogFile workbook, Limits limits, List<WorkbookChange> changes) {
        Optional<Text> refusal = FileKind.refusal(workbook.name(), workbook.buffer());
        Place place = Place.of(workbook.path());
        if (refusal.isPresent()) {
            throw new InvalidCatalogException(List.of(Problem.at(place, refusal.get())));
        }
        Problems problems = new Problems();
        try {
            ReadingBudget budget = new ReadingBudget(limits);
            WorkbookEdit edit = new WorkbookEdit(new Archive(workbook.content(), budget), budget);
            for (WorkbookChange change : changes) {
                apply(change, edit, Place.of(workbook.path(), change.sheet()), problems);
            }
            if (problems.isEmpty()) {
                return edit.bytes();
            }
        } catch (RefusedException refused) {
            problems.at(place, refused.reason());
        } catch (IOException failure) {
            problems.at(place, "не читается: " + failure.getMessage(), "cannot be read: " + failure.getMessage());
        }
        throw new InvalidCatalogException(problems.list());
    }

    private static void apply(WorkbookChange change, WorkbookEdit edit, Place sheet, Problems problems)
            throws IOException {
        try {
            if (change instanceof WorkbookChange.SetText set) {
                edit.sheet(set.sheet()).set(cell(set.row(), set.column()), fitting(set.text()));
            } else if (change instanceof WorkbookChange.ClearRow clear) {
                edit.sheet(clear.sheet()).clear(cell(clear.row(), 1).row());
            } else if (change instanceof WorkbookChange.AddRow add) {
                fit(add.cells());
                edit.addRow(add.sheet(), add.cells());
            } else if (change instanceof WorkbookChange.AddSheet add) {
                for (List<String> row : add.rows()) {
                    fit(row);
                }
                edit.addSheet(fittingName(add.sheet()), add.rows());
            }
        } catch (RefusedException refused) {
            problems.at(at(change, sheet), refused.reason());
        }
    }

    private static Place at(WorkbookChange change, Place sheet) {
        if (change instanceof WorkbookChange.SetText set) {
            return sheet.at(Math.max(0, set.row()), Math.max(0, set.column()));
        }
        return change instanceof WorkbookChange.ClearRow clear ? sheet.at(Math.max(0, clear.row()), 0) : sheet;
    }

    private static CellReference cell(int row, int column) throws RefusedException {
        if (row < 1 || row > CellReference.LAST_ROW || column < 1 || column > CellReference.LAST_COLUMN) {
            throw new RefusedException(Text.format(
                    "ячейки в строке %s, столбце %s на листе не бывает: строк до %s, столбцов до %s",
                    "a sheet has no cell in row %s, column %s: it has at most %s rows and %s columns",
                    row,
                    column,
                    CellReference.LAST_ROW,
                    CellReference.LAST_COLUMN));
        }
        return new CellReference(row, column);
    }

    private static void fit(List<String> texts) throws RefusedException {
        cell(1, Math.max(1, texts.size()));
        for (String text : texts) {
            fitting(text);
        }
    }

    private static String fitting(String text) throws RefusedException {
        if (text.length() > RichText.LONGEST) {
            throw new RefusedException(RichText.tooLong());
        }
        return text;
    }

    private static String fittingName(String name) throws RefusedException {
        if (name.isBlank()
                || name.length() > Sheet.LONGEST_NAME
                || name.startsWith("'")
                || name.endsWith("'")
                || name.chars().anyMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0)) {
            throw new RefusedException(Text.format(
                    "`%s` не может быть названием листа: до %s знаков, без %s",
                    "`%s` cannot be a sheet's name: at most %s characters, none of %s",
                    name,
                    Sheet.LONGEST_NAME,
                    NOT_IN_NAMES));
        }
        return name;
    }
}
