package dev.comptoir.connectors.fedex;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.comptoir.simulators.kit.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of FedEx's own definitions, mended on the way in: what {@code metadata/modifications.json}
 * lists, requests that are either the whole schema or one of dozens of samples, and single fields
 * that contradict FedEx's own examples.
 */
final class FedexDefinition {

    private static final int DEEPEST = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Has to be the first part, or FedEx answers with error 1001. */
    private static final Pattern DESCRIPTION =
            Pattern.compile(
                    "^--\\S+\\r\\n[^{]*name=\"document\"[^{]*\\r\\n\\r\\n(\\{.*?})\\r\\n--",
                    Pattern.DOTALL);

    /** Schema and property: an enumeration that FedEx's own examples contradict. */
    private static final List<List<String>> NARROW = List.of(List.of("Weight_4", "units"));

    /** Schema and property: text that the definition gives no type. */
    private static final List<List<String>> UNTYPED =
            List.of(List.of("Address", "postalCode"), List.of("Address", "stateOrProvinceCode"));

    /**
     * Another schema with fields that it has already; the validator takes the second for all that
     * there may be.
     */
    private static final List<String> ALTERED = List.of("RateAddress");

    /** Schema and property: required although most countries have none. */
    private static final List<List<String>> OPTIONAL =
            List.of(List.of("PickupLocationParty_address", "stateOrProvinceCode"));

    /** Schema, property, and what it is: sent in FedEx's examples or answers, and not declared. */
    private static final List<List<String>> UNDECLARED =
            List.of(
                    List.of("RatedShipmentDetail", "currency", "{\"type\":\"string\"}"),
                    List.of("ReferenceInformation", "shipDateEnd", "{\"type\":\"string\"}"),
                    List.of(
                            "PackageIdentifier",
                            "values",
                            "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}"));

    private final OpenApiInteractionValidator validator;

    private FedexDefinition(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /**
     * @param api name in {@code modifications.json}, the first part of the file's name
     */
    static FedexDefinition load(Path specs, String api, String file) {
        var definition = (ObjectNode) read(specs.resolve(file));
        var changes = read(specs.resolve("metadata/modifications.json")).path(api).path("1");
        changes.forEach(change -> apply(definition, change));
        wholeSchemasOnly(definition);
        describedPartsOnly(definition);
        NARROW.forEach(wrong -> field(definition, wrong).remove("enum"));
        UNTYPED.stream()
                .map(wrong -> field(definition, wrong))
                .filter(field -> !field.has("type"))
                .forEach(field -> field.put("type", "string"));
        ALTERED.forEach(name -> flatten(definition, name));
        OPTIONAL.forEach(wrong -> release(definition, wrong.get(0), wrong.get(1)));
        UNDECLARED.forEach(missing ->
                fields(definition, missing.get(0))
                        .set(missing.get(1), JSON.readTree(missing.get(2))));
        return new FedexDefinition(
                OpenApiInteractionValidator.createForInlineApiSpecification(
                                JSON.writeValueAsString(definition))
                        .build());
    }

    private static JsonNode read(Path file) {
        try {
            // one reference names a schema by another file's spelling
            return JSON.readTree(
                    Files.readString(file)
                            .replace("schemas/ContactVO_1\"", "schemas/ContactVO1\""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Paths are joined with dots; a path of the API holds none. */
    private static void apply(ObjectNode definition, JsonNode change) {
        var names = change.path("path").asString().split("\\.");
        JsonNode parent = definition;
        for (int n = 0; n < names.length - 1; n++) {
            parent = parent.path(names[n]);
        }
        var last = names[names.length - 1];
        if (!(parent instanceof ObjectNode owner)) {
            return; // of another file of the same API
        }
        switch (change.path("action").asString()) {
            case "delete" -> owner.remove(last);
            case "replace" -> owner.set(last, change.path("value"));
            default -> merge(owner, last, change.path("value"));
        }
    }

    private static void merge(ObjectNode owner, String name, JsonNode value) {
        if (owner.path(name) instanceof ObjectNode known && value instanceof ObjectNode more) {
            known.setAll(more);
        } else {
            owner.set(name, value);
        }
    }

    /** FedEx offers each sample payload as another schema, which the whole one then contradicts. */
    private static void wholeSchemasOnly(ObjectNode definition) {
        definition
                .path("paths")
                .forEach(path ->
                        path.forEach(operation ->
                                operation
                                        .path("requestBody")
                                        .path("content")
                                        .forEach(content -> {
                                            var schema = (ObjectNode) content.path("schema");
                                            var named =
                                                    schema.path("$ref")
                                                            .asString("")
                                                            .replace("#/components/schemas/", "");
                                            var choice =
                                                    named.isEmpty()
                                                            ? schema.path("oneOf")
                                                            : definition.at(
                                                                    "/components/schemas/"
                                                                            + named
                                                                            + "/oneOf");
                                            var whole = whole(choice);
                                            if (whole != null) {
                                                ((ObjectNode) content).set("schema", whole);
                                            }
                                        })));
    }

    /** Of a request in parts, the JSON that describes the attached file. */
    private static void describedPartsOnly(ObjectNode definition) {
        if (definition.at("/paths/~1documents~1v1~1etds~1upload/post/requestBody")
                instanceof ObjectNode body) {
            body.set(
                    "content",
                    JSON.readTree(
                            """
                            {"application/json":
                              {"schema": {"$ref": "#/components/schemas/ETDUploadRequest"}}}
                            """));
        }
    }

    private static @Nullable JsonNode whole(JsonNode choice) {
        for (var option : choice) {
            var name = option.path("$ref").asString("");
            if (name.contains("Full_Schema") || name.contains("FullSchema")) {
                return option;
            }
        }
        return null;
    }

    private static void flatten(ObjectNode definition, String schema) {
        if (definition.at("/components/schemas/" + schema) instanceof ObjectNode owner) {
            var parts = owner.path("allOf");
            var whole = definition.at(parts.path(0).path("$ref").asString().substring(1));
            owner.remove("allOf");
            owner.setAll((ObjectNode) whole.deepCopy());
            owner.set("required", parts.path(1).path("required"));
        }
    }

    private static void release(ObjectNode definition, String schema, String property) {
        if (definition.at("/components/schemas/" + schema) instanceof ObjectNode owner) {
            var kept = JSON.createArrayNode();
            for (var name : owner.path("required")) {
                if (!name.asString().equals(property)) {
                    kept.add(name);
                }
            }
            owner.set("required", kept);
        }
    }

    /** A property; one of a schema that is not in this file is of no consequence. */
    private static ObjectNode field(ObjectNode definition, List<String> name) {
        return fields(definition, name.get(0)).path(name.get(1)) instanceof ObjectNode field
                ? field
                : JSON.createObjectNode();
    }

    private static ObjectNode fields(ObjectNode definition, String schema) {
        return definition.at("/components/schemas/%s/properties".formatted(schema))
                        instanceof ObjectNode fields
                ? fields
                : JSON.createObjectNode();
    }

    /** What is wrong with a request and its answer; empty when FedEx's definition allows both. */
    List<String> problems(Exchange exchange) {
        var problems = new ArrayList<>(texts(validator.validateRequest(request(exchange))));
        var answer = Objects.requireNonNull(exchange.response(), "no answer was recorded");
        var response = SimpleResponse.Builder.status(answer.status()).withBody(answer.text());
        answer.headers()
                .fields()
                .forEach(field -> response.withHeader(field.name(), field.value()));
        problems.addAll(
                texts(
                        validator.validateResponse(
                                exchange.request().path(),
                                Request.Method.valueOf(exchange.request().method()),
                                response.build())));
        return problems;
    }

    private static Request request(Exchange exchange) {
        var seen = exchange.request();
        var described = DESCRIPTION.matcher(seen.text());
        var inParts = described.find();
        var request =
                new SimpleRequest.Builder(seen.method(), seen.path())
                        .withBody(inParts ? described.group(1) : seen.text());
        seen.headers().fields().stream()
                .filter(field -> !(inParts && field.name().equalsIgnoreCase("Content-Type")))
                .forEach(field -> request.withHeader(field.name(), field.value()));
        return inParts ? request.withContentType("application/json").build() : request.build();
    }

    private static List<String> texts(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    /** An example of a schema, put together from those of its fields. */
    static JsonNode example(Path file, String schema) {
        var definition = read(file);
        return example(definition, definition.at("/components/schemas/" + schema), 0);
    }

    private static JsonNode example(JsonNode definition, JsonNode schema, int depth) {
        var ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            return example(definition, definition.at(ref.substring(1)), depth + 1);
        }
        if (schema.has("properties") && depth < DEEPEST) {
            var whole = JSON.createObjectNode();
            schema.path("properties")
                    .properties()
                    .forEach(field -> {
                        var value = example(definition, field.getValue(), depth + 1);
                        if (!value.isMissingNode()) {
                            whole.set(field.getKey(), value);
                        }
                    });
            return whole;
        }
        if (schema.path("items").has("$ref")) {
            var item = example(definition, schema.path("items"), depth + 1);
            var list = JSON.createArrayNode();
            return item.isMissingNode() ? list : list.add(item);
        }
        return schema.path("example");
    }
}
