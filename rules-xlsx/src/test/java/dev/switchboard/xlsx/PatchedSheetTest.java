package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.xlsx.WorkbookChange.AddRow;
import dev.switchboard.xlsx.WorkbookChange.AddSheet;
import dev.switchboard.xlsx.WorkbookChange.ClearRow;
import dev.switchboard.xlsx.WorkbookChange.SetText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change does in the XML of a sheet as other programs write it. */
class PatchedSheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static final String TABLE = """
            <dimension ref="A1:B3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>\
            <cols><col min="2" max="4" style="3"/></cols><sheetData>\
            <row r="1" spans="1:2"><c r="A1" s="1" t="inlineStr"><is><t>rule</t></is></c><c r="B1" t="inlineStr"><is><t>salience</t></is></c>\
            <c r="C1" t="inlineStr"><is><t>note</t></is></c></row>\
            <row r="2" hidden="1" ht="30" customHeight="1"><c r="A2" s="2" t="inlineStr"><is><t>a</t></is></c><c r="B2" s="2"><v>7</v></c></row>\
            <row r="3" ht="45"><c r="A3" s="2" t="inlineStr"><is><t>b</t></is></c><c r="B3" s="2"><v>8</v></c></row>\
            <row r="4"><c r="A4" s="2"/></row></sheetData>""";

    private static String patched(String sheet, WorkbookChange... changes) throws IOException {
        return Patched.part(Patched.of(new WorkbookText().sheet("rules", "", sheet), changes), SHEET);
    }

    @Test
    void aNewRowIsAsTheLastOne() throws IOException {
        assertThat(patched(TABLE, new AddRow("rules", List.of("c", "9", "n"))))
                .contains("""
                        <row r="4"><c r="A4" s="2" t="inlineStr"><is><t xml:space="preserve">c</t></is></c><c r="B4" s="2"><v>9</v></c>\
                        <c r="C4" s="3" t="inlineStr"><is><t xml:space="preserve">n</t></is></c></row></sheetData>""")
                .contains("<dimension ref=\"A1:C4\"/>");
    }

    @Test
    void aNewCellTakesTheStyleOfItsColumn() throws IOException {
        assertThat(patched(TABLE, new SetText("rules", 7, 2, "x")))
                .endsWith(
                        "<row r=\"7\"><c r=\"B7\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x</t></is></c></row></sheetData></worksheet>");
        assertThat(patched(TABLE, new SetText("rules", 1, 4, "x"))).contains("<row r=\"1\"><c");
        assertThat(patched(TABLE, new SetText("rules", 9, 9, ""))).isEqualTo(patched(TABLE));
    }

    @Test
    void aClearedRowKeepsItsStyles() throws IOException {
        assertThat(patched(TABLE, new ClearRow("rules", 3)))
                .contains("<row r=\"3\" ht=\"45\"><c r=\"A3\" s=\"2\"/><c r=\"B3\" s=\"2\"/></row>");
    }

    /** A header alone is no model of a row, and neither are comments. */
    @Test
    void headersAndCommentsAreNoModels() throws IOException {
        String comment = TABLE.replace("<t>a</t>", "<t># a</t>")
                .replace("<t>b</t>", "<t>#b</t>")
                .replace("<c r=\"A4\" s=\"2\"/>", "");

        assertThat(patched(comment, new AddRow("rules", List.of("c"))))
                .contains("<row r=\"4\"><c r=\"A4\" t=\"inlineStr\">");
    }

    @Test
    void rangesThatEndedAtTheLastRowGrow() throws IOException {
        String tail = """
                <autoFilter ref="A1:C3"/><conditionalFormatting sqref="A2:A3 C2:C9"><cfRule type="expression"/></conditionalFormatting>\
                <dataValidations count="2"><dataValidation sqref="B2:B3"/><dataValidation sqref="B3"/></dataValidations>\
                <extLst><ext><x:dataValidations xmlns:x="x"><x:dataValidation><xm:sqref xmlns:xm="m">C1:C3 A1:A2</xm:sqref></x:dataValidation>\
                </x:dataValidations></ext></extLst>""";
        assertThat(patched(TABLE + tail, new AddRow("rules", List.of("c"))))
                .contains("<autoFilter ref=\"A1:C4\"/>", "sqref=\"A2:A4 C2:C9\"", "sqref=\"B2:B4\"", "sqref=\"B3\"")
                .contains(">C1:C4 A1:A2</xm:sqref>");
    }

    @Test
    void tablesAndNamesGrow() throws IOException {
        WorkbookText workbook = new WorkbookText()
                .sheet("rules", "", TABLE)
                .workbookProperties("")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"t\" Type=\"a/table\" Target=\"../tables/table1.xml\"/></Relationships>")
                .part("xl/tables/table1.xml", "<table ref=\"A1:C3\"><autoFilter ref=\"A1:C3\"/></table>");
        String list = new String(workbook.parts().get("xl/workbook.xml"), UTF_8);
        workbook.part(
                "xl/workbook.xml",
                list.substring(list.indexOf("<workbook"))
                        .replace(
                                "</sheets>",
                                "</sheets><definedNames><definedName name=\"_xlnm._FilterDatabase\">rules!$A$1:$C$3</definedName>"
                                        + "<definedName name=\"other\">lines!$A$1:$C$3</definedName></definedNames>"));

        byte[] patched = Patched.of(workbook, new AddRow("rules", List.of("c")));

        assertThat(Patched.part(patched, "xl/tables/table1.xml"))
                .contains("<table ref=\"A1:C4\"><autoFilter ref=\"A1:C4\"/>");
        assertThat(Patched.part(patched, "xl/workbook.xml")).contains(">rules!$A$1:$C$4<", ">lines!$A$1:$C$3<");
    }

    private static final String FORMULAS = """
            <sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1+SUM(D:D)+LOG10(2)&amp;"B1"&amp;'B1'!B1</f><v>1</v></c></row>\
            <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>\
            <row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><f>A1</f><v>1</v></c></row></sheetData>""";

    @Test
    void aFormulaSharedWithOthersIsTheirsStill() throws IOException {
        assertThat(patched(FORMULAS, new SetText("rules", 1, 1, "x")))
                .contains("<f>B2+$C$1+SUM(D:D)+LOG10(2)&amp;&quot;B1&quot;&amp;'B1'!B2</f><v>2</v>")
                .contains("<f>B3+$C$1+SUM(D:D)+LOG10(2)&amp;&quot;B1&quot;&amp;'B1'!B3</f><v>3</v>")
                .doesNotContain("shared");
        assertThat(patched(FORMULAS, new SetText("rules", 2, 1, "x"))).contains("ref=\"A1:A3\" si=\"0\">B1+");
    }

    @Test
    void aFormulaOfSeveralCellsIsRefused() {
        String array = FORMULAS.replace("t=\"shared\" ref", "t=\"array\" ref");
        assertThatThrownBy(() -> patched(array, new SetText("rules", 2, 1, "x")))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("rules!A2: the cell A2 is computed by a formula of several cells");
    }

    @Test
    void theOrderOfCalculationNamesNoCellWithoutFormula() throws IOException {
        WorkbookText workbook = new WorkbookText()
                .sheet("rules", "", FORMULAS)
                .relate(7, "calcChain", "calcChain.xml")
                .part("xl/calcChain.xml", "<calcChain><c r=\"A1\" i=\"1\"/><c r=\"B3\"/></calcChain>")
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/calcChain.xml\" ContentType=\"x\"/><Override PartName=\"/a\" ContentType=\"y\"/></Types>");

        byte[] patched = Patched.of(workbook, new SetText("rules", 3, 2, "x"));
        byte[] other = Patched.of(workbook, new SetText("rules", 3, 4, "x"));

        assertThat(Patched.parts(patched)).doesNotContainKey("xl/calcChain.xml").hasSize(5);
        assertThat(Patched.part(patched, "xl/_rels/workbook.xml.rels")).doesNotContain("calcChain");
        assertThat(Patched.part(patched, "[Content_Types].xml"))
                .doesNotContain("calcChain")
                .contains("/a");
        assertThat(Patched.parts(other)).containsKey("xl/calcChain.xml");
    }

    /** Some programs give each name a prefix, leave out numbers and addresses, or write UTF-16. */
    @Test
    void otherHabitsOfXml() throws IOException {
        String rows = """
                <x:worksheet xmlns:x="%s"><!-- <row> --><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>rule</x:t></x:is></x:c></x:row>
                <x:row/></x:sheetData></x:worksheet>""".formatted(WorkbookText.MAIN);
        WorkbookText workbook = new WorkbookText().sheet("rules", "", "").part(SHEET, rows.getBytes(UTF_16));

        byte[] patched = Patched.of(
                workbook,
                new SetText("rules", 2, 1, "a"),
                new AddRow("RULES", List.of("b")),
                new AddSheet("accepted", List.of(List.of("finding"))));

        assertThat(Patched.texts(patched).get("rules").values()).containsExactly("rule", "a", "b");
        assertThat(Patched.texts(patched).get("accepted").values()).containsExactly("finding");
    }
}
