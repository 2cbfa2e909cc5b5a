package dev.switchboard.dmn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Limits;
import dev.switchboard.dmn.ImportedModel.RefusedException;
import dev.switchboard.loading.CatalogFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Models of a few decisions, imported as is proposed. */
final class SmallModels {

    private SmallModels() {}

    /**
     * A decision with one input.
     *
     * @param rows a test and the outputs, between bars
     */
    static String decision(String name, String policy, String input, String outputs, String... rows) {
        String columns = Arrays.stream(outputs.split(";", -1))
                .map(output -> {
                    String[] parts = output.split("=", 2);
                    String otherwise = parts.length == 1
                            ? ""
                            : "<defaultOutputEntry><text>" + parts[1] + "</text></defaultOutputEntry>";
                    return "<output name=\"" + parts[0] + "\">" + otherwise + "</output>";
                })
                .collect(Collectors.joining());
        String rules = Arrays.stream(rows)
                .map(row -> {
                    String[] cells = row.replace("<", "&lt;").split("\\|", -1);
                    return "<rule><inputEntry><text>" + cells[0] + "</text></inputEntry>"
                            + Arrays.stream(cells)
                                    .skip(1)
                                    .map(cell -> "<outputEntry><text>" + cell + "</text></outputEntry>")
                                    .collect(Collectors.joining())
                            + "</rule>";
                })
                .collect(Collectors.joining());
        return "<decision name=\"%s\"><decisionTable %s><input><inputExpression><text>%s</text></inputExpression></input>%s%s</decisionTable></decision>"
                .formatted(name, policy, input, columns, rules);
    }

    static ImportedModel model(String... decisions) {
        String file = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" name=\"m\" namespace=\"n\">"
                + String.join("", decisions) + "</definitions>";
        return new ImportedModel(
                DmnReader.read(new CatalogFile("m.dmn", "m.dmn", file.getBytes(UTF_8)), Limits.DEFAULT));
    }

    static Object decided(ImportedModel model, String decision, String value) throws RefusedException {
        return model.decided(Map.of("n", Optional.of(value)), decision);
    }

    static List<String> lost(ImportedModel model) {
        return model.imported().lost().stream()
                .map(each -> each.why().english())
                .toList();
    }
}
