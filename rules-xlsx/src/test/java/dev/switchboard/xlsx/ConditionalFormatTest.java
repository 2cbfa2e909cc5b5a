package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditional formats: what cells hold is read, and where they may show something else, that is told. */
class ConditionalFormatTest {

    private static final String DXFS = "<cellXfs><xf/></cellXfs><dxfs><dxf><font/></dxf>"
            + "<dxf><font/><numFmt numFmtId=\"170\" formatCode=\"&quot;&gt;= &quot;0\"/></dxf></dxfs>";

    private static WorkbookText.Reading read(String sheet, String range, String rule) {
        return new WorkbookText()
                .sheet("topics", "", "<sheetData/>")
                .sheet(
                        sheet,
                        "",
                        "<sheetData><row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>3</v></c></row></sheetData>"
                                + "<conditionalFormatting sqref=\"" + range + "\">" + rule
                                + "</conditionalFormatting>")
                .styles(DXFS)
                .read();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<cfRule type='expression' dxfId='1'/>",
                "<cfRule type='expression' dxfId='0'/><cfRule type='cellIs' dxfId='1'><formula>3</formula></cfRule>",
                "<cfRule type='iconSet'><iconSet showValue='0'/></cfRule>",
                "<cfRule type='dataBar'><dataBar showValue='false'/></cfRule>",
            })
    void whatMayShowAnotherValueIsTold(String rule) {
        WorkbookText.Reading reading = read("rules", "A2:A9", rule.replace('\'', '"'));

        assertThat(reading.said()).isEmpty();
        assertThat(reading.sheets().get(1).rows().get(1).cells()).containsExactly("3");
        assertThat(reading.warned())
                .containsExactly(
                        "my.xlsx rules: conditional formatting may show other values than the cells contain; what"
                                + " they contain is read: A2:A9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<cfRule type='expression' dxfId='0'/>",
                "<cfRule type='expression' dxfId='7'/>",
                "<cfRule type='expression' dxfId='x'/>",
                "<cfRule type='dataBar'><dataBar/></cfRule>",
                "<cfRule type='iconSet'><iconSet showValue='1'/></cfRule>",
            })
    void coloursAreNoConcern(String rule) {
        assertThat(read("rules", "A2:A9", rule.replace('\'', '"')).warned()).isEmpty();
    }

    /** A list of ranges may be long; one that is none of any sheet means nothing. */
    @Test
    void ofSeveralRegionsTheFirstIsNamed() {
        String rule = "<cfRule type=\"expression\" dxfId=\"1\"/>";

        assertThat(read("rules", "B2 " + "C3:D4 ".repeat(2_000), rule).warned())
                .singleElement()
                .asString()
                .endsWith("read: B2:B2");
        assertThat(read("rules", "", rule).warned()).isEmpty();
        assertThat(read("# notes", "A2", rule).warned()).isEmpty();
    }
}
