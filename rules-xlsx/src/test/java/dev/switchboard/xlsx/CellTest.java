package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.WorkbookText.ofRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.xlsx.WorkbookText.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as the kinds of ECMA-376, part 1, 18.18.11, read as what a person sees or typed. */
class CellTest {

    /** Styles 0: general, 1: built-in date 16, 2: built-in time 20, 3 and 4: formats of the workbook's own. */
    private static final String STYLES = """
            <numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/>\
            <numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="16"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>""";

    private static String cell(String xml) {
        Reading reading = ofRows("<row r=\"1\">" + xml + "</row>").read();
        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows()).hasSize(1);
        return reading.rows().get(0).get(0);
    }

    private static Reading styled(String cells) {
        return ofRows("<row r=\"1\">" + cells + "</row>").styles(STYLES).read();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "3.0, 3",
        "-7, -7",
        "0, 0",
        "-0, 0",
        "1E3, 1000",
        "1.5E-2, 0.015",
        "0.30000000000000004, 0.3",
        "2.9999999999999996, 3",
        "700262, 700262",
        "1000000, 1000000",
        "123456789012345, 123456789012345"
    })
    void aNumberIsWhatAPersonWouldType(String stored, String read) {
        assertThat(cell("<c r=\"A1\"><v>" + stored + "</v></c>")).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0x1", "NaN", "1d", "1E99999", "9999999999999999999999999999999999999999999999"})
    void whatIsNoNumberIsRefusedWithItsCell(String stored) {
        assertThat(ofRows("<row r=\"2\"><c r=\"C2\"><v>" + stored + "</v></c></row>")
                        .read()
                        .said())
                .containsExactly("my.xlsx rules!C2: the cell is damaged (`" + stored + "`); enter the value again");
    }

    @Test
    void textsAreSharedInlineOrAFormulasOwn() {
        Reading reading = ofRows("""
                        <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>inline</t></is></c>\
                        <c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="D1" t="s"><v>0</v></c></row>""")
                .sharedStrings("<si><t>first</t></si><si><t>второй</t></si>")
                .read();

        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows()).containsExactly(List.of("второй", "inline", "ab", "first"));
    }

    @Test
    void runsOfATextAreJoinedAndItsPronunciationIsLeftOut() {
        assertThat(cell("""
                        <c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>one</t></r><r><t xml:space="preserve">, two </t></r>\
                        <rPh sb="0" eb="2"><t>wan</t></rPh><phoneticPr fontId="1"/></is></c>""")).isEqualTo("one, two ");
    }

    @Test
    void escapedCharactersAreDecodedAndNothingElseIsChanged() {
        assertThat(cell("<c t=\"inlineStr\"><is><t>a_x000D_\nb _x005F_x000D_ _xZZZZ_ __x0041_\u00A0«c»</t></is></c>"))
                .isEqualTo("a\r\nb _x000D_ _xZZZZ_ _A\u00A0«c»");
    }

    @Test
    void aTextOfTheCellsOwnMayStandWhereNumbersDo() {
        String text = "a_x0041_".repeat(100);

        assertThat(cell("<c r=\"A1\" t=\"inlineStr\"><v>" + text + "</v></c>")).isEqualTo("aA".repeat(100));
    }

    @Test
    void booleansAreTrueAndFalse() {
        assertThat(ofRows("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>")
                        .read()
                        .said())
                .containsExactly("my.xlsx rules!A1: the cell is damaged (`2`); enter the value again");
        assertThat(cell("<c t=\"b\"><v>1</v></c>")).isEqualTo("true");
        assertThat(cell("<c t=\"b\"><v>0</v></c>")).isEqualTo("false");
    }

    @Test
    void aFormulaIsItsValue() {
        assertThat(cell("<c r=\"A1\"><f>1+2</f><v>3</v></c>")).isEqualTo("3");
        assertThat(cell("<c r=\"A1\" t=\"b\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#DIV/0!", "#NAME?"})
    void anErrorValueIsRefused(String error) {
        assertThat(ofRows("<row r=\"4\"><c r=\"AB4\" t=\"e\"><f>A1</f><v>" + error + "</v></c></row>")
                        .read()
                        .said())
                .containsExactly("my.xlsx rules!AB4: the formula results in the error `" + error
                        + "`; correct it, or write the value instead");
    }

    @Test
    void aRangeTurnedIntoADateIsRefusedWithWhatToWrite() {
        Reading reading = styled("<c r=\"A1\" s=\"1\"><v>46298</v></c>");

        assertThat(reading.said())
                .containsExactly(
                        "my.xlsx rules!A1: this is the date or time `2026-10-03`: the spreadsheet program probably"
                                + " made it from `3-10`; give the cell the format \"Text\" and write `3..10`");
        assertThat(reading.problems().get(0).message().russian())
                .contains("`3-10`")
                .contains("`3..10`");
    }

    @Test
    void timesAndFormatsOfTheWorkbooksOwnAreToldAsWell() {
        Reading reading = styled("<c r=\"A1\" s=\"2\"><v>0.125</v></c><c r=\"B1\" s=\"3\"><v>1</v></c>");

        assertThat(reading.said()).hasSize(2);
        assertThat(reading.said().get(0)).contains("rules!A1").contains("`03:00`");
        assertThat(reading.said().get(1)).contains("rules!B1").contains("`1900-01-01`");
    }

    @Test
    void datesMayCountFrom1904() {
        assertThat(ofRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44836</v></c></row>")
                        .styles(STYLES)
                        .workbookProperties("<workbookPr date1904=\"1\"/>")
                        .read()
                        .said())
                .singleElement()
                .asString()
                .contains("`2026-10-03`");
    }

    @Test
    void aTextColumnIsNotToldToHoldARange() {
        Reading reading =
                new WorkbookText().sheet("catalog", "", """
                        <sheetData><row r="1"><c t="inlineStr"><is><t>key</t></is></c><c t="inlineStr"><is><t>value</t></is></c></row>\
                        <row r="2"><c t="inlineStr"><is><t>version</t></is></c><c s="1"><v>46296</v></c></row></sheetData>""").styles(STYLES).read();

        assertThat(reading.said())
                .containsExactly(
                        "my.xlsx catalog!B2: this is the date `2026-10-01`, but text is expected; give the cell the"
                                + " format \"Text\" and enter the value again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d-mmm|true",
                "[$-419]d mmmm yyyy|true",
                "[h]:mm|true",
                "@|false",
                "General|false",
                "#,##0.00\\ \"days\"|false",
                "[Red]0|false",
                "0\\d|false",
                "_d0*y|false",
                "\"d|false",
                "[d|false"
            })
    void aFormatIsOfDatesByItsLetters(String format, boolean isDate) {
        assertThat(new CellFormat(format).isDate()).isEqualTo(isDate);
    }

    @Test
    void anIsoDateIsADate() {
        assertThat(ofRows("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2026-10-03</v></c></row>")
                        .read()
                        .said())
                .singleElement()
                .asString()
                .contains("date `2026-10-03`");
    }

    /** Excel counts a 29 February 1900 that never was. */
    @ParameterizedTest
    @CsvSource({"1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "62, 1900-03-02"})
    void theFirstDaysOf1900AreThoseThatExcelShows(String serial, String date) {
        assertThat(styled("<c r=\"A1\" s=\"1\"><v>" + serial + "</v></c>").said())
                .singleElement()
                .asString()
                .contains("`" + date + "`");
    }

    @Test
    void aTextThatIsNotThereIsRefusedWithItsCell() {
        for (String index : List.of("7", "", "-1", "x", "99999999999")) {
            assertThat(ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>")
                            .sharedStrings("<si><t>first</t></si>")
                            .read()
                            .said())
                    .singleElement()
                    .asString()
                    .startsWith("my.xlsx rules!A1: the cell is damaged");
        }
    }

    @Test
    void aTextLongerThanACellCanHoldIsRefused() {
        String longest = "x".repeat(32_767);
        assertThat(cell("<c t=\"inlineStr\"><is><t>" + longest + "</t></is></c>"))
                .isEqualTo(longest);
        for (String tooLong : List.of(
                "<c t=\"inlineStr\"><is><t>" + longest + "x</t></is></c>",
                "<c t=\"inlineStr\"><is><r><t>" + longest + "</t></r><r><t>x</t></r></is></c>",
                "<c t=\"str\"><v>" + longest + "x</v></c>")) {
            assertThat(ofRows("<row r=\"1\">" + tooLong + "</row>").read().said())
                    .singleElement()
                    .asString()
                    .startsWith("my.xlsx rules!A1: the text is longer than the 32767 characters");
        }
    }
}
