package dev.comptoir.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vendor's definition in OpenAPI 3.1, whose schemas are JSON Schema (2020-12); formats are
 * checked too. {@link Definition} reads the older versions.
 */
public final class SchemaDefinition {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode definition;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private SchemaDefinition(JsonNode definition) {
        this.definition = definition;
    }

    public static SchemaDefinition load(Path file) {
        try {
            var definition = Json.read(Files.readAllBytes(file));
            definition.findParents("nullable").forEach(SchemaDefinition::repair);
            return new SchemaDefinition(definition);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails unless the JSON is what the request of an operation is defined to be. */
    public void holdRequest(String path, String method, JsonNode body) {
        hold(operation(path, method).path("requestBody"), "application/json", body);
    }

    /** Fails unless the JSON is what an operation is defined to answer under this status. */
    public void holdAnswer(
            String path, String method, int status, String contentType, JsonNode body) {
        var answers = operation(path, method).path("responses");
        hold(answers.path(Integer.toString(status)), contentType, body);
    }

    /** Fails unless the JSON fits a schema of the definition. */
    public void hold(String schema, JsonNode body) {
        var reference = NODES.objectNode().put("$ref", "#/components/schemas/" + schema);
        assertThat(definition.path("components").path("schemas").has(schema)).isTrue();
        hold(reference, body);
    }

    private void hold(JsonNode content, String contentType, JsonNode body) {
        var name = content.path("$ref").asString("").replace("#/", "/");
        var resolved = name.isEmpty() ? content : definition.at(name);
        var schema = resolved.path("content").path(contentType).path("schema");
        assertThat(schema.isObject()).as("the definition has a schema for this").isTrue();
        hold((ObjectNode) schema.deepCopy(), body);
    }

    private void hold(ObjectNode schema, JsonNode body) {
        schema.set("components", definition.path("components"));
        Schema whole = registry.getSchema(schema);
        var problems =
                whole.validate(
                        body,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
        assertThat(problems).extracting(Error::toString).as(body.toString()).isEmpty();
    }

    private JsonNode operation(String path, String method) {
        var operation = definition.path("paths").path(path).path(method);
        assertThat(operation.isObject()).as("%s %s is defined", method, path).isTrue();
        return operation;
    }

    /** A word of OpenAPI 3.0 that 3.1 does not know; some vendors use both. */
    private static void repair(JsonNode schema) {
        if (schema.path("nullable").asBoolean(false)) {
            var object = (ObjectNode) schema;
            var otherwise = object.deepCopy();
            otherwise.remove("nullable");
            object.removeAll();
            object.withArray("/anyOf").add(otherwise).addObject().put("type", "null");
        }
    }
}
