package dev.switchboard.xlsx;

import java.util.function.UnaryOperator;

/** The ranges of a sheet that grow with a row added below it: of choices, conditional formats and filters. */
final class GrownRanges {

    private final Splices splices;
    private final Growth growth;

    private GrownRanges(Splices splices, Growth growth) {
        this.splices = splices;
        this.growth = growth;
    }

    /**
     * What stands behind the rows of a sheet, with its ranges grown.
     *
     * @param tail up to the end of the sheet
     * @param root the name of the sheet's element
     */
    static String of(String tail, String root, Growth growth) throws RefusedException {
        String opening = "<" + root + ">";
        String whole = opening + tail;
        GrownRanges ranges = new GrownRanges(new Splices(whole), growth);
        ranges.grow(Element.root(whole));
        return ranges.splices.apply().substring(opening.length());
    }

    /** A table of the sheet, and its filter. */
    static String ofTable(String text, Growth growth) throws RefusedException {
        GrownRanges ranges = new GrownRanges(new Splices(text), growth);
        Element table = Element.root(text);
        if (table.attribute("totalsRowCount").orElse("0").equals("0")) {
            ranges.grow(table, "ref", growth::table);
            ranges.grow(table);
        }
        return ranges.splices.apply();
    }

    private void grow(Element parent) throws RefusedException {
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "autoFilter" -> grow(child, "ref", growth::table);
                case "dataValidation", "conditionalFormatting" -> {
                    grow(child, "sqref", growth::ranges);
                    grow(child);
                }
                case "sqref" -> {
                    String grown = WorkbookXmlText.escape(growth.ranges(child.content()));
                    splices.replace(child.inside(), child.insideEnd(), grown);
                }
                case "dataValidations", "conditionalFormattings", "extLst", "ext" -> grow(child);
                default -> {}
            }
        }
    }

    private void grow(Element element, String attribute, UnaryOperator<String> growing) {
        element.attribute(attribute)
                .ifPresent(written -> splices.attribute(element, attribute, growing.apply(written)));
    }
}
