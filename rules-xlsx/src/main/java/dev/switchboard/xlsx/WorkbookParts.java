package dev.switchboard.xlsx;

import dev.switchboard.Text;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of the archive a workbook consists of: parts name one another in lists of relationships (ECMA-376, part 2, 6.5).
 *
 * @param workbook the part that names the sheets
 * @param sheets in the order of their tabs
 * @param sharedStrings the part with the texts
 * @param styles the part with the formats
 * @param from1904 whether dates count from 1904
 */
record WorkbookParts(
        String workbook,
        List<SheetPart> sheets,
        Optional<String> sharedStrings,
        Optional<String> styles,
        boolean from1904,
        Calculation calculation) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    /** In the names of content types, in small letters: of a workbook with macros, of these, and of sheets of Excel 4 macros. */
    private static final List<String> MACROS =
            List.of("macroenabled", "vbaproject", "ms-excel.macrosheet", "intlmacrosheet");

    private static final int MOST_SHEETS = 250;
    private static final int MOST_RELATIONSHIPS = 10_000;

    /**
     * A sheet.
     *
     * @param hidden whether a person does not see its tab
     * @param isTable whether it has cells: a chart has none
     */
    record SheetPart(String name, String part, boolean hidden, boolean isTable) {}

    /** What a part says of another: what that is to it, and its name in the archive. */
    record Relationship(String type, String part) {}

    static WorkbookParts of(Archive archive) throws IOException {
        Optional<Relationship> main = relationships(archive, "", "_rels/.rels").values().stream()
                .filter(relationship -> relationship.type.equals("officeDocument"))
                .findFirst();
        if (main.isEmpty()) {
            throw RefusedException.damaged("в нём нет книги", "there is no workbook in it");
        }
        refuseMacros(archive);
        String workbook = main.get().part;
        return read(archive, workbook, related(archive, workbook));
    }

    /** The part that lists what another is related to. */
    static String relationshipsOf(String part) {
        String folder = folder(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    /** What a part is related to, by the ids that it uses for them. */
    static Map<String, Relationship> related(Archive archive, String part) throws IOException {
        return relationships(archive, folder(part), relationshipsOf(part));
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** A workbook with macros is one of another kind under the name of this one, whichever part tells it. */
    private static void refuseMacros(Archive archive) throws IOException {
        boolean hasMacros = archive.has("xl/vbaProject.bin");
        if (archive.has(CONTENT_TYPES)) {
            try (Xml xml = new Xml(CONTENT_TYPES, archive.open(CONTENT_TYPES))) {
                xml.root("Types");
                int root = xml.depth();
                while (xml.nextIn(root)) {
                    String type = xml.attribute("ContentType").orElse("").toLowerCase(Locale.ROOT);
                    hasMacros |= MACROS.stream().anyMatch(type::contains);
                }
                xml.finish();
            }
        }
        if (hasMacros) {
            throw new RefusedException(
                    "в книге есть макросы; откройте её в табличном редакторе и сохраните как .xlsx без макросов",
                    "the workbook contains macros; open it in a spreadsheet program and save it as .xlsx, without macros");
        }
    }

    private static WorkbookParts read(Archive archive, String workbook, Map<String, Relationship> related)
            throws IOException {
        List<SheetPart> sheets = new ArrayList<>();
        boolean from1904 = false;
        Calculation calculation = Calculation.USUAL;
        try (Xml xml = new Xml(workbook, archive.open(workbook))) {
            xml.root("workbook");
            int root = xml.depth();
            while (xml.nextIn(root)) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.name().equals("sheets")) {
                    readSheets(xml, related, sheets);
                } else if (xml.name().equals("calcPr")) {
                    calculation = Calculation.read(xml);
                }
            }
            xml.finish();
        }
        return new WorkbookParts(
                workbook,
                List.copyOf(sheets),
                part("sharedStrings", related),
                part("styles", related),
                from1904,
                calculation);
    }

    private static void readSheets(Xml xml, Map<String, Relationship> related, List<SheetPart> sheets)
            throws IOException {
        Set<String> names = new HashSet<>();
        int depth = xml.depth();
        while (xml.nextIn(depth)) {
            String name = EscapedText.decode(xml.attribute("name").orElse(""));
            Relationship relationship = related.get(xml.attribute("id").orElse(""));
            if (name.isBlank() || relationship == null) {
                throw RefusedException.damaged(Text.format(
                        "у листа `%s` нет имени или содержимого", "the sheet `%s` has no name or no content", name));
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw RefusedException.damaged(
                        Text.format("лист `%s` повторяется", "the sheet `%s` appears twice", name));
            }
            boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
            sheets.add(new SheetPart(name, relationship.part, hidden, relationship.type.equals("worksheet")));
            if (sheets.size() > MOST_SHEETS) {
                throw new RefusedException(Text.format(
                        "листов больше %s; удалите лишние",
                        "there are more than %s sheets; delete those that are not needed", MOST_SHEETS));
            }
        }
    }

    private static Optional<String> part(String type, Map<String, Relationship> related) {
        return related.values().stream()
                .filter(relationship -> relationship.type.equals(type))
                .map(Relationship::part)
                .findFirst();
    }

    /** By their ids; of the type only its last word, which is the same in strict and transitional workbooks. */
    private static Map<String, Relationship> relationships(Archive archive, String folder, String part)
            throws IOException {
        Map<String, Relationship> found = new LinkedHashMap<>();
        try (Xml xml = new Xml(part, archive.open(part))) {
            xml.root("Relationships");
            int root = xml.depth();
            while (xml.nextIn(root)) {
                String type = xml.attribute("Type").orElse("");
                boolean inside = !xml.attribute("TargetMode").orElse("Internal").equals("External");
                if (inside && found.size() < MOST_RELATIONSHIPS) {
                    found.put(
                            xml.attribute("Id").orElse(""),
                            new Relationship(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolve(folder, xml.attribute("Target").orElse(""))));
                }
            }
            xml.finish();
        }
        return found;
    }

    /** A name in the archive: it is looked up there and leads nowhere else. */
    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
