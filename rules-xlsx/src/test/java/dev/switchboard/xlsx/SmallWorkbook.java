package dev.switchboard.xlsx;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with a table of each kind, and what is made of it. */
final class SmallWorkbook {

    private static final Vocabulary WORDS = Vocabulary.builder()
            .name("test")
            .lines(List.of(new Line("senior", TransferMode.ONE_STEP, Text.EMPTY, "", "", Text.EMPTY)))
            .facts(List.of(
                    new Fact("topic", new FactType.Topic(), new Text("О чём речь", "Topic of it"), Text.EMPTY),
                    fact("numberCount", FactType.count(new Range(0, 100), 0)),
                    fact("chargeDays", FactType.count(new Range(0, 100), 0)),
                    fact("repeatContact", new FactType.Flag(false)),
                    new Fact("conflict", new FactType.Flag(false), new Text("Спор", "Dispute"), Text.EMPTY),
                    fact("site", new FactType.Choice(List.of("samara", "barnaul"), "samara")),
                    fact("network", new FactType.Choice(List.of("mobile", "fixed"), "mobile"))))
            .build();

    static final Sheet CATALOG =
            sheet("catalog", row("key", "value"), row("name", "test"), row("default line", "senior"));
    static final Sheet LINES = sheet("lines", row("line", "mode", "title"), row("senior", "one-step", "Старшие"));
    static final Sheet FACTS = sheet("facts", row("fact", "type"), row("conflict", "flag"));
    static final Sheet TOPICS = sheet("topics", row("topic", "title"), row("charges", "Начисления"));
    static final Sheet ITEMS = sheet("items", row("title", "item"), row("Счета", "A-1"));
    static final Sheet QUEUES = sheet("queues", row("line", "fact", "value", "queue"));
    static final Sheet RULES = sheet(
            "billing.rules",
            row(
                    "item",
                    "topic",
                    "line",
                    "mode",
                    "salience",
                    "numberCount",
                    "conflict",
                    "site",
                    "network",
                    "steps",
                    "note"),
            row("A-1", "charges", "senior", "one-step", "300", "3-10", "yes", "not(samara)", "-", "=1+1", "x\ny"));
    /** A table of each kind. */
    static final List<Sheet> ALL = List.of(CATALOG, LINES, FACTS, TOPICS, ITEMS, QUEUES, RULES);

    private SmallWorkbook() {}

    private static Fact fact(String code, FactType type) {
        return new Fact(code, type, Text.EMPTY, Text.EMPTY);
    }

    static String[] row(String... cells) {
        return cells;
    }

    static Sheet sheet(String name, String[]... rows) {
        List<Sheet.Row> all = new ArrayList<>();
        for (String[] cells : rows) {
            all.add(new Sheet.Row(all.size() + 1, List.of(cells)));
        }
        return new Sheet(name, Place.of("my.xlsx", name), all);
    }

    /** The tables as they are read from a workbook that was written: below the titles of their columns. */
    static List<Sheet> belowTitles(List<Sheet> tables) {
        return tables.stream().map(SmallWorkbook::belowTitles).toList();
    }

    static Sheet belowTitles(Sheet table) {
        List<Sheet.Row> rows = table.rows().stream()
                .map(row -> new Sheet.Row(row.number() + 1, row.cells(), row.isComment()))
                .toList();
        return new Sheet(table.name(), table.place(), rows);
    }

    static byte[] write(List<Sheet> sheets) throws IOException {
        return write(sheets, Locale.ENGLISH);
    }

    static byte[] write(List<Sheet> sheets, Locale locale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(WORDS, sheets, locale, bytes);
        return bytes.toByteArray();
    }

    static XSSFWorkbook opened(List<Sheet> sheets) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(sheets)));
    }
}
