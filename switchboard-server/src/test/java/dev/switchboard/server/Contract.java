package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** What {@code openapi.yaml} says. It leaves room for new fields; here there is none, so that it has them all. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract ofTheServer() {
        try (InputStream file = Contract.class.getResourceAsStream("/static/openapi.yaml")) {
            Object read = new Yaml().load(Objects.requireNonNull(file));
            JsonNode document = JSON.valueToTree(read);
            close(document.at("/components/schemas"));
            return new Contract(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(JsonNode schema) {
        schema.forEach(Contract::close);
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("properties").has("properties")) {
            object.put("additionalProperties", false);
        }
    }

    /** Each path with its methods. */
    Map<String, Set<String>> operations() {
        Map<String, Set<String>> operations = new TreeMap<>();
        document.get("paths").properties().forEach(path -> {
            Set<String> methods = new TreeSet<>();
            path.getValue().fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            operations.put(path.getKey(), methods);
        });
        return operations;
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** An answer is one of those that are described; what is not described at all is a problem. */
    void check(String method, String path, Answer answer) {
        JsonNode operation = document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        JsonNode content = operation.isMissingNode()
                ? document.at("/components/responses/Problem/content")
                : resolved(operation.path("responses").path(String.valueOf(answer.status())))
                        .path("content");
        if (!operation.isMissingNode() || answer.status() >= 400) {
            String where = method + " " + path + " " + answer.status();
            assertThat(content.has(answer.type()))
                    .as("%s is described with %s", where, answer.type())
                    .isTrue();
            if (answer.isJson()) {
                assertThat(problems(content.get(answer.type()).get("schema"), answer.json()))
                        .as(where)
                        .isEmpty();
            }
        }
    }

    /** What is wrong with a value by a schema of the document. */
    Set<ValidationMessage> problems(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole).validate(value);
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }
}
