package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.CheckedWorkbook.cells;
import static dev.switchboard.xlsx.CheckedWorkbook.poi;
import static dev.switchboard.xlsx.CheckedWorkbook.relationships;
import static dev.switchboard.xlsx.CheckedWorkbook.rows;
import static dev.switchboard.xlsx.CheckedWorkbook.text;
import static dev.switchboard.xlsx.CheckedWorkbook.typed;
import static dev.switchboard.xlsx.CheckedWorkbook.withSheets;
import static dev.switchboard.xlsx.WorkbookCheck.alike;
import static dev.switchboard.xlsx.WorkbookCheck.refused;
import static dev.switchboard.xlsx.WorkbookCheck.row;
import static dev.switchboard.xlsx.WorkbookCheck.rules;
import static dev.switchboard.xlsx.WorkbookCheck.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Checks of rows, columns and sheets, and of what else there is on them. */
final class SheetChecks {

    static final List<WorkbookCheck> CHECKS = List.of(
            alike(
                    "59746_NoRowNums, 54288, TestXSSFCell.testMissingRAttribute",
                    "rows and cells without their numbers",
                    rows("<row>" + text("item") + text("line") + "</row><row>" + text("A-1")
                            + "<c r=\"B2\"><v>3</v></c></row>")::bytes,
                    rules(row("item", "line"), row("A-1", "3"))),
            refused(
                    "poc-shared-strings",
                    "rows and cells with impossible numbers, twice or out of order",
                    "HostileWorkbookTest#cellsOutOfPlaceAreRefused"),
            alike(
                    "TestSpreadsheetVersion",
                    "the last row of a sheet",
                    rows("<row r=\"1\">" + text("item") + "</row><row r=\"1048576\">" + text("last") + "</row>")::bytes,
                    rules(row("item"), row("last"))),
            alike(
                    "TestSpreadsheetVersion",
                    "the last column of a sheet",
                    cells("<c r=\"XFD1\"><v>7</v></c>")::bytes,
                    rules(Stream.concat(
                                    Stream.generate(() -> "").limit(SpreadsheetVersion.EXCEL2007.getLastColumnIndex()),
                                    Stream.of("7"))
                            .toList())),
            refused(
                    "57893-many-merges, TestXSSFSheetMergeRegions",
                    "merged cells that would hide blanks",
                    "SheetShapeTest#mergedCellsThatWouldHideBlanksAreRefused"),
            alike(
                    "57893-many-merges, TestXSSFSheetMergeRegions",
                    "merged cells that hide nothing",
                    "SheetShapeTest#mergedCellsThatHideNothingAreFine"),
            alike(
                    "GroupTest, TestXSSFSheetRowGrouping",
                    "rows and columns that are hidden: they are read with a warning",
                    "SheetShapeTest#hiddenRowsAndColumnsAreReadWithOneWarningASheet"),
            alike(
                    "TwoSheetsOneHidden",
                    "sheets that are hidden: they are read with a warning",
                    "SheetShapeTest#hiddenSheetsAreReadWithAWarningAndCommentsAreNot"),
            alike(
                    "47813, WithChartSheet, chart_sheet",
                    "a sheet that is a chart: it is left out with a warning",
                    "SheetShapeTest#aSheetThatIsAChartIsLeftOutWithAWarning"),
            alike(
                    "61060-conditional-number-formatting, WithConditionalFormatting",
                    "conditional formats: what cells hold is read, with a warning",
                    "ConditionalFormatTest#whatMayShowAnotherValueIsTold"),
            alike(
                    "reordered_sheets, TestXSSFReader.testOrderOfSheets",
                    "sheets in the order of their tabs, whatever their parts are called",
                    withSheets(
                            typed(new WorkbookText()
                                    .sheet("items", "", "<sheetData/>")
                                    .sheet("topics", "", "<sheetData/>")),
                            "<sheet name=\"topics\" sheetId=\"9\" r:id=\"rId2\"/>"
                                    + "<sheet name=\"items\" sheetId=\"2\" r:id=\"rId1\"/>")::bytes,
                    Stream.concat(sheet("topics").stream(), sheet("items").stream())
                            .toList()),
            alike(
                    "unicodeSheetName, 51963",
                    "names of sheets with letters of any alphabet, commas and ampersands",
                    typed(new WorkbookText().sheet("Правила, 規則 &amp; Co", "", "<sheetData/>"))::bytes,
                    sheet("Правила, 規則 & Co")),
            refused(
                    "60825, TestXSSFReader.testSheetWithNoRelationshipId",
                    "a sheet without a part",
                    withSheets(
                            rows(""),
                            "<sheet name=\"rules\" sheetId=\"1\" r:id=\"rId1\"/>"
                                    + "<sheet name=\"Module\" sheetId=\"2\" r:id=\"\"/>")::bytes,
                    "my.xlsx",
                    "the sheet `Module` has no name or no content"),
            alike(
                    "right-to-left",
                    "a sheet that begins on the right",
                    poi(sheet -> {
                        fill(sheet, 0, "item", "line");
                        sheet.setRightToLeft(true);
                    }),
                    rules(row("item", "line"))),
            alike(
                    "SingleCellTable, ExcelTables, StructuredReferences",
                    "a table of Excel's own on the sheet",
                    poi(SheetChecks::table),
                    rules(row("item", "line"), row("A-1", "senior"))),
            alike(
                    "SimpleWithComments, commentTest",
                    "comments on cells",
                    poi(SheetChecks::comment),
                    rules(row("item", "line"))),
            alike(
                    "sheetProtection_allLocked, workbookProtection_worksheet_protected",
                    "a sheet that is protected, though not encrypted",
                    poi(sheet -> {
                        fill(sheet, 0, "item", "line");
                        sheet.protectSheet("secret");
                        sheet.getWorkbook().lockStructure();
                    }),
                    rules(row("item", "line"))),
            alike(
                    "53282, TestRelationships.testTrailingSpacesInURI_53282",
                    "a link that is no address",
                    rows("<row r=\"1\">" + text("mail") + "</row>")
                            .part(
                                    "xl/worksheets/_rels/sheet1.xml.rels",
                                    relationships("Type=\"" + WorkbookText.RELATED
                                            + "/hyperlink\" Target=\"mailto:#%@ \" TargetMode=\"External\""))::bytes,
                    rules(row("mail"))),
            alike(
                    "BrNotClosed, TestXSSFBugs.bug49020",
                    "a drawing that is no XML",
                    rows("<row r=\"1\">" + text("item") + "</row>")
                            .part("xl/drawings/vmlDrawing1.vml", "<xml><div><br></div></xml>")::bytes,
                    rules(row("item"))));

    private SheetChecks() {}

    private static void fill(XSSFSheet sheet, int number, String... texts) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(number);
        for (String text : texts) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
        }
    }

    private static void table(XSSFSheet sheet) {
        fill(sheet, 0, "item", "line");
        fill(sheet, 1, "A-1", "senior");
        sheet.createTable(new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007));
    }

    private static void comment(XSSFSheet sheet) {
        fill(sheet, 0, "item", "line");
        sheet.getRow(0)
                .getCell(0)
                .setCellComment(sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor()));
    }
}
