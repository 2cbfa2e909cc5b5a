package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tables as a workbook of any program: texts in cells or shared, values as texts, numbers, truth values or formulas. */
final class AuthoredWorkbook {

    /** Number formats, by the number of the style that cells name; the first shows values as they are. */
    static final List<String> FORMATS =
            List.of("General", "0", "@", "\">= \"0", "00000", "0.00", "d-mmm", "0%", "0;;0", "0,", "#");

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final Random random;
    private final List<String> shared = new ArrayList<>();

    private AuthoredWorkbook(Random random) {
        this.random = random;
    }

    static byte[] of(List<AuthoredTable> tables, Random random) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        new AuthoredWorkbook(random).parts(tables).forEach((name, xml) -> parts.put(name, xml.getBytes(UTF_8)));
        return Archives.zip(parts);
    }

    private Map<String, String> parts(List<AuthoredTable> tables) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder sheets = new StringBuilder();
        StringBuilder relationships = new StringBuilder();
        parts.put("[Content_Types].xml", "<Types xmlns=\"%s/content-types\"/>".formatted(PACKAGE));
        parts.put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        for (int i = 1; i <= tables.size(); i++) {
            AuthoredTable table = tables.get(i - 1);
            parts.put("xl/worksheets/sheet%s.xml".formatted(i), sheet(table));
            sheets.append("<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>".formatted(xml(table.name()), i, i));
            relationships.append(relationship("rId" + i, "worksheet", "worksheets/sheet%s.xml".formatted(i)));
        }
        relationships.append(relationship("shared", "sharedStrings", "sharedStrings.xml"));
        relationships.append(relationship("styles", "styles", "styles.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATED, sheets));
        parts.put("xl/_rels/workbook.xml.rels", relationships(relationships.toString()));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, String.join("", shared)));
        parts.put("xl/styles.xml", styles());
        return parts;
    }

    private String sheet(AuthoredTable table) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < table.rows().size(); row++) {
            List<AuthoredCell> cells = table.rows().get(row);
            StringBuilder content = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                content.append(cell(cells.get(column), letters(column + 1) + (row + 1)));
            }
            rows.append("<row r=\"%s\">%s</row>".formatted(row + 1, content));
        }
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    private String cell(AuthoredCell cell, String at) {
        if (cell.stored().isPresent()) {
            return "<c r=\"%s\"%s".formatted(at, cell.stored().get());
        }
        if (cell.text().isEmpty()) {
            return random.nextBoolean() ? "" : "<c r=\"%s\"/>".formatted(at);
        }
        String text = xml(cell.text());
        return switch (random.nextInt(4)) {
            case 0 -> "<c r=\"%s\" t=\"s\"><v>%s</v></c>".formatted(at, share(text));
            case 1 -> "<c r=\"%s\" t=\"str\"><f>A1</f><v xml:space=\"preserve\">%s</v></c>".formatted(at, text);
            case 2 ->
                "<c r=\"%s\" t=\"inlineStr\" s=\"2\"><is><r><t xml:space=\"preserve\">%s</t></r></is></c>"
                        .formatted(at, text);
            default -> "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>".formatted(at, text);
        };
    }

    private int share(String text) {
        shared.add("<si><t xml:space=\"preserve\">%s</t></si>".formatted(text));
        return shared.size() - 1;
    }

    private static String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < FORMATS.size(); i++) {
            formats.append("<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>".formatted(164 + i, xml(FORMATS.get(i))));
            styles.append("<xf numFmtId=\"%s\"/>".formatted(164 + i));
        }
        return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(MAIN, formats, styles);
    }

    private static String relationships(String content) {
        return "<Relationships xmlns=\"%s/relationships\">%s</Relationships>".formatted(PACKAGE, content);
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATED, type, target);
    }

    /** As Excel writes text: what XML cannot hold, and a carriage return, as {@code _x000D_}, and what looks so as well. */
    static String xml(String text) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = (c < ' ' && c != '\n' && c != '\t') || c >= '\uFFFE' || text.startsWith("_x", i);
            if (escaped) {
                xml.append("_x%04X_".formatted((int) c));
            } else {
                xml.append(
                        c == '&'
                                ? "&amp;"
                                : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : String.valueOf(c));
            }
        }
        return xml.toString();
    }

    private static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }
}
