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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with a table of each kind, and what is made of it. */
final class SmallWorkbook {

    private static final Vocabulary WORDS = Vocabulary.builder()
            .name("test")
            .lines(List.of(new Line("senior", TransferMode.ONE_STEP, Text.EMPTY, "", "", Text.EMPTY)))
            .facts(List.of(
                    fact("topic", new FactType.Topic()),
                    fact("numberCount", FactType.count(new Range(0, 100), 0)),
                    fact("chargeDays", FactType.count(new Range(0, 100), 0)),
                    fact("repeatContact", new FactType.Flag(false)),
                    fact("conflict", new FactType.Flag(false)),
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
                    "salience",
                    "topic",
                    "numberCount",
                    "conflict",
                    "site",
                    "network",
                    "line",
                    "mode",
                    "steps",
                    "note"),
            row("A-1", "300", "charges", "3-10", "yes", "not(samara)", "-", "senior", "one-step", "=1+1", "x\ny"));
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

    static byte[] write(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookWriter.write(WORDS, sheets, bytes);
        return bytes.toByteArray();
    }

    static XSSFWorkbook opened(List<Sheet> sheets) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(sheets)));
    }
}
