package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.WorkbookText.ofRows;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.xlsx.WorkbookText.Reading;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile files: each is refused with its place and with what to try, in both languages. */
@Timeout(60)
class HostileWorkbookTest {

    private static final byte[] GOOD =
            ofRows("<row r=\"1\"><c r=\"A1\"><v>3</v></c></row>").bytes();

    private static void assertRefused(Reading reading, String place, String... words) {
        assertThat(reading.sheets()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().map(Place::toString)).isEqualTo(Optional.of(place));
            assertThat(problem.message().english()).contains(words);
            assertThat(problem.message().russian()).matches("(?s).*[а-я]{3}.*");
        });
    }

    private static Reading ofSheet(String xml) {
        return ofRows("").part("xl/worksheets/sheet1.xml", xml).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my.xls", "my.xlsm", "my.xlsb", "my.xltx", "my.ods", "MY.XLS"})
    void otherFormatsAreRefusedWithWhatToDo(String name) {
        assertThat(new ExcelFormat().reads(name)).isTrue();
        assertRefused(WorkbookText.read(name, GOOD, Limits.DEFAULT), name, "only .xlsx workbooks", "save it as .xlsx");
    }

    @ParameterizedTest
    @CsvSource({"my.xlsx, true", "My.XLSX, true", "~$my.xlsx, false", "rules.csv, false", "xlsx, false", "a.drl, false"
    })
    void workbooksAreToldByTheirNames(String name, boolean isWorkbook) {
        assertThat(new ExcelFormat().reads(name)).isEqualTo(isWorkbook);
    }

    @Test
    void macrosAreRefusedUnderWhateverName() {
        assertRefused(
                ofRows("").part("xl/vbaProject.bin", "x").read(), "my.xlsx", "contains macros", "save it as .xlsx");
        for (String type : List.of(
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
                "application/vnd.ms-excel.macrosheet+xml")) {
            WorkbookText workbook = ofRows("")
                    .part(
                            "[Content_Types].xml",
                            "<Types><Override PartName=\"/a\" ContentType=\"" + type + "\"/></Types>");
            assertRefused(workbook.read(), "my.xlsx", "contains macros");
        }
    }

    @Test
    void aPasswordOrAnOldFormatIsToldByTheFirstBytes() {
        byte[] file = new byte[4096];
        ByteBuffer.wrap(file).putLong(0xD0CF11E0A1B11AE1L);
        assertRefused(WorkbookText.read(file), "my.xlsx", "password", "renamed .xls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "item;salience;line", "<html><table></table></html>"})
    void whatIsNoArchiveIsRefused(String content) {
        assertRefused(WorkbookText.read(content.getBytes(UTF_8)), "my.xlsx", "not an .xlsx workbook");
    }

    @Test
    void aTruncatedArchiveIsRefusedWhereverItEnds() {
        for (int length = 4; length < GOOD.length; length++) {
            assertRefused(WorkbookText.read(Arrays.copyOf(GOOD, length)), "my.xlsx", "truncated or corrupt");
        }
    }

    @Test
    void aPartThatDoesNotMatchItsChecksumIsRefused() {
        byte[] corrupt = GOOD.clone();
        ByteBuffer bytes = ByteBuffer.wrap(corrupt).order(ByteOrder.LITTLE_ENDIAN);
        int entry = directoryEntry(corrupt, "xl/worksheets/sheet1.xml");
        bytes.putInt(entry + 16, bytes.getInt(entry + 16) ^ 1);
        assertRefused(WorkbookText.read(corrupt), "my.xlsx rules", "corrupt");
    }

    @Test
    void aPartWithAPasswordIsRefused() {
        byte[] encrypted = GOOD.clone();
        int entry = directoryEntry(encrypted, "xl/worksheets/sheet1.xml");
        encrypted[entry + 8] |= 1;
        assertRefused(WorkbookText.read(encrypted), "my.xlsx rules", "password");
    }

    /** The directory is at the end of the archive, and a name begins 46 bytes into its entry. */
    private static int directoryEntry(byte[] archive, String name) {
        return new String(archive, ISO_8859_1).lastIndexOf(name) - 46;
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() {
        Map<String, byte[]> parts = ofRows("").parts();
        parts.put("XL/worksheets/SHEET1.xml", "<worksheet/>".getBytes(UTF_8));
        assertRefused(WorkbookText.read(WorkbookText.zip(parts)), "my.xlsx", "twice");
    }

    @ParameterizedTest
    @CsvSource({
        "_rels/.rels, my.xlsx",
        "xl/workbook.xml, my.xlsx",
        "xl/_rels/workbook.xml.rels, my.xlsx",
        "xl/worksheets/sheet1.xml, my.xlsx rules",
        "xl/sharedStrings.xml, my.xlsx",
        "xl/styles.xml, my.xlsx"
    })
    void aMissingPartIsNamed(String part, String place) {
        Map<String, byte[]> parts = ofRows("").sharedStrings("").styles("").parts();
        assertThat(parts.remove(part)).isNotNull();
        assertRefused(WorkbookText.read(WorkbookText.zip(parts)), place, "lacks the part `" + part + "`");
    }

    @Test
    void anArchiveOfSomethingElseIsRefused() {
        assertRefused(
                WorkbookText.read(WorkbookText.zip(Map.of("content.xml", new byte[0]))),
                "my.xlsx",
                "lacks the part `_rels/.rels`");
        assertRefused(
                ofRows("")
                        .part(
                                "_rels/.rels",
                                "<Relationships><Relationship Id=\"a\" Type=\"t/thumbnail\" Target=\"b\"/></Relationships>")
                        .read(),
                "my.xlsx",
                "no workbook in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..\\..\\x", "//host/share"})
    void aPathThatLeadsOutOfTheArchiveLeadsNowhere(String target) {
        WorkbookText workbook = new WorkbookText().relate(1, "worksheet", target);
        workbook.part("xl/workbook.xml", "<workbook><sheets><sheet name=\"rules\" id=\"rId1\"/></sheets></workbook>");
        assertRefused(workbook.read(), "my.xlsx rules", "lacks the part");
    }

    @Test
    void aSheetInAnotherFileIsNotFollowed() {
        WorkbookText workbook = ofRows("")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"r/worksheet\" TargetMode=\"External\""
                                + " Target=\"file:///etc/passwd\"/></Relationships>");
        assertRefused(workbook.read(), "my.xlsx", "the sheet `rules` has no name or no content");
    }

    @Test
    void sheetsWithoutNamesOrWithTheSameAreRefused() {
        assertRefused(new WorkbookText().sheet(" ", "", "").read(), "my.xlsx", "has no name");
        assertRefused(
                new WorkbookText().sheet("Rules", "", "").sheet("rules", "", "").read(), "my.xlsx", "appears twice");
    }

    @Test
    void aWorkbookOfCommentsAloneIsRefused() {
        assertRefused(new WorkbookText().read(), "my.xlsx", "no sheet with a table");
        assertRefused(new WorkbookText().sheet("# notes", "", "").read(), "my.xlsx", "no sheet with a table");
    }

    @Test
    void moreSheetsThanAnyoneMakesAreRefused() {
        WorkbookText workbook = new WorkbookText();
        for (int i = 0; i <= 250; i++) {
            workbook.sheet("s" + i, "", "");
        }
        assertRefused(workbook.read(), "my.xlsx", "more than 250 sheets");
    }

    @Test
    void entitiesAreRefusedBeforeTheyAreLookedAt() {
        assertRefused(
                ofSheet("<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"),
                "my.xlsx rules",
                "declares a document type");
        assertRefused(
                ofSheet("<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>"),
                "my.xlsx rules",
                "declares a document type");
        assertRefused(ofSheet("<worksheet>&a;</worksheet>"), "my.xlsx rules", "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<worksheet>",
                "<worksheet><a></b></worksheet>",
                "<worksheet/><worksheet/>",
                "<worksheet/>x",
                "<worksheet a=1/>",
                "<worksheet a=\"1\" a=\"2\"/>",
                "<worksheet a=\"<\"/>",
                "<worksheet>&#0;</worksheet>",
                "<worksheet>&#x110000;</worksheet>",
                "<worksheet>&#xD800;</worksheet>",
                "<worksheet>\u0001</worksheet>",
                "<worksheet><!-- </worksheet>",
                "<worksheet><![CDATA[ </worksheet>",
                "<worksheet>&amp</worksheet>"
            })
    void malformedXmlIsRefused(String xml) {
        assertRefused(ofSheet(xml), "my.xlsx rules", "the file is damaged");
    }

    @Test
    void textThatIsNotUtf8IsRefusedAndUtf16IsRead() {
        String sheet =
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>ж</t></is></c></row></sheetData></worksheet>";
        WorkbookText workbook = ofRows("");
        assertThat(workbook.part("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_16))
                        .read()
                        .rows())
                .containsExactly(List.of("ж"));
        assertThat(workbook.part("xl/worksheets/sheet1.xml", ("\uFEFF" + sheet).getBytes(UTF_8))
                        .read()
                        .rows())
                .containsExactly(List.of("ж"));
        byte[] notUtf8 = sheet.replace('ж', '?').getBytes(US_ASCII);
        notUtf8[sheet.indexOf('ж')] = (byte) 0xE6;
        assertRefused(workbook.part("xl/worksheets/sheet1.xml", notUtf8).read(), "my.xlsx rules", "malformed");
    }

    /** Bytes that are letters in two encodings would be read as others than those that were written. */
    @ParameterizedTest
    @CsvSource({"windows-1251", "ISO-8859-1", "US-ASCII", "UTF-7", "EUC-JP"})
    void aPartThatDeclaresAnotherEncodingIsRefused(String encoding) {
        assertRefused(ofSheet(declaring(encoding, "é")), "my.xlsx rules", "is in the encoding `" + encoding + "`");
        assertRefused(
                ofSheet(declaring(encoding, " ".repeat(20_000) + "é")),
                "my.xlsx rules" + (encoding.equals("UTF-7") || encoding.equals("EUC-JP") ? "" : "!1"),
                "is in the encoding `" + encoding + "`");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, a", "iso-8859-1, a", "us-ascii, a", "utf-8, é", "UTF-16, é"})
    void aDeclaredEncodingThatMakesNoDifferenceIsNoMatter(String encoding, String text) {
        assertThat(ofSheet(declaring(encoding, text)).rows()).containsExactly(List.of(text));
    }

    private static byte[] declaring(String encoding, String text) {
        return ("<?xml version=\"1.0\" encoding=\"" + encoding
                        + "\"?><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + text
                        + "</t></is></c></row></sheetData></worksheet>")
                .getBytes(UTF_8);
    }

    private static Reading ofSheet(byte[] xml) {
        return ofRows("").part("xl/worksheets/sheet1.xml", xml).read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1048577\"/>",
                "<row r=\"0\"/>",
                "<row r=\"99999999999\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>",
                "<row r=\"1\"><c r=\"XFE1\"/></row>",
                "<row r=\"1\"><c r=\"A2\"/></row>",
                "<row r=\"1\"><c r=\"1A\"/></row>",
                "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>"
            })
    void cellsOutOfPlaceAreRefused(String rows) {
        Reading reading = ofRows(rows).read();
        assertThat(reading.sheets()).isEmpty();
        assertThat(reading.said())
                .singleElement()
                .asString()
                .startsWith("my.xlsx rules")
                .contains("the file is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:XFE1", "A1:A1048577", "B1:A1", "B", "", "A1:B2:C3"})
    void mergedCellsOutOfPlaceAreRefused(String range) {
        assertRefused(
                ofSheet("<worksheet><mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells></worksheet>"),
                "my.xlsx rules",
                "merged cells");
    }

    @Test
    void damageIsToldWithTheRowWhereItIs() {
        assertRefused(
                ofSheet(
                        "<worksheet><sheetData><row r=\"1\"/><row r=\"17\"><c r=\"A17\"></row></sheetData></worksheet>"),
                "my.xlsx rules!17",
                "malformed");
    }

    @Test
    void bytesCellsAndTextsAreCountedAgainstTheLimits() {
        WorkbookText workbook = ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>");
        int unpacked =
                workbook.parts().values().stream().mapToInt(part -> part.length).sum();
        assertThat(WorkbookText.read(
                                "my.xlsx",
                                workbook.bytes(),
                                Limits.DEFAULT.withBytes(unpacked).withCells(2))
                        .said())
                .isEmpty();
        assertRefused(
                WorkbookText.read(
                        "my.xlsx",
                        workbook.bytes(),
                        Limits.DEFAULT.withBytes(unpacked / 2).withCells(2)),
                "my.xlsx",
                "unpacks to more",
                "raise the limit");
        assertRefused(
                WorkbookText.read(
                        "my.xlsx",
                        workbook.bytes(),
                        Limits.DEFAULT.withBytes(unpacked).withCells(1)),
                "my.xlsx rules!1",
                "more filled cells",
                "raise the limit");
    }

    @Test
    void oneTextInManyCellsCountsOften() {
        String cells = "<c t=\"s\"><v>0</v></c>".repeat(100);
        WorkbookText workbook =
                ofRows("<row>" + cells + "</row>").sharedStrings("<si><t>" + "x".repeat(1000) + "</t></si>");
        assertRefused(
                WorkbookText.read(
                        "my.xlsx",
                        workbook.bytes(),
                        Limits.DEFAULT.withBytes(50_000).withCells(1000)),
                "my.xlsx rules!1",
                "more text");
    }

    @Test
    void cellsFarApartCountAsMany() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 10; row++) {
            rows.append("<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(row, row));
        }
        assertRefused(
                WorkbookText.read(
                        "my.xlsx",
                        ofRows(rows.toString()).bytes(),
                        Limits.DEFAULT.withBytes(1 << 20).withCells(10_000)),
                "my.xlsx rules!5",
                "too far apart");
    }

    @Test
    void problemsOfASheetAreCountedBeyondAHundred() {
        String cells = "<c t=\"e\"><v>#N/A</v></c>".repeat(1000);
        List<String> said = ofRows("<row>" + cells + "</row>").read().said();
        assertThat(said).hasSize(101);
        assertThat(said.get(100)).isEqualTo("my.xlsx rules: 900 more problems on this sheet");
    }

    @Test
    void moreThanSixtyFourElementsInOneAnotherAreRefused() {
        assertThat(ofSheet("<worksheet>" + "<a>".repeat(63) + "</a>".repeat(63) + "</worksheet>")
                        .said())
                .isEmpty();
        assertRefused(
                ofSheet("<worksheet>" + "<a>".repeat(64) + "</a>".repeat(64) + "</worksheet>"),
                "my.xlsx rules",
                "malformed");
    }

    @Test
    void anAttributeTooLongIsRefusedOnlyWhereItMatters() {
        String tooLong = "x".repeat(100_000);
        assertThat(ofSheet("<worksheet><a b=\"" + tooLong + "\"/></worksheet>").said())
                .isEmpty();
        assertRefused(
                ofSheet("<worksheet><sheetData><row r=\"" + tooLong + "\"/></sheetData></worksheet>"),
                "my.xlsx rules",
                "malformed");
    }
}
