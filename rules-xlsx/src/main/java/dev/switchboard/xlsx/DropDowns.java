package dev.switchboard.xlsx;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.schema.Cells;
import dev.switchboard.schema.Column;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
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

    /** Columns to the right of a table for facts that are added later. */
    static final int SPARE_COLUMNS = 8;

    private static final String FLAGS = quoted(List.of("yes", "no", "да", "нет", "-"));

    private static final Text NO_FLAG = new Text(
            "Здесь yes (да) или no (нет); пусто или - значит «любое».", "Choose yes or no; nothing or - means any.");
    private static final String GIVEN_FLAGS = quoted(List.of("yes", "no", "да", "нет"));

    private static final Text NO_GIVEN_FLAG = new Text("Здесь yes (да) или no (нет).", "Choose yes or no.");
    private static final Text NO_CODE = new Text("Такого значения нет в списке.", "This value is not in the list.");
    private static final Text NO_LIST = new Text(
            "Такого значения нет в списке. Если это перечень (a, b), продолжайте.",
            "This value is not in the list. If it is several values (a, b), continue.");
    private static final Text NO_VALUE = new Text(
            "Такого значения нет в списке. Если это перечень (a, b) или not(a), продолжайте.",
            "This value is not in the list. If it is several values (a, b) or not(a), continue.");

    private final List<ShownTable> tables;
    private final Vocabulary words;
    private final ListsSheet lists;

    /**
     * @param tables all of the workbook
     */
    DropDowns(List<ShownTable> tables, Vocabulary words, ListsSheet lists) {
        this.tables = tables;
        this.words = words;
        this.lists = lists;
    }

    List<DropDown> of(ShownTable table) {
        List<DropDown> found = new ArrayList<>();
        List<String> header = table.header().cells();
        for (int index = 1; index <= header.size(); index++) {
            String name = header.get(index - 1);
            String cells = cells(table, index, index);
            table.kind()
                    .flatMap(kind -> kind.column(name).flatMap(column -> of(within(kind, column), name, cells)))
                    .ifPresent(found::add);
        }
        if (table.name().equals(Schema.CATALOG.name())) {
            defaultLine(table.sheet()).ifPresent(found::add);
        }
        if (takesFacts(table)) {
            String next = CellReference.letters(header.size() + 1) + "$"
                    + table.header().number();
            found.add(new DropDown(
                    cells(table, header.size() + 1, header.size() + SPARE_COLUMNS),
                    ListsSheet.rangeNamedIn(next),
                    false,
                    Text.EMPTY));
        }
        return found;
    }

    /** Whether the table may get more columns, each called after a fact. */
    static boolean takesFacts(ShownTable table) {
        return table.kind().stream()
                .flatMap(kind -> kind.columns().stream())
                .anyMatch(column -> column.open() && column.cells() instanceof Cells.Condition);
    }

    private static String cells(ShownTable table, int first, int last) {
        return CellReference.letters(first) + table.firstRow() + ":" + CellReference.letters(last)
                + (table.lastRow() + SPARE_ROWS);
    }

    /** A code that the table itself declares has to be there first, as that of another table has. */
    private static Cells within(TableKind kind, Column column) {
        return column.cells() instanceof Cells.DeclaredHere ? new Cells.Declared(kind, true) : column.cells();
    }

    private Optional<DropDown> of(Cells content, String column, String cells) {
        if (content instanceof Cells.Choice choice) {
            return Optional.of(new DropDown(cells, quoted(choice.codes()), choice.closed(), choice.advice()));
        }
        if (content instanceof Cells.Declared declared) {
            return codes(declared.in())
                    .map(codes -> new DropDown(cells, codes, declared.first(), undeclared(declared)));
        }
        if (content instanceof Cells.OutcomeValues values) {
            return words.outcome(column.substring(1).strip()).flatMap(outcome -> given(outcome, values, cells));
        }
        return content instanceof Cells.Condition
                ? words.fact(column).flatMap(fact -> condition(fact, cells))
                : Optional.empty();
    }

    private static Text undeclared(Cells.Declared cells) {
        Text advice = cells.first()
                ? new Text(
                        "Выберите из списка или сначала добавьте его туда.",
                        "Choose from the list, or add it there first.")
                : new Text("Если вы его туда добавите, продолжайте.", "If you are about to add it there, continue.");
        return Text.format(
                "Этого кода нет на листе %s. %s",
                "The sheet %s has no such code. %s", cells.in().name(), advice);
    }

    private Optional<DropDown> given(OutcomeType outcome, Cells.OutcomeValues values, String cells) {
        if (outcome.type().filter(type -> type instanceof FactType.Flag).isPresent()) {
            return Optional.of(new DropDown(cells, GIVEN_FLAGS, true, NO_GIVEN_FLAG));
        }
        return lists.range(outcome.column())
                .map(codes -> new DropDown(cells, codes, !values.several(), values.several() ? NO_LIST : NO_CODE));
    }

    private Optional<DropDown> condition(Fact fact, String cells) {
        if (fact.type() instanceof FactType.Flag) {
            return Optional.of(new DropDown(cells, FLAGS, true, NO_FLAG));
        }
        if (fact.type() instanceof FactType.Topic) {
            return codes(Schema.TOPICS).map(topics -> new DropDown(cells, topics, false, NO_VALUE));
        }
        if (fact.type() instanceof FactType.Choice) {
            return lists.range(fact.code()).map(codes -> new DropDown(cells, codes, false, NO_VALUE));
        }
        return Optional.empty();
    }

    private Optional<DropDown> defaultLine(Sheet catalog) {
        for (Sheet.Row row : catalog.rows()) {
            if (!row.isComment() && row.cells().get(0).equals("default line")) {
                return of(Schema.A_LINE, "", "B" + row.number());
            }
        }
        return Optional.empty();
    }

    /** The codes of a table, however many there will be: those of items and topics with their titles. */
    private Optional<String> codes(TableKind kind) {
        String key = kind.equals(Schema.ITEMS) ? ListsSheet.ITEMS : kind.equals(Schema.TOPICS) ? ListsSheet.TOPICS : "";
        return lists.range(key)
                .or(() -> tables.stream()
                        .filter(table -> table.name().equals(kind.name()))
                        .findFirst()
                        .flatMap(table -> filled(table, kind.subject().name())));
    }

    /** The filled cells of a column. */
    private static Optional<String> filled(ShownTable table, String column) {
        return table.letters(column).map(letters -> {
            String first = "$" + letters + "$" + table.firstRow();
            return "OFFSET(%1$s!%2$s,0,0,MAX(1,COUNTA(%3$s)),1)"
                    .formatted(
                            table.name(), first, table.range(column, SPARE_ROWS).orElse(first));
        });
    }

    private static String quoted(List<String> values) {
        return "\"" + String.join(",", values) + "\"";
    }
}
