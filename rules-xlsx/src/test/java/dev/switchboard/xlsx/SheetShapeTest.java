package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.WorkbookText.ofRows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Table;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows, columns, sheets: what is kept of them, and what is said of hidden and merged ones. */
class SheetShapeTest {

    /** A row of texts from column A on. */
    private static String row(int number, String... texts) {
        return row(number, "", texts);
    }

    private static String row(int number, String attributes, String[] texts) {
        return Arrays.stream(texts)
                .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
                .collect(Collectors.joining("", "<row r=\"%d\" %s>".formatted(number, attributes), "</row>"));
    }

    private static WorkbookText sheetOf(String before, String rows, String after) {
        return new WorkbookText().sheet("rules", "", before + "<sheetData>" + rows + "</sheetData>" + after);
    }

    @Test
    void rowsKeepTheirNumbersAndBlanksBetweenTheirCells() {
        Reading reading = ofRows("""
                        <row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c><c r="D2"/></row>\
                        <row r="3" spans="1:3"/><row r="4"><c r="B4" t="inlineStr"><is><t> \u00A0</t></is></c></row>\
                        <row r="9"><c r="B9"><v>2</v></c></row>""").read();

        assertThat(reading.sheets())
                .containsExactly(new Sheet(
                        "rules",
                        Place.of("my.xlsx", "rules"),
                        List.of(new Sheet.Row(2, List.of("1", "", "3")), new Sheet.Row(9, List.of("", "2")))));
    }

    @Test
    void numbersOfRowsAndCellsMayBeLeftOut() {
        assertThat(ofRows("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c"
                                + " r=\"B5\"><v>3</v></c><c><v>4</v></c></row>")
                        .read()
                        .said())
                .containsExactly(
                        "my.xlsx rules!C5: `4` is to the right of the table's last column (B); name the column in"
                                + " the header, or clear the cells there");
    }

    @Test
    void commentsAreLeftOutWhateverIsInThem() {
        Reading reading = sheetOf(
                        "",
                        row(1, "# How to fill in") + row(2, "item", "line")
                                + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>#</t></is></c>"
                                + "<c r=\"XFD3\" t=\"e\"><v>#N/A</v></c></row>"
                                + row(4, "A-1", "senior"),
                        "<mergeCells><mergeCell ref=\"A1:H1\"/><mergeCell ref=\"A3:B3\"/></mergeCells>")
                .read();

        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows()).containsExactly(List.of("item", "line"), List.of("A-1", "senior"));
        assertThat(reading.sheets().get(0).rows())
                .filteredOn(Sheet.Row::isComment)
                .extracting(Sheet.Row::number)
                .containsExactly(1, 3);
    }

    @Test
    void whatIsInCommentColumnsAndSheetsIsNoProblem() {
        String broken = "<c t=\"e\"><v>#N/A</v></c><c><f>1+2</f><v/></c><c s=\"9\"><v>3</v></c>";
        Reading reading = new WorkbookText()
                .sheet("# Notes", "", "<sheetData><row>" + broken + "</row></sheetData>")
                .sheet("# Damaged", "", "<sheetData><row>")
                .sheet(
                        "rules",
                        "",
                        "<sheetData>" + row(1, "item", "# a", "# b", "# c")
                                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>A-1</t></is></c>" + broken
                                + "</row></sheetData>")
                .styles("<cellXfs><xf/></cellXfs>")
                .read();

        assertThat(reading.said()).isEmpty();
        assertThat(reading.sheets()).extracting(Sheet::name).containsExactly("rules", "# Notes");
        assertThat(reading.rows().get(1)).containsExactly("A-1", "#N/A", "", "3");
        assertThat(reading.warned())
                .containsExactlyInAnyOrder(
                        "my.xlsx rules: formulas in comments have no computed value, exports will not include them: C2",
                        "my.xlsx # Notes: formulas in comments have no computed value, exports will not include them: B1",
                        "my.xlsx # Damaged: this comment is damaged or too large; exports will not include it");
    }

    @Test
    void whatStandsBeyondTheHeaderIsRefusedOnceASheet() {
        Reading reading = sheetOf("", row(1, "item") + row(2, "A-1", "", "note") + row(3, "A-2", "more"), "")
                .read();

        assertThat(reading.said())
                .containsExactly("my.xlsx rules!C2: `note` is to the right of the table's last column (A); name the"
                        + " column in the header, or clear the cells there");
        assertThat(reading.rows()).containsExactly(List.of("item"), List.of("A-1"), List.of("A-2"));
    }

    @Test
    void mergedCellsThatWouldHideBlanksAreRefused() {
        String rows = row(1, "item", "line", "topic") + row(2, "A-1", "senior", "x") + row(3, "A-2", "", "y");

        assertThat(sheetOf("", rows, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")
                        .read()
                        .said())
                .containsExactly(
                        "my.xlsx rules!B2: the cells B2:B3 are merged, and only the first one has the value; unmerge"
                                + " them and fill in each");
        assertThat(sheetOf("", rows, "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>")
                        .read()
                        .said())
                .singleElement()
                .asString()
                .contains("rules!A2")
                .contains("A2:B2");
    }

    @Test
    void mergedCellsThatHideNothingAreFine() {
        String rows = row(1, "item", "line") + row(2, "A-1", "") + row(3, "A-2", "senior");
        for (String range : List.of("B2:B2", "B3:E3", "B3:D9", "A10:B12", "C1:D9", "B2:C2")) {
            assertThat(sheetOf("", rows, "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>")
                            .read()
                            .said())
                    .as(range)
                    .isEmpty();
        }
    }

    @Test
    void hiddenRowsAndColumnsAreReadWithOneWarningASheet() {
        String[] cells = {"A", "B", "C"};
        Reading reading = sheetOf(
                        "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"16384\" width=\"0\""
                                + " hidden=\"1\"/></cols>",
                        row(1, cells)
                                + row(2, "hidden=\"1\"", cells)
                                + row(3, "hidden=\"true\"", cells)
                                + row(4, cells)
                                + row(5, "hidden=\"1\"", cells)
                                + "<row r=\"6\" hidden=\"1\"/>",
                        "")
                .read();

        assertThat(reading.rows()).hasSize(5);
        assertThat(reading.said()).isEmpty();
        assertThat(reading.warned())
                .containsExactly(
                        "my.xlsx rules: hidden rows (including those hidden by a filter) are read too: 2–3, 5",
                        "my.xlsx rules: hidden columns are read too: B–C");
    }

    @Test
    void manyHiddenRowsAreSaidInFewWords() {
        StringBuilder rows = new StringBuilder(row(1, "A"));
        for (int number = 2; number <= 100; number += 2) {
            rows.append(row(number, "hidden=\"1\"", new String[] {"x"}));
        }
        assertThat(ofRows(rows.toString()).read().warned())
                .containsExactly("my.xlsx rules: hidden rows (including those hidden by a filter) are read too:"
                        + " 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, … (+40)");
    }

    @Test
    void hiddenSheetsAreReadWithAWarningAndCommentsAreNot() {
        Reading reading = new WorkbookText()
                .sheet("# Справка · Help", "", "no sheet at all")
                .sheet("lines", "state=\"hidden\"", "<sheetData/>")
                .sheet("topics", "state=\"veryHidden\"", "<sheetData/>")
                .sheet("Опись &amp; items", "", "<sheetData/>")
                .read();

        assertThat(reading.said()).isEmpty();
        assertThat(reading.sheets()).extracting(Sheet::name).containsExactly("lines", "topics", "Опись & items");
        assertThat(reading.warned())
                .containsExactly(
                        "my.xlsx lines: the sheet is hidden, but read",
                        "my.xlsx topics: the sheet is hidden, but read");
    }

    @Test
    void aSheetThatIsAChartIsLeftOutWithAWarning() {
        WorkbookText workbook = ofRows(row(1, "A"));
        workbook.part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Chart\" r:id=\"rId9\"/><sheet name=\"rules\""
                                + " r:id=\"rId1\"/></sheets></workbook>")
                .relate(9, "chartsheet", "chartsheets/sheet1.xml");

        Reading reading = workbook.read();

        assertThat(reading.sheets()).hasSize(1);
        assertThat(reading.warned()).containsExactly("my.xlsx Chart: this sheet has no table and is not read");
    }

    @Test
    void strictAndPrefixedWorkbooksReadAlike() {
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        byte[] workbook = WorkbookText.zip(Map.of(
                "_rels/.rels",
                xml("<p:Relationships xmlns:p=\"p\"><p:Relationship Id=\"R1\" Type=\"" + strict
                        + "/officeDocument\" Target=\"/XL/Book.xml\"/></p:Relationships>"),
                "xl/book.xml",
                xml("<x:workbook xmlns:x=\"x\" xmlns:rel=\"r\"><x:sheets><x:sheet name=\"rules\""
                        + " rel:id=\"R7\"/></x:sheets></x:workbook>"),
                "xl/_rels/book.xml.rels",
                xml("<Relationships><Relationship Id=\"R7\" Type=\"" + strict
                        + "/worksheet\" Target=\"../other/./sheet.xml\"/></Relationships>"),
                "other\\sheet.xml",
                xml("<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row r=\"1\"><x:c"
                        + " r=\"A1\"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>")));

        Reading reading = WorkbookText.read(workbook);

        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows()).containsExactly(List.of("3"));
    }

    private static byte[] xml(String content) {
        return content.getBytes(UTF_8);
    }

    /** Only what is to be done is told: neither that data is no header, nor that rows are wider than it. */
    @Test
    void aHeaderThatBeginsAsACommentIsToldAlone() {
        for (String first : List.of("#", "# п/п")) {
            Reading reading = sheetOf(
                            "", row(1, first, "item", "line") + row(2, "1", "A-1") + row(3, "2", "A-1", "x"), "")
                    .read();

            assertThat(toldOf(reading))
                    .containsExactly(
                            "my.xlsx rules!A1: the header begins with `#`, so it is a comment: rename the column,"
                                    + " or do not put it first");
        }
    }

    @Test
    void aTitleAboveTheHeaderIsToldAlone() {
        Reading reading = sheetOf("", row(1, "Rules of the desk") + row(2, "item", "line") + row(3, "A-1", "x"), "")
                .read();

        assertThat(toldOf(reading))
                .containsExactly(
                        "my.xlsx rules!1: this is not a header row: it has none of the table's columns; add one"
                                + " above the data: `item`, `salience`, `line`, `mode`; begin a title with `#`");
    }

    private static List<String> toldOf(Reading reading) {
        Problems problems = new Problems();
        Table.of(reading.sheets().get(0), Schema.RULES).hasColumns(problems);
        return Stream.concat(reading.problems().stream(), problems.list().stream())
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }
}
