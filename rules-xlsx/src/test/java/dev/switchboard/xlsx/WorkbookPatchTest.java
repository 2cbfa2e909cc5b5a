package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.xlsx.WorkbookChange.AddRow;
import dev.switchboard.xlsx.WorkbookChange.AddSheet;
import dev.switchboard.xlsx.WorkbookChange.ClearRow;
import dev.switchboard.xlsx.WorkbookChange.SetText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells changed in a workbook of any program: they read back as they were set, and nothing else is different. */
class WorkbookPatchTest {

    private static final Path EXAMPLE = Path.of("../examples/home-internet.xlsx");

    private static final List<String> TEXTS = List.of(
            "moscow",
            ">= 3",
            "3-10",
            "=1+1",
            "7",
            "0",
            "-12",
            "007",
            "1.50",
            "a & <b> \"c\"",
            "две\nстроки",
            "_x000D_",
            "x\ty",
            "yes",
            "@now",
            "'quoted'",
            "1e5",
            "123456789012345678",
            "\uD83D\uDCDE",
            "");

    @Test
    void randomChangesReadBack() throws IOException {
        byte[] workbook = Files.readAllBytes(EXAMPLE);
        for (int seed = 0; seed < 40; seed++) {
            assertChangesReadBack(workbook, new Random(seed), "seed " + seed);
        }
    }

    @Test
    void randomChangesOfWhatLibreOfficeSavedReadBack(@TempDir Path folder) throws Exception {
        byte[] workbook = LibreOffice.saved(Files.readAllBytes(EXAMPLE), folder);
        byte[] patched = workbook;
        for (int seed = 0; seed < 20; seed++) {
            patched = assertChangesReadBack(workbook, new Random(seed), "seed " + seed);
        }
        byte[] again = LibreOffice.saved(patched, Files.createDirectory(folder.resolve("again")));
        assertThat(Patched.texts(again)).isEqualTo(Patched.texts(patched));
    }

    private static byte[] assertChangesReadBack(byte[] workbook, Random random, String seed) {
        Map<String, Map<CellReference, String>> texts = Patched.texts(workbook);
        List<String> names =
                texts.keySet().stream().filter(name -> !name.startsWith("#")).toList();
        List<WorkbookChange> changes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String sheet = names.get(random.nextInt(names.size()));
            changes.add(change(sheet, texts.get(sheet), random));
        }

        byte[] patched = Patched.of(workbook, changes);

        assertThat(Patched.texts(patched)).as(seed + " " + changes).isEqualTo(texts);
        return patched;
    }

    /** A change, made in the texts as well. */
    private static WorkbookChange change(String sheet, Map<CellReference, String> texts, Random random) {
        int width =
                texts.keySet().stream().mapToInt(CellReference::column).max().orElse(1);
        int last = texts.keySet().stream().mapToInt(CellReference::row).max().orElse(1);
        int kind = random.nextInt(6);
        if (kind == 0) {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                cells.add(column == 1 ? "new" : TEXTS.get(random.nextInt(TEXTS.size())));
                put(new CellReference(last + 1, column), cells.get(column - 1), texts);
            }
            return new AddRow(sheet, cells);
        }
        int row = 2 + random.nextInt(last + 2);
        if (kind == 1 && last > 2) {
            texts.keySet().removeIf(at -> at.row() == row);
            return new ClearRow(sheet, row);
        }
        CellReference at = new CellReference(row, 1 + random.nextInt(width));
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        put(at, text, texts);
        return new SetText(sheet, at.row(), at.column(), text);
    }

    private static void put(CellReference at, String text, Map<CellReference, String> texts) {
        if (text.isEmpty()) {
            texts.remove(at);
        } else {
            texts.put(at, text);
        }
    }

    @Test
    void whatIsNotChangedStaysToTheByte() throws IOException {
        byte[] workbook = Files.readAllBytes(EXAMPLE);
        byte[] patched = Patched.of(workbook, new SetText("lines", 2, 3, "Другое"));

        Patched.assertSameParts(workbook, patched, "xl/worksheets/sheet3.xml");
        String before = Patched.part(workbook, "xl/worksheets/sheet3.xml");
        String after = Patched.part(patched, "xl/worksheets/sheet3.xml");
        int cell = after.indexOf("<c r=\"C2\"");
        assertThat(after.substring(0, cell)).isEqualTo(before.substring(0, cell));
        assertThat(after.substring(after.indexOf("</c>", cell)))
                .isEqualTo(before.substring(before.indexOf("</c>", cell)));
        assertThat(Patched.of(workbook, List.of())).satisfies(same -> Patched.assertSameParts(workbook, same));
    }

    @Test
    void stylesStayAndNumbersStayNumbers() throws IOException {
        byte[] workbook = Files.readAllBytes(EXAMPLE);
        int column = salience(workbook);
        List<String> added = new ArrayList<>(Collections.nCopies(column + 1, "7"));
        byte[] patched = Patched.of(
                workbook,
                new SetText("billing.rules", 4, column, "250"),
                new SetText("billing.rules", 5, column, "high"),
                new AddRow("billing.rules", added));
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(patched))) {
            XSSFCell former = before.getSheet("billing.rules").getRow(3).getCell(column - 1);
            XSSFSheet rules = after.getSheet("billing.rules");
            assertThat(rules.getRow(3).getCell(column - 1).getNumericCellValue())
                    .isEqualTo(250);
            assertThat(rules.getRow(4).getCell(column - 1).getStringCellValue()).isEqualTo("high");
            XSSFRow last = rules.getRow(rules.getLastRowNum());
            assertThat(last.getCell(column - 1).getNumericCellValue()).isEqualTo(7);
            assertThat(last.getCell(column).getStringCellValue()).isEqualTo("7");
            assertThat(last.getCell(column).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(List.of(rules.getRow(3), last))
                    .allSatisfy(row -> assertThat(
                                    row.getCell(column - 1).getCellStyle().getIndex())
                            .isEqualTo(former.getCellStyle().getIndex()));
        }
    }

    private static int salience(byte[] workbook) {
        return Patched.texts(workbook).get("billing.rules").entrySet().stream()
                .filter(cell -> cell.getValue().equals("salience"))
                .findFirst()
                .orElseThrow()
                .getKey()
                .column();
    }

    @Test
    void commentsMergedCellsAndWidthsOfAnotherProgramStay() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("rules");
            for (int row = 0; row < 4; row++) {
                sheet.createRow(row).createCell(0).setCellValue("row " + row);
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C3"));
            sheet.setColumnWidth(0, 5_000);
            Comment comment =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 5, 4));
            comment.setString(new XSSFRichTextString("ask first"));
            sheet.getRow(1).getCell(0).setCellComment(comment);
            workbook.write(bytes);
        }

        byte[] patched =
                Patched.of(bytes.toByteArray(), new SetText("rules", 2, 1, "other"), new AddRow("rules", List.of("n")));

        Patched.assertSameParts(bytes.toByteArray(), patched, "xl/worksheets/sheet1.xml");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(patched))) {
            XSSFSheet sheet = workbook.getSheet("rules");
            assertThat(sheet.getRow(1).getCell(0).getCellComment().getString().getString())
                    .isEqualTo("ask first");
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactly("B2:C3");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(5_000);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("n");
        }
    }

    @Test
    void aSheetIsAdded() throws IOException {
        byte[] workbook = Files.readAllBytes(EXAMPLE);
        byte[] patched = Patched.of(
                workbook,
                new AddSheet("billing.cases", List.of(List.of("case", "topic"), List.of("a & b", "3-10"))),
                new AddSheet("more.cases", List.of(List.of("case"))));

        Map<String, Map<CellReference, String>> expected = Patched.texts(workbook);
        Map<String, Map<CellReference, String>> texts = Patched.texts(patched);
        assertThat(texts.keySet()).contains("billing.cases", "more.cases");
        assertThat(texts.get("billing.cases").values()).containsExactly("case", "topic", "a & b", "3-10");
        texts.keySet().removeIf(name -> name.endsWith(".cases"));
        assertThat(texts).isEqualTo(expected);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(patched))) {
            assertThat(read.getSheet("billing.cases")
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("@");
            assertThat(read.getSheet("billing.cases").getColumnStyle(1).getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void allThatCannotBeDoneIsTold() throws IOException {
        byte[] workbook = Files.readAllBytes(EXAMPLE);
        assertThatThrownBy(() -> Patched.of(
                        workbook,
                        new SetText("nowhere", 1, 1, "a"),
                        new SetText("lines", 2, 3, "x".repeat(32_768)),
                        new ClearRow("lines", 0),
                        new AddSheet("LINES", List.of()),
                        new AddSheet("a/b", List.of())))
                .isInstanceOfSatisfying(
                        InvalidCatalogException.class,
                        refused -> assertThat(refused.problems()).hasSize(5))
                .hasMessageContaining("no sheet `nowhere`")
                .hasMessageContaining("my.xlsx lines!C2: the text is longer")
                .hasMessageContaining("a sheet `LINES` already")
                .hasMessageContaining("`a/b` cannot be a sheet's name");
        assertThatThrownBy(() -> Patched.of("no workbook".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidCatalogException.class);
    }
}
