package dev.switchboard.dmn;

import java.util.List;

/** The XML of decision tables. */
final class TableXml {

    private TableXml() {}

    /**
     * Writes a table.
     *
     * @param name that its ids begin with
     */
    static void write(DecisionTable table, String name, XmlWriter xml) {
        xml.open(
                "decisionTable",
                "id",
                "table_" + name,
                "hitPolicy",
                table.hitPolicy(),
                "aggregation",
                table.aggregation());
        for (int i = 0; i < table.inputs().size(); i++) {
            DecisionTable.Input input = table.inputs().get(i);
            String id = name + "_input" + (i + 1);
            xml.open("input", "id", id, "label", input.label());
            xml.expression("inputExpression", input.expression(), "id", id + "_expression", "typeRef", input.type());
            xml.close("input");
        }
        xml.empty(
                "output",
                "id",
                name + "_output",
                "label",
                table.output().label(),
                "name",
                table.output().name(),
                "typeRef",
                table.output().type());
        table.annotations().forEach(annotation -> xml.empty("annotation", "name", annotation));
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), name + "_row" + (i + 1), xml);
        }
        xml.close("decisionTable");
    }

    private static void row(DecisionTable.Row row, String id, XmlWriter xml) {
        xml.open("rule", "id", id);
        if (!row.description().isEmpty()) {
            xml.text("description", row.description());
        }
        List<String> tests = row.tests();
        for (int i = 0; i < tests.size(); i++) {
            xml.expression("inputEntry", tests.get(i), "id", id + "_cell" + (i + 1));
        }
        xml.expression("outputEntry", row.result(), "id", id + "_result");
        row.notes().forEach(note -> xml.expression("annotationEntry", KeptText.escape(note)));
        xml.close("rule");
    }
}
