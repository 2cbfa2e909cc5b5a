package dev.switchboard.dmn;

import dev.switchboard.imports.ForeignModel.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outputs of the decisions that another one requires. Camunda's models ask for them by their own names, where the standard has
 * the decision's name, or its name and the output's.
 */
final class RequiredOutputs {

    private final Map<String, XmlElement> decisions = new HashMap<>();

    RequiredOutputs(XmlElement definitions) {
        definitions
                .all("decision")
                .forEach(decision -> decision.attribute("id").ifPresent(id -> decisions.put("#" + id, decision)));
    }

    /** For each output's own name what a mapping calls it; without those that several decisions give. */
    Map<String, String> of(XmlElement decision) {
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        decision.all("informationRequirement")
                .flatMap(requirement -> requirement.all("requiredDecision"))
                .flatMap(reference -> reference.attribute("href").stream())
                .flatMap(href -> Optional.ofNullable(decisions.get(href)).stream())
                .forEach(required -> outputs(required).forEach((name, known) -> {
                    names.put(name, known);
                    times.merge(name, 1, Integer::sum);
                }));
        names.keySet().removeIf(name -> times.getOrDefault(name, 0) > 1);
        return names;
    }

    private static Map<String, String> outputs(XmlElement decision) {
        List<XmlElement> all = decision.all("decisionTable")
                .flatMap(table -> table.all("output"))
                .toList();
        String owner = TableReader.nameOf(decision);
        Map<String, String> outputs = new HashMap<>();
        all.stream()
                .flatMap(output -> output.attribute("name").stream())
                .map(TableReader::plain)
                .filter(name -> !name.isEmpty())
                .forEach(name -> outputs.put(name, Table.outputName(owner, all.size(), name)));
        return outputs;
    }
}
