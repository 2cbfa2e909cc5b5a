package dev.switchboard.dmn;

import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.Sheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A model as the XML of DMN 1.3. */
final class DmnXml {

    /** Of the elements that only Switchboard reads. */
    static final String CARRIED = "urn:switchboard:catalog";

    private static final String INPUT = "input_";
    private static final String DECISION = "decision_";

    private final DmnModel model;
    private final XmlWriter xml = new XmlWriter();

    private DmnXml(DmnModel model) {
        this.model = model;
    }

    static String write(DmnModel model) {
        return new DmnXml(model).write();
    }

    /** The id of an input or a decision. */
    static String id(String name, DmnModel model) {
        boolean isInput = model.inputs().stream().anyMatch(input -> input.name().equals(name));
        return (isInput ? INPUT : DECISION) + name;
    }

    /** The id of the arrow from one to the other. */
    static String requirement(String from, String to) {
        return "requirement_" + to + "_" + from;
    }

    private String write() {
        xml.open(
                "definitions",
                "xmlns",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "xmlns:dmndi",
                "https://www.omg.org/spec/DMN/20191111/DMNDI/",
                "xmlns:dc",
                "http://www.omg.org/spec/DMN/20180521/DC/",
                "xmlns:di",
                "http://www.omg.org/spec/DMN/20180521/DI/",
                "xmlns:switchboard",
                CARRIED,
                "id",
                "catalog_" + plain(model.name()),
                "name",
                model.name(),
                "namespace",
                CARRIED + ":" + plain(model.name()),
                "exporter",
                "Switchboard");
        description(model.description());
        carried(model.carried());
        model.inputs().stream().filter(DmnModel.Input::isRestricted).forEach(this::type);
        model.inputs().forEach(this::input);
        model.decisions().forEach(this::decision);
        DiagramXml.write(model, xml);
        xml.close("definitions");
        return xml.xml();
    }

    /** The name as a part of an identifier. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{Nd}_]", "_");
    }

    private void description(String description) {
        if (!description.isEmpty()) {
            xml.text("description", description);
        }
    }

    private void carried(List<Sheet> tables) {
        if (tables.isEmpty()) {
            return;
        }
        xml.open("extensionElements");
        xml.open("switchboard:catalog");
        tables.forEach(table -> xml.text(
                "switchboard:table", KeptText.escape(CsvSheet.write(table)), "name", KeptText.escape(table.name())));
        xml.close("switchboard:catalog");
        xml.close("extensionElements");
    }

    private static String typeName(DmnModel.Input input) {
        return input.isRestricted() ? "t" + input.name() : input.type();
    }

    private void type(DmnModel.Input input) {
        xml.open(
                "itemDefinition",
                "id",
                "type_" + input.name(),
                "name",
                typeName(input),
                "isCollection",
                input.isList() ? "true" : "");
        xml.text("typeRef", input.type());
        if (!input.allowed().equals(Feel.ANY)) {
            xml.expression("allowedValues", input.allowed(), "id", "values_" + input.name());
        }
        xml.close("itemDefinition");
    }

    private void input(DmnModel.Input input) {
        xml.open("inputData", "id", INPUT + input.name(), "name", input.name());
        description(input.description());
        xml.empty("variable", "id", "variable_" + input.name(), "name", input.name(), "typeRef", typeName(input));
        xml.close("inputData");
    }

    private void decision(Decision decision) {
        String name = decision.name();
        xml.open("decision", "id", DECISION + name, "name", name);
        description(decision.description());
        xml.empty("variable", "id", "variable_" + name, "name", name, "typeRef", decision.type());
        Set<String> inputs = new HashSet<>();
        model.inputs().forEach(input -> inputs.add(input.name()));
        for (String required : decision.requires()) {
            xml.open("informationRequirement", "id", requirement(required, name));
            xml.empty(
                    inputs.contains(required) ? "requiredInput" : "requiredDecision",
                    "href",
                    "#" + (inputs.contains(required) ? INPUT : DECISION) + required);
            xml.close("informationRequirement");
        }
        if (decision.logic() instanceof DecisionTable table) {
            TableXml.write(table, name, xml);
        } else {
            xml.expression(
                    "literalExpression", ((Logic.Expression) decision.logic()).text(), "id", "expression_" + name);
        }
        xml.close("decision");
    }
}
