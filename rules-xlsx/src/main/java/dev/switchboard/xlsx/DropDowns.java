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
        for (int index = 1; index <= header.size(); index++) {
            String name = header.get(index - 1);
            String letters = CellReference.letters(index);
            String cells = letters + "2:" + letters + (SheetXml.lastRow(sheet) + SPARE_ROWS);
            Schema.of(sheet.name())
                    .flatMap(kind -> kind.column(name).flatMap(column -> of(within(kind, column), name, cells)))
                    .ifPresent(found::add);
        }
        if (sheet.name().equals(Schema.CATALOG.name())) {
            defaultLine(sheet).ifPresent(found::add);
        }
        return found;
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
        return ListsSheet.range(outcome.code(), words)
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
            return ListsSheet.range(fact.code(), words).map(codes -> new DropDown(cells, codes, false, NO_VALUE));
        }
        return Optional.empty();
    }

    private Optional<DropDown> defaultLine(Sheet catalog) {
        for (Sheet.Row row : catalog.rows()) {
            if (row.cells().get(0).equals("default line")) {
                return of(Schema.A_LINE, "", "B" + row.number());
            }
        }
        return Optional.empty();
    }

    /** The filled cells of the first column of a table, however many there will be. */
    private Optional<String> codes(TableKind kind) {
        for (Sheet sheet : sheets) {
            int index = sheet.name().equals(kind.name())
                    ? sheet.rows().get(0).cells().indexOf(kind.subject().name())
                    : -1;
            if (index >= 0) {
                String letters = CellReference.letters(index + 1);
                int last = SheetXml.lastRow(sheet) + SPARE_ROWS;
                return Optional.of("OFFSET(%1$s!$%2$s$2,0,0,MAX(1,COUNTA(%1$s!$%2$s$2:$%2$s$%3$s)),1)"
                        .formatted(kind.name(), letters, last));
            }
        }
        return Optional.empty();
    }

    private static String quoted(List<String> values) {
        return "\"" + String.join(",", values) + "\"";
    }
}
