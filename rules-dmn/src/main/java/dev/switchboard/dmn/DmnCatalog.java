package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.WorkbookFormat;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Table;
import dev.switchboard.tables.VocabularyReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a DMN file that {@link DmnWriter} has written, and that somebody may have edited since, as the tables of a catalogue: the rules
 * and derived facts from its decision tables, all else from what it carries. What was edited and is not read is reported.
 */
public final class DmnCatalog implements WorkbookFormat {

    private static final String ENDING = ".dmn";

    /** For {@link java.util.ServiceLoader}. */
    public DmnCatalog() {}

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Whether a file was written by {@link DmnWriter}. */
    public static boolean isOne(CatalogFile file, Limits limits) {
        return carried(XmlTree.extensionsOf(file, limits).stream()).isPresent();
    }

    @Override
    public List<Sheet> read(CatalogFile file, Limits limits, Problems problems, Problems warnings) {
        try {
            XmlElement root = XmlTree.withExtensions(file, limits);
            Optional<XmlElement> carried =
                    carried(root.children().stream().takeWhile(child -> XmlTree.isAtTheBeginning(child.name())));
            if (carried.isPresent()) {
                return sheets(root, carried.get(), file, problems, warnings);
            }
            problems.at(
                    Place.of(file.path()),
                    "этот файл DMN записала другая программа: сделайте из него каталог командой `switchboard import`",
                    "another program wrote this DMN file: make a catalogue of it with `switchboard import`");
        } catch (InvalidCatalogException unreadable) {
            unreadable.problems().forEach(problems::add);
        }
        return List.of();
    }

    private static Optional<XmlElement> carried(Stream<XmlElement> beginning) {
        return beginning
                .flatMap(extensions -> extensions.all("catalog"))
                .filter(catalog -> catalog.namespace().equals(DmnXml.CARRIED))
                .findFirst();
    }

    private static List<Sheet> sheets(
            XmlElement root, XmlElement carried, CatalogFile file, Problems problems, Problems warnings) {
        List<Sheet> sheets = new ArrayList<>();
        carried.all("table").forEach(table -> sheets.add(sheet(table, file, problems)));
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            Schema.of(sheet.name()).ifPresent(kind -> tables.put(sheet.name(), Table.of(sheet, kind)));
        }
        Problems ofWords = new Problems();
        VocabularyReader.ReadVocabulary words = VocabularyReader.read(tables, file.name(), ofWords);
        if (!ofWords.isEmpty()) {
            // They are found again, and told, when the catalogue is read as a whole.
            return sheets;
        }
        DecisionReader decisions = new DecisionReader(root, file, words.vocabulary(), problems);
        List<Sheet> all = new ArrayList<>(new RuleSheetsReader(decisions, problems).with(sheets));
        all.addAll(decisions.definitions());
        new UnreadEdits(root, file, decisions, problems, warnings).report();
        return commentsLast(all);
    }

    private static Sheet sheet(XmlElement table, CatalogFile file, Problems problems) {
        String name = KeptText.unescape(table.attribute("name").orElse(""));
        byte[] csv = KeptText.unescape(table.text()).getBytes(UTF_8);
        Sheet read = Comment.begins(name)
                ? CsvSheet.readComment(name, file.path(), csv)
                : CsvSheet.read(name, file.path(), csv, problems);
        return new Sheet(name, Place.of(file.path(), name), read.rows(), read.readable(), read.misfits());
    }

    private static List<Sheet> commentsLast(List<Sheet> sheets) {
        List<Sheet> ordered = new ArrayList<>(sheets);
        ordered.sort((one, other) -> Boolean.compare(one.isComment(), other.isComment()));
        return ordered;
    }
}
