package dev.switchboard.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Adds sheets to a workbook: their parts, and what the workbook says of them. */
final class AddedSheets {

    private static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private final WorkbookEdit workbook;
    private final WorkbookParts parts;
    private final CellReader reader;

    AddedSheets(WorkbookEdit workbook, WorkbookParts parts, CellReader reader) {
        this.workbook = workbook;
        this.parts = parts;
        this.reader = reader;
    }

    /**
     * Adds sheets behind the others.
     *
     * @param header the style of their headers
     */
    void add(List<NewSheet> sheets, Optional<String> header) throws IOException {
        if (sheets.isEmpty()) {
            return;
        }
        Optional<String> text = textStyle();
        for (NewSheet sheet : sheets) {
            String part = freePart();
            workbook.put(part, sheet.xml(header, text, reader));
            workbook.type(part, WORKSHEET);
            list(sheet.name(), relate(part));
        }
    }

    private String freePart() {
        int number = 1;
        while (workbook.has("xl/worksheets/sheet" + number + ".xml")) {
            number++;
        }
        return "xl/worksheets/sheet" + number + ".xml";
    }

    /** The id by which the workbook calls a part from now on. */
    private String relate(String part) throws IOException {
        String list = WorkbookParts.relationshipsOf(parts.workbook());
        Element relationships = Element.root(workbook.text(list));
        List<Element> known = relationships.children();
        int number = known.size() + 1;
        while (isTaken("rId" + number, known)) {
            number++;
        }
        String type = known.stream()
                .flatMap(each -> each.attribute("Type").stream())
                .filter(each -> each.endsWith("/worksheet"))
                .findFirst()
                .orElse("http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet");
        workbook.append(
                list,
                "<" + relationships.prefix() + "Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"/"
                        + part + "\"/>");
        return "rId" + number;
    }

    private static boolean isTaken(String id, List<Element> relationships) {
        return relationships.stream()
                .anyMatch(each -> each.attribute("Id").orElse("").equals(id));
    }

    private void list(String name, String id) throws IOException {
        String text = workbook.text(parts.workbook());
        Element sheets = Element.root(text)
                .child("sheets")
                .orElseThrow(() -> RefusedException.damaged("в нём нет листов", "it has no sheets"));
        List<Element> known = sheets.children();
        long number = 1;
        for (Element sheet : known) {
            number = Math.max(number, Long.parseLong(sheet.attribute("sheetId").orElse("0")) + 1);
        }
        String related = known.get(0).attributeName("id").orElse("r:id");
        Splices splices = new Splices(text);
        splices.append(
                sheets,
                "<" + sheets.prefix() + "sheet name=\"" + WorkbookXmlText.attribute(name) + "\" sheetId=\"" + number
                        + "\" " + related + "=\"" + id + "\"/>");
        workbook.put(parts.workbook(), splices.apply());
    }

    /** A style that keeps what is typed as text: one that is there, or one more. */
    private Optional<String> textStyle() throws IOException {
        if (parts.styles().isEmpty()) {
            return Optional.empty();
        }
        String part = parts.styles().get();
        String text = workbook.text(part);
        Optional<Element> styles = Element.root(text).child("cellXfs");
        if (styles.isEmpty()) {
            return Optional.empty();
        }
        List<Element> known = styles.get().children();
        for (int number = 0; number < known.size(); number++) {
            if (isPlainText(known.get(number))) {
                return Optional.of(Integer.toString(number));
            }
        }
        Splices splices = new Splices(text);
        splices.attribute(styles.get(), "count", Integer.toString(known.size() + 1));
        splices.insert(
                styles.get().insideEnd(),
                "<" + styles.get().prefix() + "xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                        + " applyNumberFormat=\"1\"/>");
        workbook.put(part, splices.apply());
        return Optional.of(Integer.toString(known.size()));
    }

    private static boolean isPlainText(Element style) {
        boolean isPlain = List.of("fontId", "fillId", "borderId", "quotePrefix").stream()
                .allMatch(each -> style.attribute(each).orElse("0").equals("0"));
        return isPlain && style.attribute("numFmtId").orElse("").equals("49");
    }
}
