package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written reads back as it was, and looks to another library as a person should see it. */
class WorkbookWriterTest {

    private static final Vocabulary WORDS = Vocabulary.builder()
            .name("test")
            .lines(List.of(new Line("senior", TransferMode.ONE_STEP, Text.EMPTY, "", "", Text.EMPTY)))
            .facts(List.of(
                    fact("topic", new FactType.Topic()),
                    fact("numberCount", FactType.count(new Range(0, 100), 0)),
                    fact("chargeDays", FactType.count(new Range(0, 100), 0)),
                    fact("repeatContact", new FactType.Flag(false)),
                    fact("conflict", new FactType.Flag(false)),
                    fact("site", new FactType.Choice(List.of("samara", "barnaul"), "samara")),
                    fact("network", new FactType.Choice(List.of("mobile", "fixed"), "mobile"))))
            .build();

    private static final Sheet CATALOG =
            sheet("catalog", row("key", "value"), row("name", "test"), row("default line", "senior"));
    private static final Sheet LINES =
            sheet("lines", row("line", "mode", "title"), row("senior", "one-step", "Старшие"));
    private static final Sheet FACTS = sheet("facts", row("fact", "type"), row("conflict", "flag"));
    private static final Sheet TOPICS = sheet("topics", row("topic", "title"), row("charges", "Начисления"));
    private static final Sheet ITEMS = sheet("items", row("title", "item"), row("Счета", "A-1"));
    private static final Sheet QUEUES = sheet("queues", row("line", "fact", "value", "queue"));
    private static final Sheet RULES = sheet(
            "billing.rules",
            row(
                    "item",
                    "salience",
                    "topic",
                    "numberCount",
                    "conflict",
                    "site",
                    "network",
                    "line",
                    "mode",
                    "steps",
                    "note"),
            row("A-1", "300", "charges", "3-10", "yes", "not(samara)", "-", "senior", "one-step", "=1+1", "x\ny"));
    /** A table of each kind. */
    static final List<Sheet> ALL = List.of(CATALOG, LINES, FACTS, TOPICS, ITEMS, QUEUES, RULES);

    private static Fact fact(String code, FactType type) {
        return new Fact(code, type, Text.EMPTY, Text.EMPTY);
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static Sheet sheet(String name, String[]... rows) {
        List<Sheet.Row> all = new ArrayList<>();
        for (String[] cells : rows) {
            all.add(new Sheet.Row(all.size() + 1, List.of(cells)));
        }
        return new Sheet(name, Place.of("my.xlsx", name), all);
    }

    static byte[] write(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(WORDS, sheets, bytes);
        return bytes.toByteArray();
    }

    private static XSSFWorkbook opened(List<Sheet> sheets) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(sheets)));
    }

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
