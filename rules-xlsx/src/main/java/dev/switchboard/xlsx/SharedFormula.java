package dev.switchboard.xlsx;

import java.util.Map;
import java.util.Optional;

/** A formula written once for several cells (ECMA-376, part 1, 18.3.1.40): when the cell that has it loses it, the others get their own. */
final class SharedFormula {

    private SharedFormula() {}

    /**
     * Gives the cells that share a formula their own, if it is written at this cell.
     *
     * @param rows the XML of the sheet's rows by their numbers
     */
    static void moveOn(Element formula, CellReference at, Map<Integer, String> rows) throws RefusedException {
        Optional<String> group = formula.attribute("si");
        if (group.isEmpty() || formula.content().isEmpty()) {
            return;
        }
        for (Map.Entry<Integer, String> row : rows.entrySet()) {
            if (row.getValue().contains("shared")) {
                row.setValue(unshared(row.getValue(), row.getKey(), group.get(), formula.content(), at));
            }
        }
    }

    private static String unshared(String written, int number, String group, String formula, CellReference at)
            throws RefusedException {
        RowEdit row = RowEdit.of(written);
        boolean isChanged = false;
        for (Map.Entry<Integer, String> entry : row.cells().entrySet()) {
            String cell = entry.getValue();
            Optional<Element> own = Element.root(cell).child("f").filter(each -> shares(each, group));
            if (own.isPresent()) {
                String text = new MovedFormula(formula, number - at.row(), entry.getKey() - at.column()).text();
                String name = own.get().qualifiedName();
                Splices splices = new Splices(cell);
                splices.replace(
                        own.get().start(),
                        own.get().end(),
                        "<" + name + ">" + WorkbookXmlText.escape(text) + "</" + name + ">");
                entry.setValue(splices.apply());
                isChanged = true;
            }
        }
        return isChanged ? row.written() : written;
    }

    private static boolean shares(Element formula, String group) {
        return formula.attribute("t").orElse("").equals("shared")
                && formula.attribute("si").orElse("").equals(group);
    }
}
