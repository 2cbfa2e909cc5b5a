package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.WorkbookText.ofRows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas: their computed values are read, and where there is none no condition is lost in silence. */
class FormulaTest {

    private static final String NOT_COMPUTED = "the formula has no computed value; open the workbook in a spreadsheet"
            + " program and save it, or write the value instead";

    private static final String HEADER = "<row r=\"1\"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>";

    private static Reading row(String cells) {
        return ofRows(HEADER + "<row r=\"2\">" + cells + "</row>")
                .sharedStrings("<si><t>first</t></si>")
                .read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"B2\"><f>1+2</f></c>",
                "<c r=\"B2\"><f>1+2</f><v></v></c>",
                "<c r=\"B2\"><f>1+2</f><v/></c>",
                "<c r=\"B2\"><f>1+2</f><v> </v></c>",
                "<c r=\"B2\" t=\"n\"><f>1+2</f><v/></c>",
                "<c r=\"B2\" t=\"str\"><f>\"a\"</f></c>",
                "<c r=\"B2\" t=\"b\"><f>TRUE()</f><v/></c>",
                "<c r=\"B2\" t=\"b\"><f>TRUE()</f></c>",
                "<c r=\"B2\" t=\"d\"><f>NOW()</f><v/></c>",
                "<c r=\"B2\" t=\"s\"><f>A1</f><v/></c>",
                "<c r=\"B2\" t=\"inlineStr\"><f>A1</f><is><t/></is></c>",
                "<c r=\"B2\" t=\"inlineStr\"><f>A1</f></c>",
                "<c r=\"B2\"><v/><f>1+2</f></c>",
                "<c r=\"B2\"><f/></c>",
                "<c r=\"B2\"><f t=\"shared\" ref=\"B2:B9\" si=\"0\">A2</f><v/></c>",
                "<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c>",
                "<c r=\"B2\"><f t=\"array\" ref=\"B2\">A2</f></c>",
                "<c r=\"B2\"><f t=\"dataTable\" ref=\"B2\" r1=\"A1\"/><v/></c>"
            })
    void aFormulaThatWasNeverComputedIsRefusedWithItsCell(String cell) {
        assertThat(row(cell).said()).containsExactly("my.xlsx rules!B2: " + NOT_COMPUTED);
    }

    /** XlsxWriter and others put a nought, and ask for the values to be computed on opening. */
    @ParameterizedTest
    @ValueSource(strings = {"fullCalcOnLoad=\"1\"", "fullCalcOnLoad=\"true\"", "calcCompleted=\"0\""})
    void aWorkbookThatIsStillToBeComputedHasNoValues(String property) {
        String formula = "<row r=\"2\"><c r=\"B2\"><f>1+2</f><v>0</v></c></row>";

        assertThat(computed(property, formula).said()).containsExactly("my.xlsx rules!B2: " + NOT_COMPUTED);
    }

    @Test
    void anErrorIsToldAsSuch() {
        assertThat(row("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>").said())
                .singleElement()
                .asString()
                .contains("results in the error `#DIV/0!`");
    }

    @Test
    void anEmptyTextIsAnEmptyCellAndIsToldInAWarning() {
        Reading reading = row("<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"C2\"><v>1</v></c>");

        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows().get(1)).containsExactly("", "", "1");
        assertThat(reading.warned())
                .containsExactly("my.xlsx rules: formulas resulted in empty text, which is read as an empty cell: B2");
    }

    @Test
    void theOtherCellsOfAnArrayAreToldWhereTheyAreMissing() {
        String array = "<row r=\"2\"><c r=\"B2\"><f t=\"array\" ref=\"B2:B4\">A1:A3</f><v>1</v></c></row>";
        String complete = HEADER + array + "<row r=\"3\"><c r=\"B3\" t=\"str\"><v></v></c></row>"
                + "<row r=\"4\"><c r=\"B4\"><v>3</v></c></row>";
        String missing = HEADER + array + "<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>";

        assertThat(ofRows(complete).read().said()).isEmpty();
        for (String rows : List.of(missing, missing.replace("array", "dataTable"))) {
            assertThat(ofRows(rows).read().said())
                    .containsExactly("my.xlsx rules!B2: the formula fills the cells B2:B4, but not all of them are"
                            + " computed; open the workbook in a spreadsheet program and save it, or write the values"
                            + " instead");
        }
    }

    @Test
    void whatIsInACommentIsNoConcern() {
        assertThat(ofRows(HEADER
                                + "<row r=\"2\"><c t=\"inlineStr\"><is><t># sum</t></is></c><c><f>1+2</f><v/></c>"
                                + "<c><f t=\"array\" ref=\"C2:C9\">A1</f></c></row>")
                        .read()
                        .said())
                .isEmpty();
    }

    /** Without its evaluator POI puts a nought where a formula's value belongs. */
    @Test
    void whatPoiHasNotComputedIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row header = workbook.createSheet("rules").createRow(0);
            header.createCell(0).setCellValue("item");
            header.createCell(1).setCellFormula("1+2");
            workbook.write(bytes);
        }

        assertThat(WorkbookText.read(bytes.toByteArray()).said()).containsExactly("my.xlsx rules!B1: " + NOT_COMPUTED);
    }

    /** Whether anything has changed since the last time is not in the file. */
    @Test
    void valuesOfAWorkbookThatIsComputedByHandMayBeOutdated() {
        String formula = "<row r=\"2\"><c r=\"B2\"><f>1+2</f><v>3</v></c><c r=\"C2\"><v>4</v></c></row>";

        assertThat(computed("calcMode=\"manual\"", formula).warned())
                .containsExactly(
                        "my.xlsx rules: the workbook is set to manual calculation, so formulas may be out of date:"
                                + " recalculate it (F9) and save it; formulas: B2");
        assertThat(computed("calcMode=\"manual\"", formula).rows().get(1)).containsExactly("", "3", "4");
        assertThat(computed("calcMode=\"auto\"", formula).warned()).isEmpty();
        assertThat(computed("calcMode=\"manual\"", "<row r=\"2\"><c r=\"B2\"><v>3</v></c></row>")
                        .warned())
                .isEmpty();
    }

    private static Reading computed(String property, String row) {
        WorkbookText workbook = ofRows(HEADER + row);
        String xml = new String(workbook.parts().get("xl/workbook.xml"), UTF_8);
        return workbook.part(
                        "xl/workbook.xml",
                        xml.replace("</workbook>", "<calcPr " + property + "/></workbook>")
                                .getBytes(UTF_8))
                .read();
    }
}
