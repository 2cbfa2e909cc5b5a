package dev.switchboard.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet added to a workbook of another's: a header that stays in sight, and texts.
 *
 * @param rows the header first
 */
record NewSheet(String name, List<List<String>> rows) {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 60;

    NewSheet {
        rows = List.copyOf(rows);
    }

    /**
     * The XML of the sheet.
     *
     * @param header the number of the style of the header's cells
     * @param text the number of the style of all others, which keeps what is typed as text
     */
    String xml(Optional<String> header, Optional<String> text, CellReader reader) {
        CellEdit cells = new CellEdit("", reader);
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
                .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        List<Integer> widths = widths();
        for (int column = 1; column <= widths.size(); column++) {
            xml.append("<col min=\"").append(column).append("\" max=\"").append(column);
            xml.append("\" width=\"").append(widths.get(column - 1)).append('"');
            text.ifPresent(style -> xml.append(" style=\"").append(style).append('"'));
            xml.append(" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        for (int row = 1; row <= rows.size(); row++) {
            Optional<String> style = row == 1 ? header : text;
            xml.append("<row r=\"").append(row).append("\">");
            for (int column = 1; column <= rows.get(row - 1).size(); column++) {
                String cell = rows.get(row - 1).get(column - 1);
                if (!cell.isEmpty()) {
                    xml.append(cells.written(new CellReference(row, column), style, cell, false));
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Math.min(WIDEST, Math.max(NARROWEST, row.get(i).length() + 3));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }
}
