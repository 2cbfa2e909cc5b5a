package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import dev.switchboard.xlsx.WorkbookParts.Relationship;
import dev.switchboard.xlsx.WorkbookParts.SheetPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A workbook while it is changed: its sheets, and the parts around them that a change of a sheet touches. */
final class WorkbookEdit {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Archive archive;
    private final WorkbookParts parts;
    private final CellReader reader;
    private final ArchiveCopy copy;
    private final Map<String, String> read = new LinkedHashMap<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, SheetEdit> sheets = new LinkedHashMap<>();
    private final List<NewSheet> added = new ArrayList<>();

    WorkbookEdit(Archive archive, ReadingBudget budget) throws IOException {
        this.archive = archive;
        parts = WorkbookParts.of(archive);
        reader = CellReader.of(archive, parts, budget);
        copy = new ArchiveCopy(archive);
    }

    /** A sheet by its name. */
    SheetEdit sheet(String name) throws IOException {
        SheetPart part = part(name)
                .filter(SheetPart::isTable)
                .orElseThrow(() -> new RefusedException(Text.format(
                        "в книге нет листа с таблицей `%s`", "the workbook has no sheet `%s` with a table", name)));
        SheetEdit sheet = sheets.get(part.part());
        if (sheet == null) {
            sheet = new SheetEdit(text(part.part()), reader);
            sheets.put(part.part(), sheet);
        }
        return sheet;
    }

    private Optional<SheetPart> part(String name) {
        return parts.sheets().stream().filter(each -> isSame(each.name(), name)).findFirst();
    }

    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** Adds a row to a sheet, and with it to what the workbook says of the sheet elsewhere. */
    void addRow(String name, List<String> cells) throws IOException {
        Growth growth = sheet(name).add(cells);
        SheetPart sheet = part(name).orElseThrow();
        if (archive.has(WorkbookParts.relationshipsOf(sheet.part()))) {
            for (Relationship related :
                    WorkbookParts.related(archive, sheet.part()).values()) {
                if (related.type().equals("table")) {
                    put(related.part(), GrownRanges.ofTable(text(related.part()), growth));
                }
            }
        }
        growNames(sheet, growth);
    }

    private void growNames(SheetPart sheet, Growth growth) throws IOException {
        String text = text(parts.workbook());
        Splices splices = new Splices(text);
        Optional<Element> names = Element.root(text).child("definedNames");
        if (names.isPresent()) {
            for (Element name : names.get().children()) {
                String grown = growth.reference(name.content(), sheet.name());
                if (!grown.equals(name.content())) {
                    splices.replace(name.inside(), name.insideEnd(), WorkbookXmlText.escape(grown));
                }
            }
        }
        put(parts.workbook(), splices.apply());
    }

    /** Adds a sheet behind the others. */
    void addSheet(String name, List<List<String>> rows) throws IOException {
        if (part(name).isPresent() || added.stream().anyMatch(each -> isSame(each.name(), name))) {
            throw new RefusedException(
                    Text.format("лист `%s` в книге уже есть", "the workbook has a sheet `%s` already", name));
        }
        added.add(new NewSheet(name, rows));
    }

    /** The workbook as it is now. */
    byte[] bytes() throws IOException {
        boolean replacedFormulas = false;
        for (Map.Entry<String, SheetEdit> sheet : sheets.entrySet()) {
            if (sheet.getValue().isChanged()) {
                put(sheet.getKey(), sheet.getValue().written());
            }
            replacedFormulas |= sheet.getValue().replacedFormulas();
        }
        new AddedSheets(this, parts, reader).add(added, headerStyle());
        Recalculation recalculation = new Recalculation(this, parts);
        if (!changed.isEmpty()) {
            recalculation.ask();
        }
        if (replacedFormulas) {
            recalculation.forgetOrder();
        }
        for (Map.Entry<String, String> part : changed.entrySet()) {
            copy.put(part.getKey(), part.getValue().getBytes(UTF_8));
        }
        return copy.bytes();
    }

    private Optional<String> headerStyle() throws IOException {
        for (SheetPart part : parts.sheets()) {
            if (!added.isEmpty() && part.isTable() && !part.name().startsWith("#")) {
                return sheet(part.name()).headerStyle();
            }
        }
        return Optional.empty();
    }

    boolean has(String part) {
        return copy.has(part) || changed.containsKey(part);
    }

    Map<String, Relationship> related(String part) throws IOException {
        return WorkbookParts.related(archive, part);
    }

    /** Takes a part away, and what is said of its kind. */
    void remove(String part) throws IOException {
        copy.remove(part);
        changed.remove(part);
        Element types = Element.root(text(CONTENT_TYPES));
        Splices splices = new Splices(text(CONTENT_TYPES));
        for (Element type : types.children()) {
            if (type.attribute("PartName").orElse("").equalsIgnoreCase("/" + part)) {
                splices.replace(type.start(), type.end(), "");
            }
        }
        put(CONTENT_TYPES, splices.apply());
    }

    /** Gives a part another text; one that has the same stays as it is packed. */
    void put(String part, String text) {
        if (!text.equals(read.get(part))) {
            changed.put(part, text);
        }
    }

    /** Adds an element inside the outermost one of a part. */
    void append(String part, String element) throws IOException {
        String text = text(part);
        Splices splices = new Splices(text);
        splices.append(Element.root(text), element);
        put(part, splices.apply());
    }

    /** Adds what kind of part one is. */
    void type(String part, String type) throws IOException {
        String prefix = Element.root(text(CONTENT_TYPES)).prefix();
        append(CONTENT_TYPES, "<" + prefix + "Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    /** The XML of a part; it is read whole, so that it is known to be well formed. */
    String text(String part) throws IOException {
        String known = changed.getOrDefault(part, read.get(part));
        if (known != null) {
            return known;
        }
        byte[] bytes;
        try (InputStream stream = archive.open(part)) {
            bytes = stream.readAllBytes();
        }
        try (Xml xml = new Xml(part, new ByteArrayInputStream(bytes))) {
            xml.finish();
        }
        String text = decoded(bytes);
        read.put(part, text);
        return text;
    }

    /** What was in UTF-16 is written in UTF-8. */
    private static String decoded(byte[] bytes) {
        Charset charset = UTF_8;
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            charset = UTF_16BE;
        } else if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            charset = UTF_16LE;
        }
        String text = new String(bytes, charset);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean isDeclared = !charset.equals(UTF_8) && plain.startsWith("<?xml");
        return isDeclared ? XML + plain.substring(plain.indexOf("?>") + 2) : plain;
    }
}
