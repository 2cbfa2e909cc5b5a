package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.SmallWorkbook.ALL;
import static dev.switchboard.xlsx.SmallWorkbook.CATALOG;
import static dev.switchboard.xlsx.SmallWorkbook.opened;
import static dev.switchboard.xlsx.SmallWorkbook.row;
import static dev.switchboard.xlsx.SmallWorkbook.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.TransferMode;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
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
            XSSFCell header = found.getRow(1).getCell(column);
            assertThat(validation.getSuppressDropDownArrow()).isTrue();
            if (header == null) {
                byColumn.put("to come", validation);
                assertThat(validation.getShowErrorBox()).isFalse();
                continue;
            }
            byColumn.put(header.getStringCellValue(), validation);
            assertThat(validation.getShowErrorBox()).isTrue();
            assertThat(validation.getErrorBoxText())
                    .hasSizeLessThanOrEqualTo(225)
                    .containsPattern("[a-z]{3}")
                    .doesNotContainPattern("[а-я]{3}");
            assertThat(validation.getErrorBoxTitle()).isEqualTo("Not in the list");
        }
        return byColumn;
    }

    private static String header(XSSFSheet sheet, DataValidation list) {
        XSSFCell header =
                sheet.getRow(1).getCell(list.getRegions().getCellRangeAddress(0).getFirstColumn());
        return header == null ? "" : header.getStringCellValue();
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
                    .isEqualTo("OFFSET(lines!$A$3,0,0,MAX(1,COUNTA(lines!$A$3:$A$1003)),1)");
            assertThat(dropDowns(workbook, "queues")).containsOnlyKeys("line", "fact");
            assertThat(dropDowns(workbook, "facts")).containsOnlyKeys("type");
            assertThat(dropDowns(workbook, "lines")).containsOnlyKeys("mode");
            assertThat(workbook.getSheet("catalog").getDataValidations())
                    .singleElement()
                    .satisfies(line -> assertThat(
                                    line.getRegions().getCellRangeAddress(0).formatAsString())
                            .isEqualTo("B4"));
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

            assertThat(formula(closed)).isEqualTo("OFFSET(lines!$A$3,0,0,MAX(1,COUNTA(lines!$A$3:$A$1004)),1)");
            assertThat(closed.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
        }
    }

    @Test
    void whatCanHoldSeveralValuesAsksAboutAnyOther() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(SmallWorkbook.write(ALL, Locale.forLanguageTag("ru"))))) {
            Map<String, DataValidation> rules = new HashMap<>();
            XSSFSheet sheet = workbook.getSheet("billing.rules");
            sheet.getDataValidations().forEach(list -> rules.put(header(sheet, list), list));
            for (String column : List.of("topic", "site", "network", "item")) {
                assertThat(rules.get(column).getErrorStyle()).as(column).isEqualTo(DataValidation.ErrorStyle.WARNING);
            }
            assertThat(offered(workbook, rules.get("item"))).containsExactly("A-1 · Счета", "A-1");
            assertThat(offered(workbook, rules.get("topic"))).containsExactly("charges · Начисления", "charges");
            assertThat(offered(workbook, rules.get("network"))).containsExactly("mobile", "fixed");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("# Списки · Lists")))
                    .isTrue();
            assertThat(rules).doesNotContainKeys("numberCount", "steps", "note", "salience");
        }
    }

    /** What a list offers now, as the workbook has it. */
    private static List<String> offered(XSSFWorkbook workbook, DataValidation list) {
        XSSFSheet lists = workbook.getSheet("# Списки · Lists");
        Matcher start = Pattern.compile("OFFSET\\('# Списки · Lists'!\\$([A-Z]+)\\$3,0,0,MAX.*")
                .matcher(formula(list));
        assertThat(start.matches()).as(formula(list)).isTrue();
        int column = CellReference.column(start.group(1)) - 1;
        int count = (int) lists.getRow(1).getCell(column).getNumericCellValue();
        List<String> offered = new ArrayList<>();
        for (int row = 2; row < 2 + count; row++) {
            offered.add(lists.getRow(row).getCell(column).getStringCellValue());
        }
        return offered;
    }
}
