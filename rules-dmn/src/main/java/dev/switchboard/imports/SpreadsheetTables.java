package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads decision tables of spreadsheets: plain ones, whose conditions stand left and whose outcomes right of an empty column, and
 * OpenL's simple rules and lookup tables. In both, the first row that holds decides.
 */
public final class SpreadsheetTables {

    private final List<Table> tables = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();

    private SpreadsheetTables() {}

    /**
     * The tables.
     *
     * @param name what the file is called
     * @param path how errors call it
     */
    public static ForeignModel read(String name, String path, List<Sheet> sheets) {
        SpreadsheetTables reader = new SpreadsheetTables();
        sheets.stream().filter(sheet -> !sheet.isComment()).forEach(reader::sheet);
        return new ForeignModel(name, reader.tables, reader.lost, Place.of(path));
    }

    private void sheet(Sheet sheet) {
        SheetGrid grid = new SheetGrid(sheet);
        if (grid.isEmpty()) {
            return;
        }
        if (grid.any(text -> text.equals("RuleSet") || text.startsWith("RuleTable"))) {
            lost.add(
                    new Lost(
                            sheet.name(),
                            sheet.place(),
                            new Text(
                                    "это таблица Drools: в её ячейках код на Java, и перенести её нельзя; перепишите условия в столбцы, результаты — правее пустого столбца",
                                    "this is a spreadsheet for Drools: its cells hold Java, and cannot be imported; write the conditions as columns, and the outcomes right of an empty column")));
        } else if (grid.any(OpenLTable::begins)) {
            OpenLTable.all(grid, tables, lost);
        } else {
            PlainTable.of(grid, lost).ifPresent(tables::add);
        }
    }
}
