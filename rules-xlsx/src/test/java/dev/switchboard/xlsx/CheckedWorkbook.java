package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks that stand for somebody else's: of XML, with what POI wants to know of its parts, or written by POI. */
final class CheckedWorkbook {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Styles 0: general, 1: {@code yyyy-mm-dd}, 2: one digit behind the point. */
    static final String STYLES = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>\
            <fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>""";

    private CheckedWorkbook() {}

    /** The sheet {@code rules} with these rows. */
    static WorkbookText rows(String rows) {
        return typed(WorkbookText.ofRows(rows));
    }

    /** The sheet {@code rules} with a row of these cells. */
    static WorkbookText cells(String cells) {
        return rows("<row r=\"1\">" + cells + "</row>");
    }

    static WorkbookText styled(String cells) {
        return cells(cells).styles(STYLES);
    }

    /** A text in a row without numbers. */
    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** Tells the types of the parts that there may be. */
    static WorkbookText typed(WorkbookText workbook) {
        StringBuilder types = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Default Extension=\"dat\" ContentType=\"application/octet-stream\"/>"
                        + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"" + SPREADSHEET + "worksheet+xml\"/>");
        override(types, "/xl/workbook.xml", "sheet.main");
        override(types, "/xl/sharedStrings.xml", "sharedStrings");
        override(types, "/xl/styles.xml", "styles");
        for (int sheet = 1; sheet <= 3; sheet++) {
            override(types, "/xl/worksheets/sheet" + sheet + ".xml", "worksheet");
        }
        return workbook.part("[Content_Types].xml", types + "</Types>");
    }

    /** Tells the types of all parts but one. */
    static WorkbookText typedBut(String part, WorkbookText workbook) {
        String types = new String(typed(workbook).parts().get("[Content_Types].xml"), UTF_8);
        return workbook.part(
                "[Content_Types].xml",
                types.replaceFirst("<Override PartName=\"" + part + "\"[^>]*>", "")
                        .getBytes(UTF_8));
    }

    private static void override(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, SPREADSHEET, type));
    }

    /** The same with other entries for its sheets. */
    static WorkbookText withSheets(WorkbookText workbook, String sheets) {
        return workbook.part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(WorkbookText.MAIN, WorkbookText.RELATED, sheets));
    }

    /** A part that lists relationships. */
    static String relationships(String entry) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + entry + "/></Relationships>";
    }

    /** What POI writes of the sheet {@code rules}. */
    static Supplier<byte[]> poi(Consumer<XSSFSheet> fill) {
        return () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                fill.accept(workbook.createSheet("rules"));
                workbook.write(bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        };
    }
}
