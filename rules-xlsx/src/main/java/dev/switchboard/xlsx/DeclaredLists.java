package dev.switchboard.xlsx;

import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.TitledCode;
import dev.switchboard.xlsx.ListColumn.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Lists of codes that have a sheet of their own: items and topics. */
final class DeclaredLists {

    /** As many more may be added below those that are there. */
    private static final int SPARE = 200;

    /** Longer lists are of use to nobody, and slow. */
    private static final int MOST = 3_000;

    private final String titleColumn;

    DeclaredLists(Locale locale) {
        titleColumn = locale.getLanguage().equals("ru") ? "title" : "title:en";
    }

    /** The list as a column of these letters. */
    Function<String, List<ListColumn>> of(String key, ShownTable table) {
        String code = table.kind().orElseThrow().subject().name();
        List<String> codes = values(table, code);
        List<String> titles = values(table, titleColumn);
        List<String> titled = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            titled.add(TitledCode.of(codes.get(i), titles.get(i)));
        }
        String range = table.range(code, SPARE).orElse("");
        String titleRange = table.range(titleColumn, SPARE).orElse("");
        boolean isComputed = !range.isEmpty() && !titleRange.isEmpty() && codes.size() <= MOST;
        return letters -> {
            List<String> formulas = new ArrayList<>();
            for (int k = 1; isComputed && k <= 2 * (codes.size() + SPARE); k++) {
                formulas.add(entry(k, letters + "$2", range, titleRange));
            }
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.text(key), Cell.number(isComputed ? "2*COUNTA(" + range + ")" : "", 2 * codes.size())));
            List<String> all = new ArrayList<>(titled);
            all.addAll(codes);
            for (int i = 0; i < Math.max(all.size(), formulas.size()); i++) {
                String value = i < all.size() ? all.get(i) : "";
                cells.add(Cell.text(i < formulas.size() ? formulas.get(i) : "", value));
            }
            return List.of(new ListColumn(cells));
        };
    }

    private static String entry(int k, String count, String codes, String titles) {
        String titled = "INDEX(%1$s,%3$s)&IF(INDEX(%2$s,%3$s)=\"\",\"\",\"%4$s\"&INDEX(%2$s,%3$s))"
                .formatted(codes, titles, k, TitledCode.BETWEEN);
        return "IF(%1$s<=%2$s/2,%3$s,IF(%1$s<=%2$s,INDEX(%4$s,%1$s-%2$s/2)&\"\",\"\"))"
                .formatted(k, count, titled, codes);
    }

    private static List<String> values(ShownTable table, String column) {
        int index = table.header().cells().indexOf(column);
        List<String> values = new ArrayList<>();
        for (Sheet.Row row : table.sheet().rows()) {
            if (row.number() >= table.firstRow()) {
                values.add(
                        index >= 0 && index < row.cells().size() ? row.cells().get(index) : "");
            }
        }
        return values;
    }
}
