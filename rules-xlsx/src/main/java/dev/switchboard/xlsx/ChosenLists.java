package dev.switchboard.xlsx;

import dev.switchboard.catalog.ValueTitles;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.TitledCode;
import dev.switchboard.xlsx.ListColumn.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists of the values of choices. The sheets where these are declared have them in one cell, with commas, and a list wants them in
 * several: a column beside the list takes them apart.
 */
final class ChosenLists {

    /** As many more may be added to those that are there. */
    private static final int SPARE = 12;

    /** More values than a formula takes apart. */
    private static final int MOST = 80;

    /** Longer than any code, so that each stands in a stretch of its own. */
    private static final int STRETCH = 100;

    private final Optional<ShownTable> titles;
    private final Locale locale;

    /**
     * Lists for some workbook.
     *
     * @param titles the sheet that says what people call values
     */
    ChosenLists(Optional<ShownTable> titles, Locale locale) {
        this.titles = titles;
        this.locale = locale;
    }

    /**
     * The list of a fact or an outcome as columns from these letters on.
     *
     * @param declared the sheet that declares it
     */
    Function<String, List<ListColumn>> of(
            String code, List<String> codes, ValueTitles names, Optional<ShownTable> declared) {
        List<String> titled = codes.stream()
                .map(each -> TitledCode.of(each, names.title(each).in(locale)))
                .toList();
        Optional<String> values = codes.size() > MOST ? Optional.empty() : valuesCell(declared, code);
        return letters -> values.isEmpty()
                ? List.of(constant(code, titled, codes))
                : computed(letters, Cell.text(code), "SUBSTITUTE(" + values.get() + ",\"<\",\",\")", titled, codes);
    }

    /** The cell in which the values are declared; empty if there is none, or they are not said there. */
    private static Optional<String> valuesCell(Optional<ShownTable> declared, String code) {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        int column = declared.get().header().cells().indexOf("values");
        for (Sheet.Row row : declared.get().sheet().rows()) {
            boolean isMeant = !row.isComment() && row.cells().get(0).equals(code);
            if (isMeant
                    && column >= 0
                    && column < row.cells().size()
                    && !row.cells().get(column).isEmpty()) {
                return declared.get().letters("values").map(letters -> cell(declared.get(), letters, row.number()));
            }
        }
        return Optional.empty();
    }

    private static String cell(ShownTable table, String letters, int row) {
        return table.name() + "!$" + letters + "$" + row;
    }

    private static ListColumn constant(String key, List<String> titled, List<String> codes) {
        List<String> all = new ArrayList<>(titled);
        all.addAll(titled.equals(codes) ? List.of() : codes);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(key), Cell.number("", all.size())));
        all.forEach(value -> cells.add(Cell.text(value)));
        return new ListColumn(cells);
    }

    /** The list of a fact that may be declared in this row one day. */
    List<ListColumn> spare(ShownTable facts, int row, String letters) {
        Optional<String> type = facts.letters("type");
        Optional<String> values = facts.letters("values");
        if (type.isEmpty() || values.isEmpty()) {
            return List.of();
        }
        String name = cell(facts, facts.letters("fact").orElse("A"), row);
        String kind = cell(facts, type.get(), row);
        String said =
                "IF(%1$s=\"flag\",\"yes,no\",IF(OR(%1$s=\"choice\",%1$s=\"scale\"),SUBSTITUTE(%2$s,\"<\",\",\"),\"\"))"
                        .formatted(kind, cell(facts, values.get(), row));
        Cell key = Cell.text("IF(%1$s=\"\",\"\",%1$s&\"\")".formatted(name), "");
        return computed(letters, key, said, List.of(), List.of());
    }

    private List<ListColumn> computed(String letters, Cell key, String said, List<String> titled, List<String> codes) {
        int most = codes.size() + SPARE;
        List<Cell> parts = new ArrayList<>();
        parts.add(Cell.text(""));
        parts.add(Cell.number(
                "IF(%1$s$3=\"\",0,LEN(%1$s$3)-LEN(SUBSTITUTE(%1$s$3,\",\",\"\"))+1)".formatted(letters), codes.size()));
        parts.add(Cell.text(said, String.join(",", codes)));
        for (int k = 1; k <= most; k++) {
            parts.add(Cell.text(
                    "TRIM(MID(SUBSTITUTE(%s$3,\",\",REPT(\" \",%s)),%s,%s))"
                            .formatted(letters, STRETCH, (k - 1) * STRETCH + 1, STRETCH),
                    k <= codes.size() ? codes.get(k - 1) : ""));
        }
        return List.of(new ListColumn(parts), list(letters, key, titled, codes, most));
    }

    private ListColumn list(String letters, Cell key, List<String> titled, List<String> codes, int most) {
        boolean hasTitles = titles.isPresent();
        List<Cell> cells = new ArrayList<>();
        cells.add(key);
        cells.add(Cell.number((hasTitles ? "2*" : "") + letters + "$2", (hasTitles ? 2 : 1) * codes.size()));
        String keyCell = CellReference.letters(CellReference.column(letters) + 1) + "$1";
        for (int k = 1; k <= (hasTitles ? 2 * most : most); k++) {
            String code = "INDEX(%1$s$4:%1$s$%2$s,%3$s)".formatted(letters, most + 3, k);
            String formula = hasTitles
                    ? "IF(%1$s<=%2$s$2,%3$s&%4$s,IF(%1$s<=2*%2$s$2,INDEX(%2$s$4:%2$s$%5$s,%1$s-%2$s$2),\"\"))"
                            .formatted(k, letters, titled(letters, k, most), title(letters, k, most, keyCell), most + 3)
                    : "IF(%s<=%s$2,%s,\"\")".formatted(k, letters, code);
            String value = k <= titled.size()
                    ? titled.get(k - 1)
                    : hasTitles && k <= 2 * codes.size() ? codes.get(k - codes.size() - 1) : "";
            cells.add(Cell.text(formula, value));
        }
        return new ListColumn(cells);
    }

    private static String titled(String letters, int k, int most) {
        return k <= most ? letters + "$" + (k + 3) : "\"\"";
    }

    /** What the sheet of titles says of a value. */
    private String title(String letters, int k, int most, String key) {
        ShownTable table = titles.orElseThrow();
        String column = locale.getLanguage().equals("ru") ? "title" : "title:en";
        Optional<String> title = table.range(column, SPARE);
        if (k > most || title.isEmpty()) {
            return "\"\"";
        }
        return "IFERROR(\"%s\"&LOOKUP(2,1/((%s=%s)*(%s=%s)*(%s<>\"\")),%s),\"\")"
                .formatted(
                        TitledCode.BETWEEN,
                        table.range("fact", SPARE).orElse(""),
                        key,
                        table.range("value", SPARE).orElse(""),
                        letters + "$" + (k + 3),
                        title.get(),
                        title.get());
    }
}
