package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.PlainColumn.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of OpenL Tablets: {@code SimpleRules}, whose last column is what is returned, and {@code SimpleLookup}, whose last
 * parameters stand above the columns. Its tables with code in cells are told, not read.
 */
final class OpenLTable {

    private static final Pattern HEADER = Pattern.compile(
            "(SimpleRules|SmartRules|SimpleLookup|SmartLookup)\\s+(\\w[\\w\\[\\]]*)\\s+(\\w+)\\s*\\((.*)\\)");

    /** What begins tables of other kinds. */
    private static final Pattern OTHER = Pattern.compile(
            "(Rules|DT|Lookup|Spreadsheet|Method|Code|Datatype|Data|Test|Testmethod|Run|TBasic|ColumnMatch|Constants|Properties|Environment|Conditions|Actions|Returns)\\b.*");

    private static final PlainCells LANGUAGE = new PlainCells(true);

    private final SheetGrid grid;
    private final int top;
    private final int left;
    private final Matcher header;
    private final List<Lost> lost;

    private OpenLTable(SheetGrid grid, int top, int left, Matcher header, List<Lost> lost) {
        this.grid = grid;
        this.top = top;
        this.left = left;
        this.header = header;
        this.lost = lost;
    }

    /** Whether a cell begins a table that is read. */
    static boolean begins(String text) {
        return HEADER.matcher(text).matches();
    }

    /** The tables of a sheet, each ended by an empty row. */
    static void all(SheetGrid grid, List<Table> tables, List<Lost> lost) {
        for (int row = 0; row < grid.height(); row++) {
            boolean isFirst = row == 0 || grid.isBlankRow(row - 1);
            int left = 0;
            while (left < grid.width(row) && grid.at(row, left).isEmpty()) {
                left++;
            }
            Matcher header = HEADER.matcher(grid.at(row, left));
            if (header.matches()) {
                new OpenLTable(grid, row, left, header, lost).table().ifPresent(tables::add);
            } else if (isFirst && OTHER.matcher(grid.at(row, left)).matches()) {
                lost.add(new Lost(
                        grid.at(row, left),
                        grid.placeOf(row, left),
                        Text.format(
                                "`%s`: из таблиц OpenL переносятся `SimpleRules`, `SmartRules`, `SimpleLookup` и `SmartLookup`: в других — код",
                                "`%s`: of OpenL's tables, `SimpleRules`, `SmartRules`, `SimpleLookup` and `SmartLookup` are imported: others hold code",
                                grid.at(row, left))));
            }
        }
    }

    private Optional<Table> table() {
        List<String[]> parameters = new ArrayList<>();
        for (String parameter : header.group(4).split(",", -1)) {
            parameters.add(parameter.strip().split("\\s+"));
        }
        if (parameters.stream().anyMatch(parameter -> parameter.length != 2)) {
            return lose(
                    top,
                    new Text(
                            "в заголовке ожидаются параметры вида `String region`",
                            "the header needs parameters such as `String region`"));
        }
        List<Column> inputs = parameters.stream()
                .map(parameter -> column(parameter[1], kind(parameter[0])))
                .toList();
        int before = lost.size();
        List<Row> rows = header.group(1).endsWith("Rules") ? rules(inputs.size()) : lookup(inputs.size());
        if (rows.isEmpty()) {
            return lose(top, new Text("в таблице нет строк", "the table has no rows"));
        }
        if (lost.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                header.group(3),
                HitPolicy.FIRST,
                inputs,
                List.of(column(header.group(3), kind(header.group(2)))),
                rows,
                grid.placeOf(top, left)));
    }

    private Optional<Table> lose(int row, Text why) {
        lost.add(new Lost(header.group(3), grid.placeOf(row, left), why));
        return Optional.empty();
    }

    private Column column(String name, Kind kind) {
        return new Column(name, kind, Optional.empty(), Optional.empty(), true, grid.placeOf(top, left));
    }

    private static Kind kind(String type) {
        return switch (type.replace("[]", "").toLowerCase(Locale.ROOT)) {
            case "int",
                    "integer",
                    "long",
                    "short",
                    "byte",
                    "double",
                    "float",
                    "bigdecimal",
                    "biginteger",
                    "intrange",
                    "doublerange" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "date", "localdate" -> Kind.DATE;
            case "string", "char", "stringrange" -> Kind.STRING;
            default -> Kind.UNKNOWN;
        };
    }

    /** The rows below the titles, down to an empty one. */
    private List<Integer> below(int first) {
        List<Integer> rows = new ArrayList<>();
        for (int row = first; row < grid.height() && !grid.isBlankRow(row); row++) {
            rows.add(row);
        }
        return rows;
    }

    private List<Row> rules(int conditions) {
        // A row without a result leaves the decision to those below, as OpenL does by default.
        List<Integer> rows = below(top + 2).stream()
                .filter(row -> !grid.at(row, left + conditions).isEmpty())
                .toList();
        List<List<Cell>> tests = new ArrayList<>();
        for (int i = 0; i < conditions; i++) {
            tests.add(PlainColumn.conditions(grid.column(left + i, rows), LANGUAGE, header.group(3), lost::add));
        }
        return PlainTable.rows(grid, rows, tests, List.of(PlainColumn.outcomes(grid.column(left + conditions, rows))));
    }

    /** Each cell of the body is a rule: what stands left of it and above it are its conditions. */
    private List<Row> lookup(int conditions) {
        int across = 1;
        while (grid.at(top + 1 + across, left).isEmpty() && !grid.isBlankRow(top + 1 + across)) {
            across++;
        }
        int down = conditions - across;
        List<Integer> rows = below(top + 1 + across);
        List<List<Written>> tests = new ArrayList<>();
        for (int i = 0; i < conditions; i++) {
            tests.add(new ArrayList<>());
        }
        List<Written> results = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (int row : rows) {
            for (int column = left + down; down > 0 && column < grid.width(row); column++) {
                if (!grid.at(row, column).isEmpty()) {
                    cell(row, column, down, across, tests);
                    results.add(new Written(grid.at(row, column), grid.placeOf(row, column)));
                    at.add(row);
                }
            }
        }
        List<List<Cell>> cells = tests.stream()
                .map(column -> PlainColumn.conditions(column, LANGUAGE, header.group(3), lost::add))
                .toList();
        return PlainTable.rows(grid, at, cells, List.of(PlainColumn.outcomes(results)));
    }

    private void cell(int row, int column, int down, int across, List<List<Written>> tests) {
        for (int i = 0; i < down; i++) {
            tests.get(i).add(new Written(grid.at(row, left + i), grid.placeOf(row, left + i)));
        }
        for (int i = 0; i < across; i++) {
            int above = top + 1 + i;
            tests.get(down + i).add(new Written(grid.at(above, column), grid.placeOf(above, column)));
        }
    }
}
