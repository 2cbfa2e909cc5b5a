package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.SmallWorkbook.ALL;
import static dev.switchboard.xlsx.SmallWorkbook.CATALOG;
import static dev.switchboard.xlsx.SmallWorkbook.opened;
import static dev.switchboard.xlsx.SmallWorkbook.row;
import static dev.switchboard.xlsx.SmallWorkbook.sheet;
import static dev.switchboard.xlsx.SmallWorkbook.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written reads back as it was, and looks to another library as a person should see it. */
class WorkbookWriterTest {

    @Test
    void whatIsWrittenReadsBackAsItWas() throws IOException {
        Reading reading = WorkbookText.read(write(ALL));

        assertThat(reading.said()).isEmpty();
        assertThat(reading.warned()).isEmpty();
        assertThat(reading.sheets()).isEqualTo(ALL);
    }

    @Test
    void everyTextReadsBackAsItWas() throws IOException {
        List<String> texts = List.of(
                "<b>&amp;</b> \"'",
                "a\r\nb\tc",
                " пробелы ",
                "_x0041_",
                "__x000D_",
                "_x",
                "\u0000\u0001\u001F\uFFFE\uFFFF",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00\uD83D",
                "]]>",
                "=cmd|'/c calc'!A1",
                "+1",
                "-1",
                "@SUM(A1)",
                "1E3",
                "007",
                "TRUE",
                "x".repeat(32_767));
        Sheet sheet = sheet("topics", texts.stream().map(text -> row("x", text)).toArray(String[][]::new));

        Reading reading = WorkbookText.read(write(List.of(sheet)));

        assertThat(reading.said()).isEmpty();
        assertThat(reading.rows().stream().map(row -> row.get(1))).containsExactlyElementsOf(texts);
    }

    @Test
    void theSameTablesGiveTheSameBytesInAnyTimeZone() throws IOException {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Novosibirsk"));
            byte[] inNovosibirsk = write(ALL);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(write(ALL)).isEqualTo(inNovosibirsk);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void theSameTablesGiveTheSameBytesInAnyLanguage() throws IOException {
        Locale here = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            byte[] inArabic = write(ALL);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(write(ALL)).isEqualTo(inArabic);
            assertThat(WorkbookText.read(inArabic).sheets()).isEqualTo(ALL);
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void allCellsAreTextButSalience() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            for (var cell : workbook.getSheet("billing.rules").getRow(1)) {
                boolean isSalience = cell.getColumnIndex() == 1;
                assertThat(cell.getCellType()).isEqualTo(isSalience ? CellType.NUMERIC : CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(isSalience ? "0" : "@");
            }
        }
    }

    @Test
    void aTextThatBeginsAsAFormulaDoesStaysText() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFCell steps = workbook.getSheet("billing.rules").getRow(1).getCell(9);
            assertThat(steps.getStringCellValue()).isEqualTo("=1+1");
            assertThat(steps.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void cellsAddedLaterAreTextToo() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFSheet rules = workbook.getSheet("billing.rules");
            assertThat(rules.getColumnStyle(3).getDataFormatString()).isEqualTo("@");
            assertThat(rules.getColumnStyle(1).getDataFormatString()).isEqualTo("0");
        }
    }

    @Test
    void headersStayInSightAndFilter() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFSheet rules = workbook.getSheet("billing.rules");
            assertThat(rules.getPaneInformation().isFreezePane()).isTrue();
            assertThat(rules.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(rules.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:K2");
        }
    }

    @Test
    void onPaperTheHeaderIsOnEachPageAndTheWidthFits() throws IOException {
        String wide = "x".repeat(60);
        Sheet titles = sheet("it's.rules", row("item", wide + 1, wide + 2, wide + 3, wide + 4, wide + 5, wide + 6));
        try (XSSFWorkbook workbook = opened(List.of(CATALOG, titles))) {
            XSSFSheet catalog = workbook.getSheet("catalog");
            assertThat(catalog.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(catalog.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
            assertThat(catalog.getFitToPage()).isTrue();
            assertThat(catalog.getPrintSetup().getLandscape()).isTrue();
            assertThat(catalog.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(catalog.getPrintSetup().getFitHeight())
                    .as("as many as it takes")
                    .isZero();
            XSSFSheet rules = workbook.getSheet("it's.rules");
            assertThat(rules.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(rules.getPrintSetup().getFitWidth())
                    .as("two pages, or it would be too small to read")
                    .isEqualTo((short) 2);
        }
    }

    @Test
    void coloursTellIdentityConditionsOutcomesAndRemarks() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            Map<String, List<String>> byColor = new HashMap<>();
            for (var cell : workbook.getSheet("billing.rules").getRow(0)) {
                String color = ((XSSFCell) cell)
                        .getCellStyle()
                        .getFillForegroundColorColor()
                        .getARGBHex();
                byColor.computeIfAbsent(color, any -> new ArrayList<>()).add(cell.getStringCellValue());
            }
            assertThat(byColor.values())
                    .containsExactlyInAnyOrder(
                            List.of("item", "salience"),
                            List.of("topic", "numberCount", "conflict", "site", "network"),
                            List.of("line", "mode", "steps"),
                            List.of("note"));
        }
    }

    @Test
    void theFirstSheetExplainsTheCellsAndIsAComment() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFSheet help = workbook.getSheetAt(0);
            assertThat(help.getSheetName()).isEqualTo("# Справка · Help");
            List<String> written = new ArrayList<>();
            help.forEach(row -> {
                written.add(row.getCell(0).getStringCellValue());
                assertThat(row.getCell(1).getStringCellValue()).containsPattern("[а-я]{2}");
                assertThat(row.getCell(2).getStringCellValue())
                        .containsPattern("[a-z]{2}")
                        .doesNotContainPattern("[а-я]");
            });
            assertThat(written)
                    .contains("3", ">= 3", "3..10", "1, 3..10, > 40", "yes", "no", "moscow, center", "not(3..10)");
        }
    }

    @Test
    void whatAWorkbookCannotHoldIsRefusedWithItsPlace() {
        for (String name : List.of("", " ", "x".repeat(32), "a/b", "a[b", "a:b")) {
            assertThatThrownBy(() -> write(List.of(sheet(name, row("a")))))
                    .isInstanceOf(InvalidCatalogException.class)
                    .hasMessageContaining("cannot be a sheet's name");
        }
        assertThatThrownBy(() -> write(List.of(sheet("topics", row("topic"), row("x".repeat(32_768))))))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("topics!A2")
                .hasMessageContaining("32767");
    }

    @Test
    void commentsAreWrittenWhereTheyStandAndReadBack() throws IOException {
        Sheet topics = new Sheet(
                "topics",
                Place.of("my.xlsx", "topics"),
                List.of(
                        new Sheet.Row(1, List.of("topic", "# mine")),
                        new Sheet.Row(2, List.of("# first", "", "=beyond"), true),
                        new Sheet.Row(3, List.of("charges", "=1+1")),
                        new Sheet.Row(4, List.of("# end"), true)));
        Sheet notes = new Sheet(
                "# Notes",
                Place.of("my.xlsx", "# Notes"),
                List.of(new Sheet.Row(2, List.of("a", "", "b")), new Sheet.Row(7, List.of("# c"), true)));
        Sheet named = sheet("rules", row("rule", "item"), row("#1 of all", "A-1"));

        byte[] workbook = write(List.of(topics, named, notes));
        Reading reading = WorkbookText.read(workbook);

        assertThat(reading.said()).isEmpty();
        assertThat(reading.sheets())
                .containsExactly(topics, sheet("rules", row("rule", "item"), row("'#1 of all", "A-1")), notes);
        assertThat(write(reading.sheets()).length).isGreaterThan(0);
    }

    /** What tells them apart may stand behind the characters that a sheet's name has, or be none that it can have. */
    @Test
    void commentsAreCalledWhatASheetCanBeCalled() throws IOException {
        List<Sheet> sheets = new ArrayList<>(List.of(sheet("topics", row("topic"), row("charges"))));
        String longName = "# what was said on the desk of the north";
        for (String name : List.of(
                longName + " a",
                longName + " b",
                "# Q?",
                "# q*",
                "# Справка · Help",
                "# it's'",
                "# Notes",
                "# notes")) {
            sheets.add(sheet(name, row(name)));
        }

        Reading reading = WorkbookText.read(write(sheets));

        assertThat(reading.said()).isEmpty();
        assertThat(reading.sheets())
                .extracting(Sheet::name)
                .containsExactly(
                        "topics",
                        "# what was said on the desk of",
                        "# what was said on the desk (2)",
                        "# Q_",
                        "# q_ (2)",
                        "# Справка · Help (2)",
                        "# it's",
                        "# Notes",
                        "# notes (2)");
        assertThat(reading.sheets().get(2).rows().get(0).cells()).containsExactly(longName + " b");
    }

    /** Or the guard before a text that has one of its own would be lost with the next reading. */
    @Test
    void apostrophesOfCommentsAreGuarded() throws IOException {
        Sheet notes = new Sheet("# Notes", Place.of("# Notes"), List.of(new Sheet.Row(1, List.of("'=1", "=1", "'"))));

        Reading reading = WorkbookText.read(write(List.of(sheet("topics", row("topic")), notes)));

        assertThat(reading.sheets().get(1).rows()).containsExactly(new Sheet.Row(1, List.of("''=1", "=1", "'")));
    }
}
