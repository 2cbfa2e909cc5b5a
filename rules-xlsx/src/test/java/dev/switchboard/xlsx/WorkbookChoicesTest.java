package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.SmallWorkbook.ALL;
import static dev.switchboard.xlsx.SmallWorkbook.CATALOG;
import static dev.switchboard.xlsx.SmallWorkbook.opened;
import static dev.switchboard.xlsx.SmallWorkbook.row;
import static dev.switchboard.xlsx.SmallWorkbook.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.TransferMode;
import dev.switchboard.tables.Sheet;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a written workbook lets a person choose, and what it says of anything else. */
class WorkbookChoicesTest {

    private static Map<String, DataValidation> dropDowns(XSSFWorkbook workbook, String sheet) {
        Map<String, DataValidation> byColumn = new HashMap<>();
        XSSFSheet found = workbook.getSheet(sheet);
        for (XSSFDataValidation validation : found.getDataValidations()) {
            int column = validation.getRegions().getCellRangeAddress(0).getFirstColumn();
            byColumn.put(found.getRow(0).getCell(column).getStringCellValue(), validation);
            assertThat(validation.getShowErrorBox()).isTrue();
            assertThat(validation.getSuppressDropDownArrow()).isTrue();
            assertThat(validation.getErrorBoxText())
                    .hasSizeLessThanOrEqualTo(225)
                    .containsPattern("[а-я]{3}")
                    .containsPattern("[a-z]{3}");
            assertThat(validation.getErrorBoxTitle()).hasSizeLessThanOrEqualTo(32);
        }
        return byColumn;
    }

    private static String formula(DataValidation validation) {
        return validation.getValidationConstraint().getFormula1();
    }

    @Test
    void whatHoldsOneValueRefusesAnyOther() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            Map<String, DataValidation> rules = dropDowns(workbook, "billing.rules");
            for (String column : List.of("line", "mode", "conflict")) {
                assertThat(rules.get(column).getErrorStyle()).as(column).isEqualTo(DataValidation.ErrorStyle.STOP);
            }
            assertThat(rules.get("mode").getValidationConstraint().getExplicitListValues())
                    .containsExactlyInAnyOrder(Arrays.stream(TransferMode.values())
                            .map(TransferMode::code)
                            .toArray(String[]::new));
            assertThat(formula(rules.get("line")))
                    .isEqualTo("OFFSET(lines!$A$2,0,0,MAX(1,COUNTA(lines!$A$2:$A$1002)),1)");
            assertThat(dropDowns(workbook, "queues")).containsOnlyKeys("line", "fact");
            assertThat(dropDowns(workbook, "facts")).containsOnlyKeys("type");
            assertThat(dropDowns(workbook, "lines")).containsOnlyKeys("mode");
            assertThat(workbook.getSheet("catalog").getDataValidations())
                    .singleElement()
                    .satisfies(line -> assertThat(
                                    line.getRegions().getCellRangeAddress(0).formatAsString())
                            .isEqualTo("B3"));
        }
    }

    /** The line that takes inquiries when another is closed is one of the same sheet. */
    @Test
    void theLineForAClosedOneIsChosenFromTheLines() throws IOException {
        Sheet lines = sheet(
                "lines",
                row("line", "mode", "title", "phrase", "greeting", "closed"),
                row("senior", "one-step", "", "", "", "night"),
                row("night", "one-step", "", "", "", ""));
        try (XSSFWorkbook workbook = opened(List.of(CATALOG, lines))) {
            DataValidation closed = dropDowns(workbook, "lines").get("closed");

            assertThat(formula(closed)).isEqualTo("OFFSET(lines!$A$2,0,0,MAX(1,COUNTA(lines!$A$2:$A$1003)),1)");
            assertThat(closed.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        }
    }

    @Test
    void whatCanHoldSeveralValuesAsksAboutAnyOther() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            Map<String, DataValidation> rules = dropDowns(workbook, "billing.rules");
            for (String column : List.of("topic", "site", "network", "item")) {
                assertThat(rules.get(column).getErrorStyle()).as(column).isEqualTo(DataValidation.ErrorStyle.WARNING);
            }
            assertThat(formula(rules.get("item"))).startsWith("OFFSET(items!$B$2,");
            assertThat(formula(rules.get("network"))).isEqualTo("'# Списки · Lists'!$B$2:$B$3");
            assertThat(workbook.getSheet("# Списки · Lists")
                            .getRow(2)
                            .getCell(1)
                            .getStringCellValue())
                    .isEqualTo("fixed");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("# Списки · Lists")))
                    .isTrue();
            assertThat(rules).doesNotContainKeys("numberCount", "steps", "note", "salience");
        }
    }
}
