package dev.switchboard.xlsx;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drop-down lists of a workbook. They take their values from the sheets where those are declared, so that a line added there can be
 * chosen at once. A cell that can hold one value only refuses any other; a condition can also be a list or {@code not(…)}, so that
 * another value is only asked about.
 */
final class DropDowns {

    /** Rows below the last one that have the same lists, for what is added later. */
    private static final int SPARE_ROWS = 1_000;

    private static final String MODES = quoted("one-step", "two-step", "none");
    private static final String TYPES = quoted("count", "flag", "choice", "topic");
    private static final String FLAGS = quoted("yes", "no", "да", "нет", "-");

    private static final Text NO_MODE = new Text(
            "Способ перевода: one-step (сразу), two-step (после консультации) или none (не переводить).",
            "A mode is one-step (blind), two-step (consultative) or none.");
    private static final Text NO_TYPE =
            new Text("Тип факта: count, flag, choice или topic.", "A fact's type is count, flag, choice or topic.");
    private static final Text NO_FLAG = new Text(
            "Здесь yes (да) или no (нет); пусто или - значит «любое».", "Choose yes or no; nothing or - means any.");
    private static final Text NO_LINE = new Text(
            "Такой линии нет на листе lines. Выберите из списка или сначала добавьте её туда.",
            "The sheet lines has no such line. Choose one of the list, or add it there first.");
    private static final Text NO_FACT =
            new Text("Такого факта нет на листе facts.", "The sheet facts has no such fact.");
    private static final Text NO_ITEM = new Text(
            "Такого пункта нет на листе items. Если вы его туда добавите, продолжайте.",
            "The sheet items has no such item. If you are going to add it there, go on.");
    private static final Text NO_VALUE = new Text(
            "Такого значения нет в списке. Если это перечень (a, b) или not(a), продолжайте.",
            "The list has no such value. If it is several (a, b) or not(a), go on.");

    private final List<Sheet> sheets;
    private final Vocabulary words;

    /**
     * @param sheets all of the workbook, each with its header first
     */
    DropDowns(List<Sheet> sheets, Vocabulary words) {
        this.sheets = sheets;
        this.words = words;
    }

    List<DropDown> of(Sheet sheet) {
        List<DropDown> found = new ArrayList<>();
        List<String> header = sheet.rows().get(0).cells();
        for (int column = 1; column <= header.size(); column++) {
            String letters = CellReference.letters(column);
            String cells = letters + "2:" + letters + (SheetXml.lastRow(sheet) + SPARE_ROWS);
            of(sheet.name(), header.get(column - 1), cells).ifPresent(found::add);
        }
        if (sheet.name().equals("catalog")) {
            defaultLine(sheet).ifPresent(found::add);
        }
        return found;
    }

    private Optional<DropDown> of(String sheet, String column, String cells) {
        boolean inRules = Column.isRules(sheet);
        boolean byFact = sheet.equals("queues") || sheet.equals("greetings");
        if ((inRules || sheet.equals("lines")) && column.equals("mode")) {
            return Optional.of(new DropDown(cells, MODES, true, NO_MODE));
        }
        if ((inRules || byFact) && column.equals("line")) {
            return declared("lines", "line").map(lines -> new DropDown(cells, lines, true, NO_LINE));
        }
        if (byFact && column.equals("fact")) {
            return declared("facts", "fact").map(facts -> new DropDown(cells, facts, true, NO_FACT));
        }
        if (sheet.equals("facts") && column.equals("type")) {
            return Optional.of(new DropDown(cells, TYPES, true, NO_TYPE));
        }
        if (inRules && column.equals("item")) {
            return declared("items", "item").map(items -> new DropDown(cells, items, false, NO_ITEM));
        }
        return inRules ? words.fact(column).flatMap(fact -> condition(fact, cells)) : Optional.empty();
    }

    private Optional<DropDown> condition(Fact fact, String cells) {
        if (fact.type() instanceof FactType.Flag) {
            return Optional.of(new DropDown(cells, FLAGS, true, NO_FLAG));
        }
        if (fact.type() instanceof FactType.Topic) {
            return declared("topics", "topic").map(topics -> new DropDown(cells, topics, false, NO_VALUE));
        }
        if (fact.type() instanceof FactType.Choice) {
            return ListsSheet.range(fact.code(), words).map(codes -> new DropDown(cells, codes, false, NO_VALUE));
        }
        return Optional.empty();
    }

    private Optional<DropDown> defaultLine(Sheet catalog) {
        for (Sheet.Row row : catalog.rows()) {
            if (row.cells().get(0).equals("default line")) {
                String cell = "B" + row.number();
                return declared("lines", "line").map(lines -> new DropDown(cell, lines, true, NO_LINE));
            }
        }
        return Optional.empty();
    }

    /** The filled cells of a column of another sheet, however many there will be. */
    private Optional<String> declared(String sheetName, String column) {
        for (Sheet sheet : sheets) {
            int index =
                    sheet.name().equals(sheetName) ? sheet.rows().get(0).cells().indexOf(column) : -1;
            if (index >= 0) {
                String letters = CellReference.letters(index + 1);
                int last = SheetXml.lastRow(sheet) + SPARE_ROWS;
                return Optional.of("OFFSET(%1$s!$%2$s$2,0,0,MAX(1,COUNTA(%1$s!$%2$s$2:$%2$s$%3$s)),1)"
                        .formatted(sheetName, letters, last));
            }
        }
        return Optional.empty();
    }

    private static String quoted(String... values) {
        return "\"" + String.join(",", values) + "\"";
    }
}
