package dev.switchboard.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a workbook as Apache POI shows them. */
final class PoiCells {

    private static final DataFormatter SHOWN = new DataFormatter(Locale.ENGLISH);

    static {
        SHOWN.setUseCachedValuesForFormulaCells(true);
    }

    private PoiCells() {}

    /** The rows that hold something, below the names of their sheets. */
    static List<List<String>> read(byte[] bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                rows.add(List.of(sheet.getSheetName()));
                for (Row row : sheet) {
                    List<String> cells = read(row);
                    if (!cells.isEmpty()) {
                        rows.add(cells);
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> read(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = read(cell);
            if (!text.isBlank()) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.add(text);
            }
        }
        return cells;
    }

    private static String read(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.BOOLEAN ? Boolean.toString(cell.getBooleanCellValue()) : SHOWN.formatCellValue(cell);
    }
}
