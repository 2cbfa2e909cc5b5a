package dev.switchboard.dmn;

import java.util.List;
import java.util.Optional;

/**
 * A decision table as it stands in a file.
 *
 * @param expressions those of the input columns
 * @param outputs how many output columns it has
 * @param annotations the names of the columns of annotations
 */
record ReadRows(
        String decision,
        boolean isSum,
        List<String> expressions,
        int outputs,
        List<String> annotations,
        List<Row> rows) {

    /**
     * A row.
     *
     * @param number from 1, as editors show it
     */
    record Row(int number, List<String> tests, List<String> results, List<String> notes) {

        boolean allowsAll() {
            return tests.stream()
                    .allMatch(test -> test.isBlank() || test.strip().equals(Feel.ANY));
        }

        /** What the output says; nothing where there is none. */
        String result() {
            return results.isEmpty() ? "" : results.get(0);
        }
    }

    /** The table of a decision; empty for one that is made otherwise. */
    static Optional<ReadRows> of(XmlElement decision) {
        return decision.first("decisionTable")
                .map(table -> of(decision.attribute("name").orElse(""), table));
    }

    private static ReadRows of(String decision, XmlElement table) {
        List<XmlElement> rules = table.all("rule").toList();
        Row[] rows = new Row[rules.size()];
        for (int i = 0; i < rows.length; i++) {
            XmlElement rule = rules.get(i);
            rows[i] = new Row(
                    i + 1,
                    texts(rule, "inputEntry"),
                    texts(rule, "outputEntry"),
                    texts(rule, "annotationEntry").stream()
                            .map(KeptText::unescape)
                            .toList());
        }
        return new ReadRows(
                decision,
                table.attribute("hitPolicy").filter("COLLECT"::equals).isPresent(),
                table.all("input")
                        .map(input -> input.first("inputExpression")
                                .map(ReadRows::text)
                                .orElse(""))
                        .toList(),
                (int) table.all("output").count(),
                table.all("annotation")
                        .map(annotation -> annotation.attribute("name").orElse(""))
                        .toList(),
                List.of(rows));
    }

    private static List<String> texts(XmlElement rule, String entry) {
        return rule.all(entry).map(ReadRows::text).toList();
    }

    /** The text that DMN puts into an element of its own. */
    static String text(XmlElement element) {
        return element.expression().map(XmlElement::text).orElse("");
    }
}
