package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.RecordedRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever was written for a released contract is served by this one. */
class ContractBreaksTest {

    private static final String CONTRACT =
            """
            {"paths": {"/things/{id}": {"put": {
                "operationId": "putThing", "x-audience": "store", "x-permission": "things:write",
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                               {"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}],
                "requestBody": {"required": true, "content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "responses": {"200": {"content": {"application/json":
                                  {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                              "default": {}}}}},
             "components": {"schemas": {"Thing": {
                "type": "object", "required": ["id", "name"],
                "properties": {"id": {"type": "string", "format": "uuid"},
                               "name": {"type": "string", "maxLength": 60, "minLength": 1},
                               "note": {"type": "string"},
                               "size": {"type": "integer", "format": "int32", "minimum": 0},
                               "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}}}
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<RecordedRelease> releases() {
        return RecordedRelease.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void nothingThatWasPromisedIsBroken(RecordedRelease release) throws IOException {
        var now = Files.readString(Path.of("..", "contract", "openapi.json"));
        assertThat(ContractBreaks.between(JSON.readTree(release.contract()), JSON.readTree(now)))
                .as(
                        "keep what is there and add beside it; only the contract of 'preview', which was never released,"
                                + " may be recorded again: -Dtest=UpgradeTest -Drelease.record=preview")
                .isEmpty();
    }

    @Test
    void theSameContractBreaksNothing() {
        assertThat(ContractBreaks.between(read(CONTRACT), read(CONTRACT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"/things/{id}\" | \"/items/{id}\" | putThing (PUT /things/{id}) is gone",
                "putThing | saveThing | putThing: operationId was putThing and is saveThing",
                "things:write | things:admin | putThing: x-permission was things:write and is things:admin",
                "\"in\": \"query\", | \"in\": \"query\", \"required\": true, | putThing now needs query sort",
                "\"name\": \"sort\" | \"name\": \"order\" | putThing no longer takes query sort",
                "[\"a\", \"b\"] | [\"a\", \"c\"] | putThing query sort no longer takes b",
                "application/json | text/plain | putThing no longer takes application/json",
                "\"200\" | \"201\" | putThing 200 is no longer answered",
                "[\"id\", \"name\"] | [\"id\", \"name\", \"note\"] | putThing now needs note",
                "[\"id\", \"name\"] | [\"id\"] | putThing 200 no longer always has name",
                "\"note\" | \"remark\" | putThing 200 no longer has note",
                "\"note\" | \"remark\" | putThing no longer takes note",
                "\"maxLength\": 60 | \"maxLength\": 50 | putThing.name now has a maxLength of 50",
                "\"minLength\": 1 | \"minLength\": 2 | putThing.name now has a minLength of 2",
                "\"minimum\": 0 | \"minimum\": 1 | putThing.size now has a minimum of 1",
                "\"minLength\": 1 | \"minLength\": 1, \"pattern\": \"x\" | putThing.name now has to match x",
                "\"format\": \"uuid\" | \"format\": \"email\" | putThing 200.id was string uuid and is string email",
                "\"type\": \"array\" | \"type\": \"object\" | putThing 200.parts was array and is object",
            })
    void whatCallersStumbleOverIsFound(String old, String changed, String sentence) {
        assertThat(ContractBreaks.between(read(CONTRACT), read(CONTRACT.replace(old, changed))))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\": | \"colour\": {\"type\": \"string\"}, \"note\":",
                "[\"a\", \"b\"] | [\"a\", \"b\", \"c\"]",
                "\"maxLength\": 60 | \"maxLength\": 90",
                "\"default\" | \"202\": {}, \"default\"",
            })
    void whatIsOnlyAddedBreaksNothing(String old, String changed) {
        assertThat(ContractBreaks.between(read(CONTRACT), read(CONTRACT.replace(old, changed))))
                .isEmpty();
    }

    private static JsonNode read(String contract) {
        return JSON.readTree(contract);
    }
}
