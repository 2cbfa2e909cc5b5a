package dev.switchboard.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.bench.peers.RuleRows.Row;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Values;

/** Rules as a DMN 1.3 decision table with hit policy {@code FIRST}, its cells in one expression language or another. */
final class DmnTable {

    static final String NAMESPACE = "switchboard";
    static final String MODEL = "transfers";
    static final String DECISION = "transfer";

    /** How the cells are written. */
    interface Language {

        /** The input expression of a fact's column. */
        String input(Fact fact);

        /** A test of the value of a fact's column. */
        String test(Values values, Fact fact);

        String text(String text);
    }

    private DmnTable() {}

    /**
     * The table's XML.
     *
     * @param any what a cell says that allows every value
     */
    static byte[] write(RuleRows table, Language language, String any) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"%s\" name=\"%1$s\" namespace=\"%s\">\n"
                        .formatted(MODEL, NAMESPACE));
        for (Fact fact : table.facts()) {
            String name = RuleRows.name(fact);
            xml.append("<inputData id=\"input_%s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%s\"/></inputData>\n"
                    .formatted(name, type(fact)));
        }
        xml.append(
                "<decision id=\"%s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"string\"/>\n".formatted(DECISION));
        for (Fact fact : table.facts()) {
            xml.append("<informationRequirement><requiredInput href=\"#input_%s\"/></informationRequirement>\n"
                    .formatted(RuleRows.name(fact)));
        }
        xml.append("<decisionTable hitPolicy=\"FIRST\">\n");
        for (Fact fact : table.facts()) {
            xml.append(
                    "<input id=\"column_%s\"><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>\n"
                            .formatted(RuleRows.name(fact), type(fact), escaped(language.input(fact))));
        }
        xml.append("<output id=\"output\" name=\"%s\" typeRef=\"string\"/>\n".formatted(DECISION));
        int number = 1;
        for (Row row : table.rows()) {
            xml.append("<rule id=\"rule_").append(number++).append("\">");
            appendCells(xml, table, row, language, any);
            xml.append("</rule>\n");
        }
        return xml.append("</decisionTable></decision></definitions>\n")
                .toString()
                .getBytes(UTF_8);
    }

    private static void appendCells(StringBuilder xml, RuleRows table, Row row, Language language, String any) {
        for (Fact fact : table.facts()) {
            Values values = row.allowed().get(fact.code());
            String test = values == null ? any : language.test(values, fact);
            xml.append("<inputEntry><text>").append(escaped(test)).append("</text></inputEntry>");
        }
        String output = language.text(Answer.cell(row.rule()));
        xml.append("<outputEntry><text>").append(escaped(output)).append("</text></outputEntry>");
    }

    private static String type(Fact fact) {
        if (fact.type() instanceof FactType.Flag) {
            return "boolean";
        }
        return fact.type() instanceof FactType.Scaled ? "number" : "string";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
