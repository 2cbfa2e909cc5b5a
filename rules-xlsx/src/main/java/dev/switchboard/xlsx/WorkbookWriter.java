package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.CommentNames;
import dev.switchboard.tables.Sheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a catalogue's tables as a workbook made for people: headers that stay in sight and can be filtered by, colours that tell
 * conditions from outcomes, lists to choose from, and a first sheet that explains the cells. The same tables give the same bytes.
 *
 * <p>Every cell is text, whatever it begins with; only {@code salience} is a number.
 */
public final class WorkbookWriter {

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String NOT_IN_NAMES = "[]:*?/\\";

    /** Comments that every workbook has anyway. */
    private static final List<String> OWN = List.of(HelpSheet.NAME, ListsSheet.NAME);

    /** No time at all: at the very beginning of 1980 the archive would have the time zone as well. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Vocabulary words;
    private final Locale locale;
    private final List<ShownTable> tables;
    private final List<Sheet> comments;
    private final ListsSheet lists;
    private final ZipOutputStream zip;
    private final Writer xml;

    private WorkbookWriter(Vocabulary words, List<Sheet> sheets, Locale locale, ZipOutputStream zip) {
        this.words = words;
        this.locale = locale;
        tables = sheets.stream()
                .filter(sheet -> !sheet.isComment())
                .map(sheet -> ShownTable.of(sheet, words, locale))
                .toList();
        comments = sheets.stream().filter(Sheet::isComment).toList();
        lists = new ListsSheet(tables, words, locale);
        this.zip = zip;
        xml = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    }

    /**
     * Writes a workbook and leaves the stream open.
     *
     * @param words what drop-down lists offer
     * @param sheets each with its header first, in the order of their tabs; those that are comments come behind the tables as they are
     * @param locale of titles and help: Russian or English
     * @throws InvalidCatalogException when a workbook cannot hold them: a sheet's name or a text is too long, say
     */
    public static void write(Vocabulary words, List<Sheet> sheets, Locale locale, OutputStream out) throws IOException {
        List<Sheet> named = named(sheets);
        refuseWhatDoesNotFit(named);
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        new WorkbookWriter(words, named, locale, zip).write();
        zip.finish();
    }

    private void write() throws IOException {
        int count = 1 + tables.size() + comments.size() + (lists.isEmpty() ? 0 : 1);
        part("[Content_Types].xml", contentTypes(count));
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(PACKAGE, RELATED));
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", relationships(count));
        begin("xl/styles.xml");
        xml.write(Styles.XML);
        end();
        begin("xl/worksheets/sheet1.xml");
        new SheetXml(xml, locale).help(locale);
        end();
        DropDowns dropDowns = new DropDowns(tables, words, lists);
        int number = 2;
        for (ShownTable table : tables) {
            beginSheet(number++);
            new SheetXml(xml, locale).table(table, dropDowns.of(table));
            end();
        }
        for (Sheet comment : comments) {
            beginSheet(number++);
            new SheetXml(xml, locale).comment(comment);
            end();
        }
        if (!lists.isEmpty()) {
            beginSheet(number);
            new SheetXml(xml, locale).lists(lists.columns());
            end();
        }
    }

    private void beginSheet(int number) throws IOException {
        begin("xl/worksheets/sheet" + number + ".xml");
    }

    private String workbook() {
        StringBuilder tabs = new StringBuilder();
        tab(1, HelpSheet.NAME, "", tabs);
        int next = 2;
        for (ShownTable table : tables) {
            tab(next++, table.name(), "", tabs);
        }
        for (Sheet comment : comments) {
            tab(next++, comment.name(), "", tabs);
        }
        if (!lists.isEmpty()) {
            tab(next, ListsSheet.NAME, " state=\"hidden\"", tabs);
        }
        return "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><bookViews><workbookView/></bookViews><sheets>%s</sheets>%s</workbook>"
                .formatted(MAIN, RELATED, tabs, names());
    }

    /** What programs know of each table by name: the cells that are filtered, and its header on each printed page. */
    private String names() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < tables.size(); i++) {
            ShownTable table = tables.get(i);
            String sheet = WorkbookXmlText.escape("'" + table.name().replace("'", "''") + "'!");
            int header = table.header().number();
            name("FilterDatabase\" hidden=\"1", i + 1, sheet + fixed(table.filtered()), names);
            name("Print_Titles", i + 1, sheet + "$1:$" + header, names);
        }
        return names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>";
    }

    private static void name(String name, int sheet, String refersTo, StringBuilder names) {
        names.append("<definedName name=\"_xlnm.")
                .append(name.startsWith("Print") ? name : "_" + name)
                .append("\" localSheetId=\"")
                .append(sheet)
                .append("\">")
                .append(refersTo)
                .append("</definedName>");
    }

    private static String fixed(String range) {
        return CellRange.parse(range).orElseThrow().fixed();
    }

    private static void tab(int number, String name, String state, StringBuilder tabs) {
        tabs.append("<sheet name=\"%s\" sheetId=\"%s\"%s r:id=\"rId%s\"/>"
                .formatted(WorkbookXmlText.attribute(name), number, state, number));
    }

    private static String relationships(int count) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        for (int number = 1; number <= count; number++) {
            all.append("<Relationship Id=\"rId%s\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%s.xml\"/>"
                    .formatted(number, RELATED, number));
        }
        return all.append("<Relationship Id=\"styles\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                        .formatted(RELATED))
                .toString();
    }

    private static String contentTypes(int count) {
        StringBuilder all = new StringBuilder("<Types xmlns=\"" + PACKAGE + "/content-types\">")
                .append("<Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override("workbook.xml", "sheet.main", all);
        override("styles.xml", "styles", all);
        for (int number = 1; number <= count; number++) {
            override("worksheets/sheet" + number + ".xml", "worksheet", all);
        }
        return all.append("</Types>").toString();
    }

    private static void override(String part, String type, StringBuilder all) {
        all.append("<Override PartName=\"/xl/%s\" ContentType=\"%s%s+xml\"/>".formatted(part, CONTENT, type));
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        xml.write(HEADER);
        xml.write(content);
        end();
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        xml.flush();
        zip.closeEntry();
    }

    /** The tables, whose names mean something, and comments under names that a sheet can have. */
    private static List<Sheet> named(List<Sheet> sheets) {
        List<Sheet> all = new ArrayList<>(
                sheets.stream().filter(sheet -> !sheet.isComment()).toList());
        List<Sheet> taken = new ArrayList<>(all);
        OWN.forEach(name -> taken.add(new Sheet(name, Place.of(name), List.of())));
        all.addAll(CommentNames.distinct(
                sheets.stream().filter(Sheet::isComment).toList(), taken, Sheet.LONGEST_NAME, WorkbookWriter::allowed));
        return all;
    }

    private static String allowed(String name) {
        StringBuilder allowed = new StringBuilder();
        name.chars().forEach(c -> allowed.append(NOT_IN_NAMES.indexOf(c) >= 0 || c < ' ' ? '_' : (char) c));
        return allowed.toString().replaceFirst("'+$", "");
    }

    private static void refuseWhatDoesNotFit(List<Sheet> sheets) {
        Problems problems = new Problems();
        for (Sheet sheet : sheets) {
            String name = sheet.name();
            if (name.isBlank()
                    || name.length() > Sheet.LONGEST_NAME
                    || name.chars().anyMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0)) {
                problems.at(
                        sheet.place(),
                        Text.format(
                                "`%s` не может быть названием листа: до %s знаков, без %s",
                                "`%s` cannot be a sheet's name: at most %s characters, none of %s",
                                name,
                                Sheet.LONGEST_NAME,
                                NOT_IN_NAMES));
            }
            refuseLongTexts(sheet, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems.list());
        }
    }

    private static void refuseLongTexts(Sheet sheet, Problems problems) {
        for (Sheet.Row row : sheet.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).length() > RichText.LONGEST) {
                    problems.at(
                            sheet.place().at(row.number(), i + 1),
                            Text.format(
                                    "текст длиннее %s знаков, больше в ячейке не помещается; сократите его",
                                    "the text is longer than the %s characters that fit in a cell; shorten it",
                                    RichText.LONGEST));
                }
            }
        }
    }
}
