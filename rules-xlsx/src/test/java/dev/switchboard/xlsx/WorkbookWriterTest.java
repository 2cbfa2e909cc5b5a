package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.SmallWorkbook.ALL;
import static dev.switchboard.xlsx.SmallWorkbook.CATALOG;
import static dev.switchboard.xlsx.SmallWorkbook.belowTitles;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
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
        assertThat(reading.sheets()).isEqualTo(belowTitles(ALL));
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
            assertThat(WorkbookText.read(inArabic).sheets()).isEqualTo(belowTitles(ALL));
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void allCellsAreTextButSalience() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            for (var cell : workbook.getSheet("billing.rules").getRow(2)) {
                boolean isSalience = cell.getColumnIndex() == 4;
                assertThat(cell.getCellType()).isEqualTo(isSalience ? CellType.NUMERIC : CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(isSalience ? "0" : "@");
            }
        }
    }

    @Test
    void aTextThatBeginsAsAFormulaDoesStaysText() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFCell steps = workbook.getSheet("billing.rules").getRow(2).getCell(9);
            assertThat(steps.getStringCellValue()).isEqualTo("=1+1");
            assertThat(steps.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void cellsAddedLaterAreTextToo() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFSheet rules = workbook.getSheet("billing.rules");
            assertThat(rules.getColumnStyle(3).getDataFormatString()).isEqualTo("@");
            assertThat(rules.getColumnStyle(4).getDataFormatString()).isEqualTo("0");
            for (int toCome = 11; toCome < 19; toCome++) {
                assertThat(rules.getColumnStyle(toCome).getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void headersStayInSightAndFilter() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            XSSFSheet rules = workbook.getSheet("billing.rules");
            assertThat(rules.getPaneInformation().isFreezePane()).isTrue();
            assertThat(rules.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(rules.getPaneInformation().getVerticalSplitPosition())
                    .as("item, topic, line and mode")
                    .isEqualTo((short) 4);
            assertThat(rules.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:K3");
            assertThat(workbook.getNames("_xlnm._FilterDatabase"))
                    .as("by which LibreOffice knows a filter")
                    .extracting(Name::getRefersToFormula)
                    .contains("'billing.rules'!$A$2:$K$3")
                    .hasSize(ALL.size());
        }
    }

    @Test
    void onPaperTheHeaderIsOnEachPageAndTheWidthFits() throws IOException {
        Sheet rules = sheet("it's.rules", row("item", "steps", "steps:en", "note", "x".repeat(60)));
        try (XSSFWorkbook workbook = opened(List.of(CATALOG, rules))) {
            for (String name : List.of("catalog", "it's.rules")) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight())
                        .as("as many as it takes")
                        .isZero();
            }
        }
    }

    @Test
    void titlesStandAboveTheCodesInOneLanguage() throws IOException {
        Sheet rules = sheet(
                "rules",
                row("rule", "item", "salience", "topic", "conflict", "line", "mode"),
                row("r", "A-1", "3", "charges", "yes", "senior", "one-step"));
        assertThat(titles(rules, Locale.ENGLISH))
                .containsExactly("# Rule ↓", "Item", "Topic of it", "Line", "Mode of transfer", "Salience", "Dispute");
        assertThat(titles(rules, Locale.forLanguageTag("ru")))
                .containsExactly("# Правило ↓", "Пункт", "О чём речь", "Линия", "Способ перевода", "Важность", "Спор");
    }

    private static List<String> titles(Sheet sheet, Locale locale) throws IOException {
        byte[] bytes = SmallWorkbook.write(List.of(sheet), locale);
        assertThat(WorkbookText.read(bytes)
                        .sheets()
                        .get(0)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0))
                .as("written anew each time, so not kept as a comment")
                .isEqualTo("rule");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> titles = new ArrayList<>();
            workbook.getSheet(sheet.name()).getRow(0).forEach(cell -> titles.add(cell.getStringCellValue()));
            return titles;
        }
    }

    @Test
    void whatAlternativesHaveInCommonIsWrittenOnceInABand() throws IOException {
        Sheet rules = sheet(
                "rules",
                row("rule", "item", "salience", "topic", "line", "mode", "steps", "note"),
                row("r", "A-1", "3", "charges", "senior", "one-step", "ask", "a"),
                row("s", "A-1", "3", "charges", "senior", "one-step", "ask", "b"),
                row("s", "A-1", "3", "charges", "senior", "one-step", "ask", "b"),
                row("t", "A-1", "3", "charges", "senior", "one-step", "ask", ""));
        byte[] bytes = write(List.of(rules));

        assertThat(WorkbookText.read(bytes).rows())
                .containsSequence(
                        List.of("s", "A-1", "charges", "senior", "one-step", "3", "ask", "b"),
                        List.of("s", "", "charges", "", "", "", "", "b"),
                        List.of("t", "A-1", "charges", "senior", "one-step", "3", "ask"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<Boolean> banded = new ArrayList<>();
            for (int row = 2; row < 6; row++) {
                banded.add(workbook.getSheet("rules")
                                .getRow(row)
                                .getCell(2)
                                .getCellStyle()
                                .getFillForegroundColorColor()
                        != null);
            }
            assertThat(banded).containsExactly(false, true, true, false);
        }
    }

    @Test
    void coloursTellIdentityConditionsOutcomesAndRemarks() throws IOException {
        try (XSSFWorkbook workbook = opened(ALL)) {
            Map<String, List<String>> byColor = new HashMap<>();
            for (var cell : workbook.getSheet("billing.rules").getRow(1)) {
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
                row.forEach(cell -> assertThat(cell.getStringCellValue().replace("КНИГА", ""))
                        .doesNotContainPattern("[а-я]{3}"));
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
                .containsExactly(
                        belowTitles(topics),
                        belowTitles(sheet("rules", row("rule", "item"), row("'#1 of all", "A-1"))),
                        notes);
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
