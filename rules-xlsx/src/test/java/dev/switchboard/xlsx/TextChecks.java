package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.CheckedWorkbook.cells;
import static dev.switchboard.xlsx.CheckedWorkbook.poi;
import static dev.switchboard.xlsx.CheckedWorkbook.rows;
import static dev.switchboard.xlsx.WorkbookCheck.alike;
import static dev.switchboard.xlsx.WorkbookCheck.refused;
import static dev.switchboard.xlsx.WorkbookCheck.row;
import static dev.switchboard.xlsx.WorkbookCheck.rules;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Checks of texts: shared ones, those of cells, and what XML makes of them. */
final class TextChecks {

    private static final String LONG = "A line of advice, ".repeat(10) + "and its end";

    static final List<WorkbookCheck> CHECKS = List.of(
            alike(
                    "InlineStrings",
                    "texts of cells, of formulas and shared ones side by side",
                    "CellTest#textsAreSharedInlineOrAFormulasOwn"),
            alike(
                    "TestXSSFCell.testInlineString",
                    "a text of the cell's own that stands where numbers do",
                    cells("<c r=\"A1\" t=\"inlineStr\"><v>" + LONG + "</v></c>")::bytes,
                    rules(row(LONG))),
            alike(
                    "InlineString, TestXSSFSheetXMLHandler.testInlineString",
                    "a text of the cell's own in runs, the first a character beyond 16 bits",
                    cells(
                                    "<c t=\"inlineStr\"><is><r><t>&#x1f61c;</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> so</t></r></is></c>")
                            ::bytes,
                    rules(row("\uD83D\uDE1C so"))),
            alike(
                    "49325, TestReadOnlySharedStringsTable.testPhoneticRuns",
                    "how a text is pronounced is no part of it",
                    "CellTest#runsOfATextAreJoinedAndItsPronunciationIsLeftOut"),
            alike(
                    "60289, TestXSSFRichTextString.testUtfDecode",
                    "escaped characters such as `_x000D_`, and what looks like them",
                    "CellTest#escapedCharactersAreDecodedAndNothingElseIsChanged"),
            alike(
                    "TestXSSFBugs.bug49941, bug48877",
                    "spaces and line ends at the ends of runs",
                    poi(TextChecks::runs),
                    rules(row("hello world", "first \n\nsecond line"))),
            alike(
                    "TestSharedStringsTable.testBug48936",
                    "texts of many lines, with spaces around and markup in them",
                    poi(sheet -> texts(sheet, " <a> & \"b\"\n\t", "one\n\ntwo\n")),
                    rules(row(" <a> & \"b\"\n\t", "one\n\ntwo\n"))),
            alike(
                    "54084 - Greek - beyond BMP",
                    "characters beyond 16 bits, as they are and as references",
                    cells("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>")
                            .sharedStrings("<si><t>\uD835\uDF4A x</t></si><si><t>&#x1D74A; x</t></si>")::bytes,
                    rules(row("\uD835\uDF4A x", "\uD835\uDF4A x"))),
            alike(
                    "56511, TestXSSFRichTextString.testBug56511",
                    "runs without a font or a text",
                    cells("<c t=\"s\"><v>0</v></c>")
                            .sharedStrings("<si><r><t/></r><r><t>some</t></r><r><rPr/><t></t></r></si>")::bytes,
                    rules(row("some"))),
            alike(
                    "TestXSSFCell.testEncodingBelowAscii",
                    "characters that XML cannot hold, in a text as Excel has it",
                    cells("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>")
                            .sharedStrings("<si><t>a_x0009_b</t></si><si><t>c_x0001_d</t></si>")::bytes,
                    rules(row("a\tb", "c\u0001d"))),
            alike(
                    "MalformedSSTCount",
                    "a wrong count of shared texts",
                    shared("count=\"7\" uniqueCount=\"1\"")::bytes,
                    rules(row("first", "second"))),
            alike(
                    "TestReadOnlySharedStringsTable.testHugeUniqueCount",
                    "a count of shared texts for which no memory would be enough",
                    shared("count=\"2\" uniqueCount=\"99999999\"")::bytes,
                    rules(row("first", "second"))),
            alike(
                    "57482-OnlyNumeric, noSharedStringTable",
                    "no shared texts",
                    rows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")::bytes,
                    rules(row("7"))),
            alike(
                    "TestReadOnlySharedStringsTable.testEmptySSTOnPackageDirect",
                    "an empty list of shared texts",
                    cells("<c r=\"A1\"><v>7</v></c>").sharedStrings("")::bytes,
                    rules(row("7"))),
            alike(
                    "58760",
                    "shared texts whose type is not told",
                    () -> CheckedWorkbook.typedBut(
                                    "/xl/sharedStrings.xml",
                                    cells("<c r=\"A1\" t=\"s\"><v>0</v></c>").sharedStrings("<si><t>first</t></si>"))
                            .bytes(),
                    rules(row("first"))),
            refused(
                    "BaseTestCell.testMaxTextLength",
                    "a text of more than 32,767 characters",
                    "CellTest#aTextLongerThanACellCanHoldIsRefused"),
            refused(
                    WorkbookCheck.OURS,
                    "a shared text that is not there",
                    "CellTest#aTextThatIsNotThereIsRefusedWithItsCell"));

    private TextChecks() {}

    private static WorkbookText shared(String counts) {
        return cells("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>")
                .sharedStrings("")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"%s\" %s><si><t>first</t></si><si><t>second</t></si></sst>"
                                .formatted(WorkbookText.MAIN, counts));
    }

    private static void texts(XSSFSheet sheet, String... texts) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(0);
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }

    private static void runs(XSSFSheet sheet) {
        XSSFFont bold = sheet.getWorkbook().createFont();
        bold.setBold(true);
        XSSFRichTextString spaces = new XSSFRichTextString("hello world");
        spaces.applyFont(0, 5, bold);
        XSSFRichTextString lines = new XSSFRichTextString("first \n\nsecond line");
        lines.applyFont(7, 14, bold);
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(0);
        row.createCell(0).setCellValue(spaces);
        row.createCell(1).setCellValue(lines);
    }
}
