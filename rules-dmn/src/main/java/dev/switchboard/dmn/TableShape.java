package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;

/** That a table has one output column, and each row a cell for each column: what is left over, or missing, would not be read. */
record TableShape(ReadRows table, Problems problems) {

    private static final int OUTPUTS = 1;

    /** Reports a table without an output column, or with several. */
    void check(Place place) {
        if (table.outputs() != OUTPUTS) {
            problems.at(
                    place,
                    Text.format(
                            "решение `%s`: столбцов результата %s, а нужен один; верните таблице один столбец результата",
                            "decision `%s`: the number of output columns is %s, where one is expected; leave the table one output column",
                            table.decision(),
                            table.outputs()));
        }
    }

    /** Reports a row that has more or fewer cells than there are columns. */
    void check(ReadRows.Row row, Place place) {
        int columns = table.expressions().size();
        // What is wrong with the columns is not said again of each row.
        boolean hasResult = row.results().size() == OUTPUTS || table.outputs() != OUTPUTS;
        if (row.tests().size() != columns || !hasResult) {
            problems.at(
                    place,
                    Text.format(
                            "решение `%s`, строка %s: ячеек условий %s и результата %s, а столбцов условий %s и результата %s; дополните строку или уберите лишнее (любое значение — `-`)",
                            "decision `%s`, row %s: the cells are %s of inputs and %s of outputs, but the columns %s of inputs and %s of outputs; complete the row, or remove what is left over (`-` is any value)",
                            table.decision(),
                            row.number(),
                            row.tests().size(),
                            row.results().size(),
                            columns,
                            table.outputs()));
        }
    }
}
