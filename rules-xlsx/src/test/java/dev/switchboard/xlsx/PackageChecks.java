package dev.switchboard.xlsx;

import static dev.switchboard.xlsx.CheckedWorkbook.relationships;
import static dev.switchboard.xlsx.CheckedWorkbook.rows;
import static dev.switchboard.xlsx.CheckedWorkbook.text;
import static dev.switchboard.xlsx.WorkbookCheck.alike;
import static dev.switchboard.xlsx.WorkbookCheck.readHereAlone;
import static dev.switchboard.xlsx.WorkbookCheck.refused;
import static dev.switchboard.xlsx.WorkbookCheck.row;
import static dev.switchboard.xlsx.WorkbookCheck.rules;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks of archives and their parts. */
final class PackageChecks {

    private static final String ROW = "<row r=\"1\">" + text("item") + "</row>";
    private static final String SHEET =
            "<worksheet xmlns=\"" + WorkbookText.MAIN + "\"><sheetData>" + ROW + "</sheetData></worksheet>";
    private static final String PART = "xl/worksheets/sheet1.xml";

    static final List<WorkbookCheck> CHECKS = List.of(
            alike(
                    "49609",
                    "an archive of Windows' manner: backslashes, and names in small letters",
                    () -> WorkbookText.zip(renamed(rows(ROW).parts())),
                    rules(row("item"))),
            readHereAlone(
                    "SampleSS.strict, sample.strict, 57914, TestPackage.isStrictOoxmlFormat",
                    "strict OOXML, which POI refuses: the same names in other spaces",
                    PackageChecks::strict,
                    rules(row("item"))),
            readHereAlone(
                    "sample-beta, TestXSSFWorkbook.test501RC1Failure",
                    "the names of the time before 2007, which POI refuses",
                    () -> rows(ROW)
                            .part(
                                    PART,
                                    SHEET.replace(
                                            WorkbookText.MAIN, "http://schemas.microsoft.com/office/excel/2006/2"))
                            .bytes(),
                    rules(row("item"))),
            alike(
                    "TestPackagingURIHelper, TestRelationships",
                    "a part named from the root, and with an ending of its own",
                    () -> targeting("/xl/data/tab.one-1.bin", "xl/data/tab.one-1.bin"),
                    rules(row("item"))),
            alike(
                    "Excel_file_with_trash_item, TestXSSFWorkbook.testIgnoreTrashParts",
                    "what Excel threw away within the archive",
                    () -> rows(ROW)
                            .part("[trash]/0000.dat", new byte[] {1, 2, 3})
                            .bytes(),
                    rules(row("item"))),
            alike(
                    "xxe_in_schema",
                    "a schema with an external entity, in a part that is not read",
                    () -> rows(ROW)
                            .part("xl/xmlMaps.xml", "<!DOCTYPE a SYSTEM \"file:///nowhere\"><MapInfo/>")
                            .bytes(),
                    rules(row("item"))),
            alike(
                    "TestXSSFReader.testBug65676",
                    "an archive of the 64-bit kind, with sizes behind the parts",
                    "OtherProgramsTest#poisHabitsWhenItStreams"),
            alike("bug62181", "many rows, written as a stream", "OtherProgramsTest#manyRows"),
            alike(
                    "style-alternate-content: byte-order mark",
                    "a byte-order mark, and UTF-16",
                    "HostileWorkbookTest#textThatIsNotUtf8IsRefusedAndUtf16IsRead"),
            alike(
                    WorkbookCheck.OURS,
                    "another encoding is declared, and the text is ASCII",
                    () -> rows(ROW).part(PART, encoded("windows-1251", SHEET)).bytes(),
                    rules(row("item"))),
            refused(
                    WorkbookCheck.OURS,
                    "another encoding is declared, and the text is in it",
                    () -> rows(ROW)
                            .part(PART, encoded("windows-1251", SHEET.replace("item", "статья")))
                            .bytes(),
                    "my.xlsx rules",
                    "malformed"),
            refused(
                    WorkbookCheck.OURS,
                    "the same, where the bytes happen to be UTF-8",
                    () -> rows(ROW)
                            .part(PART, encoded("ISO-8859-1", SHEET.replace("item", "cafÃ©")))
                            .bytes(),
                    "my.xlsx rules",
                    "in the encoding `ISO-8859-1`"));

    private PackageChecks() {}

    private static Map<String, byte[]> renamed(Map<String, byte[]> parts) {
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        parts.forEach((name, content) -> renamed.put(name.replace('/', '\\').toLowerCase(Locale.ROOT), content));
        return renamed;
    }

    private static byte[] strict() {
        Map<String, byte[]> strict = new LinkedHashMap<>();
        rows(ROW)
                .parts()
                .forEach((name, content) -> strict.put(
                        name,
                        new String(content, UTF_8)
                                .replace(WorkbookText.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        WorkbookText.RELATED, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                                .getBytes(UTF_8)));
        return WorkbookText.zip(strict);
    }

    private static byte[] targeting(String target, String part) {
        return rows(ROW)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships("Type=\"%s/worksheet\" Target=\"%s\"".formatted(WorkbookText.RELATED, target)))
                .part(part, SHEET)
                .bytes();
    }

    private static byte[] encoded(String encoding, String xml) {
        return ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + xml).getBytes(Charset.forName(encoding));
    }
}
