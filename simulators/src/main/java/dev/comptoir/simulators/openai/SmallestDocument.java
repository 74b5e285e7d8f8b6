package dev.comptoir.simulators.openai;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A document that fits a JSON schema of the subset that structured outputs allow. */
final class SmallestDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SmallestDocument() {}

    static JsonNode of(JsonNode schema) {
        return of(schema, "value");
    }

    private static JsonNode of(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("anyOf")) {
            return of(schema.path("anyOf").path(0), name);
        }
        var type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString("string")) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(of(schema.path("items"), name));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode("Simulated " + name);
        };
    }

    private static JsonNode object(JsonNode schema) {
        var object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property ->
                        object.set(property.getKey(), of(property.getValue(), property.getKey())));
        return object;
    }
}
