package dev.switchboard.dmn;

import dev.switchboard.Limits;
import dev.switchboard.loading.CatalogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test case of the kit.
 *
 * @param test the name of its file, without the ending
 * @param inputs what is stated, by the path to it: {@code Applicant data.Age}
 * @param expected what each decision has to come to: a text, a list, or a map of components
 */
record TckCase(Path model, String test, String id, Map<String, Optional<String>> inputs, Map<String, Object> expected) {

    /** The name of the folder, with the level. */
    String folder() {
        return model.getParent().getParent().getFileName() + "/"
                + model.getParent().getFileName();
    }

    static List<TckCase> of(Path model) throws IOException {
        String name = model.getFileName().toString().replace(".dmn", "-test-01");
        Path file = model.resolveSibling(name + ".xml");
        XmlElement root =
                XmlTree.of(new CatalogFile(file.toString(), file.toString(), Files.readAllBytes(file)), Limits.DEFAULT);
        return root.all("testCase")
                .map(test -> new TckCase(model, name, test.attribute("id").orElse(""), inputs(test), expected(test)))
                .toList();
    }

    private static Map<String, Optional<String>> inputs(XmlElement test) {
        Map<String, Optional<String>> inputs = new LinkedHashMap<>();
        test.all("inputNode").forEach(node -> flatten(node.attribute("name").orElseThrow(), node, inputs));
        return inputs;
    }

    private static void flatten(String path, XmlElement node, Map<String, Optional<String>> inputs) {
        node.first("value").ifPresent(value -> inputs.put(path, text(value)));
        node.all("component")
                .forEach(part -> flatten(path + "." + part.attribute("name").orElseThrow(), part, inputs));
    }

    private static Optional<String> text(XmlElement value) {
        return value.attribute("nil").isPresent() ? Optional.empty() : Optional.of(value.text());
    }

    private static Map<String, Object> expected(XmlElement test) {
        Map<String, Object> expected = new LinkedHashMap<>();
        test.all("resultNode")
                .forEach(node -> expected.put(
                        node.attribute("name").orElseThrow(),
                        node.first("expected").map(TckCase::value).orElse(ImportedModel.NOTHING)));
        return expected;
    }

    private static Object value(XmlElement node) {
        Optional<XmlElement> list = node.first("list");
        if (list.isPresent()) {
            return list.get().all("item").map(TckCase::value).toList();
        }
        if (node.first("component").isPresent()) {
            Map<String, Object> components = new LinkedHashMap<>();
            node.all("component")
                    .forEach(part -> components.put(part.attribute("name").orElseThrow(), value(part)));
            return components;
        }
        return node.first("value")
                .flatMap(TckCase::text)
                .map(text -> (Object) text)
                .orElse(ImportedModel.NOTHING);
    }
}
