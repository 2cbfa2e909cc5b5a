package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as LibreOffice and Apache POI write them. */
class OtherProgramsTest {

    private static final Path RESOURCES = Path.of("src/test/resources/dev/switchboard/xlsx");

    @Test
    void libreOfficesHabits() throws IOException {
        assertIsOfHabits(WorkbookText.read(Files.readAllBytes(RESOURCES.resolve("habits.xlsx"))));
    }

    @Test
    void theLibreOfficeOfThisMachine(@TempDir Path folder) throws Exception {
        assertIsOfHabits(WorkbookText.read(LibreOffice.saved(RESOURCES.resolve("habits.fods"), folder)));
    }

    /** Opened and saved by LibreOffice, a workbook of ours has the same cells and still refuses wrong values. */
    @Test
    void libreOfficeKeepsWhatWeWrite(@TempDir Path folder) throws Exception {
        Path ours = folder.resolve("ours.xlsx");
        Files.write(ours, SmallWorkbook.write(SmallWorkbook.ALL));

        byte[] saved = LibreOffice.saved(ours, Files.createDirectory(folder.resolve("saved")));

        Reading before = WorkbookText.read(Files.readAllBytes(ours));
        Reading after = WorkbookText.read(saved);
        assertThat(after.said()).isEmpty();
        assertThat(after.sheets()).isEqualTo(before.sheets());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
            assertThat(workbook.getSheet("billing.rules").getDataValidations())
                    .filteredOn(dropDown -> dropDown.getErrorStyle() == DataValidation.ErrorStyle.STOP)
                    .extracting(dropDown ->
                            dropDown.getRegions().getCellRangeAddress(0).getFirstColumn())
                    .containsExactlyInAnyOrder(2, 3, 6);
        }
    }

    /** What a person sees who opens {@code habits.fods}. */
    private static void assertIsOfHabits(Reading reading) {
        assertThat(reading.sheets()).extracting(Sheet::name).containsExactly("rules", "lines", "# notes");
        assertThat(reading.sheets().get(0).content())
                .containsExactly(
                        new Sheet.Row(2, List.of("item", "salience", "conflict", "numberCount", "steps")),
                        new Sheet.Row(3, List.of("A-1", "300", "true", ">= 3", "Уточните: номер\nи адрес")),
                        new Sheet.Row(4, List.of("A-2", "300.5", "", "2026-10-03", "ab")),
                        new Sheet.Row(1005, List.of("A-3", "#DIV/0!")),
                        new Sheet.Row(1006, List.of("", "7")));
        assertThat(reading.said())
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said)
                                .startsWith("my.xlsx rules!D4: ")
                                .contains("`3-10`"),
                        said -> assertThat(said)
                                .startsWith("my.xlsx rules!B1005: ")
                                .contains("`#DIV/0!`"),
                        said -> assertThat(said)
                                .startsWith("my.xlsx rules!A1005: ")
                                .contains("A1005:A1006 are merged"));
        assertThat(reading.warned())
                .containsExactly(
                        "my.xlsx rules: hidden rows (including those hidden by a filter) are read too: 4",
                        "my.xlsx rules: hidden columns are read too: B–C",
                        "my.xlsx lines: the sheet is hidden, but read");
    }

    @Test
    void poisHabits() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            assertIsOfPoi(workbook);
        }
    }

    /** Streamed: texts inline, and an archive of the 64-bit kind. */
    @Test
    void poisHabitsWhenItStreams() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            assertIsOfPoi(workbook);
        }
    }

    private static void assertIsOfPoi(Workbook workbook) throws IOException {
        org.apache.poi.ss.usermodel.Sheet rules = workbook.createSheet("rules");
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) BuiltinFormats.getBuiltinFormat("d-mmm"));
        Row header = rules.createRow(0);
        header.createCell(0).setCellValue("номер & \"имя\"");
        header.createCell(1).setCellValue(" пробелы ");
        header.createCell(3).setCellValue("a\nb");
        Row row = rules.createRow(4);
        row.setZeroHeight(true);
        row.createCell(0).setCellValue(0.1 + 0.2);
        row.createCell(1).setCellValue(true);
        Cell formula = row.createCell(2);
        formula.setCellFormula("A5*10");
        Cell day = row.createCell(3);
        day.setCellValue(46298);
        day.setCellStyle(date);
        rules.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        workbook.createSheet("lines");
        workbook.setSheetHidden(1, true);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);

        Reading reading = WorkbookText.read(bytes.toByteArray());

        assertThat(reading.rows())
                .containsExactly(
                        List.of("номер & \"имя\"", " пробелы ", "", "a\nb"), List.of("0.3", "true", "3", "2026-10-03"));
        assertThat(reading.sheets()).extracting(Sheet::name).containsExactly("rules", "lines");
        assertThat(reading.said())
                .satisfiesExactly(
                        said -> assertThat(said)
                                .startsWith("my.xlsx rules!D5: ")
                                .contains("`3-10`"),
                        said -> assertThat(said)
                                .startsWith("my.xlsx rules!B1: ")
                                .contains("B1:C1 are merged"));
        assertThat(reading.warned()).hasSize(2);
    }

    /** A big sheet of another library's, so that what is read at its end shows that everything was. */
    @Test
    void manyRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("rules");
            for (int number = 0; number < 10_000; number++) {
                Row row = sheet.createRow(number);
                for (int column = 0; column < 20; column++) {
                    row.createCell(column).setCellValue("ячейка " + number + "/" + column);
                }
            }
            workbook.write(bytes);
        }

        Reading reading = WorkbookText.read(bytes.toByteArray());

        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows()).hasSize(10_000).allMatch(row -> row.size() == 20);
        assertThat(reading.rows().get(9_999).get(19)).isEqualTo("ячейка 9999/19");
    }
}
