package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Limits;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from the XML of its parts, as Excel writes them. */
final class WorkbookText {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();
    private String workbookProperties = "";
    private int count;

    WorkbookText() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(RELATED));
    }

    /** A workbook of one sheet, {@code rules}, with these rows. */
    static WorkbookText ofRows(String rows) {
        return new WorkbookText().sheet("rules", "", "<sheetData>" + rows + "</sheetData>");
    }

    WorkbookText sheet(String name, String attributes, String content) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"rId%d\"/>".formatted(name, count, attributes, count));
        relate(count, "worksheet", "worksheets/sheet%d.xml".formatted(count));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, content));
    }

    WorkbookText sharedStrings(String items) {
        relate(101, "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, items));
    }

    WorkbookText styles(String content) {
        relate(102, "styles", "styles.xml");
        return part("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, content));
    }

    WorkbookText workbookProperties(String xml) {
        workbookProperties = xml;
        return this;
    }

    WorkbookText relate(int id, String type, String target) {
        relationships.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATED, type, target));
        return this;
    }

    /** Adds or replaces a part. */
    WorkbookText part(String name, String content) {
        return part(name, (XML + content).getBytes(UTF_8));
    }

    WorkbookText part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** All parts by their names. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.putIfAbsent(
                "xl/workbook.xml",
                (XML
                                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                                        .formatted(MAIN, RELATED, workbookProperties, sheets))
                        .getBytes(UTF_8));
        all.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                (XML
                                + "<Relationships"
                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relationships
                                + "</Relationships>")
                        .getBytes(UTF_8));
        return all;
    }

    byte[] bytes() {
        return zip(parts());
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Reading read() {
        return read(bytes());
    }

    static Reading read(byte[] workbook) {
        return read("my.xlsx", workbook, Limits.DEFAULT);
    }

    static Reading read(String name, byte[] workbook, Limits limits) {
        Problems problems = new Problems();
        Problems warnings = new Problems();
        List<Sheet> sheets = new ExcelFormat().read(new CatalogFile(name, name, workbook), limits, problems, warnings);
        return new Reading(sheets, problems.list(), warnings.list());
    }

    /** What came of reading a workbook. */
    record Reading(List<Sheet> sheets, List<Problem> problems, List<Problem> warnings) {

        /** The cells of the first sheet. */
        List<List<String>> rows() {
            return sheets.get(0).content().map(Sheet.Row::cells).toList();
        }

        /** What is wrong, and what does not fit the headers. */
        List<String> said() {
            List<Problem> all = new ArrayList<>(problems);
            sheets.forEach(sheet -> sheet.misfits().forEach(misfit -> all.add(misfit.problem())));
            return said(all);
        }

        List<String> warned() {
            return said(warnings);
        }

        private static List<String> said(List<Problem> problems) {
            return problems.stream().map(problem -> problem.in(Locale.ENGLISH)).toList();
        }
    }
}
