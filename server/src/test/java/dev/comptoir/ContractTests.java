package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.ComptoirTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract in the repository is the one that the server lives by. After a change of the API,
 * rewrite it with {@code -Dcontract.write} and review it as text.
 */
@ComptoirTest
class ContractTests {

    private static final Path FILE = Path.of("..", "contract", "openapi.json");
    private static final String VERBS =
            "(get|list|create|update|delete|remove|revoke|invite|accept|rotate|set|test|change|reset|stream|sign|"
                    + "erase|put|void|cancel|start|stop|resume|close|retry|replay|search|export|import|estimate|validate|book|track|"
                    + "approve|reject|generate|connect|disconnect|mark|assign|send|restore|preview|"
                    + "evaluate|simulate|buy|fetch|settle|schedule|print|count)";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            SerializationFeature.INDENT_OUTPUT,
                            SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @LocalServerPort private int port;

    @Test
    void isTheOneInTheRepository() throws IOException {
        var live = JSON.writeValueAsString(sorted(live())) + "\n";
        if (System.getProperty("contract.write") != null) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, live);
        }
        assertThat(FILE).exists();
        assertThat(Files.readString(FILE))
                .as(
                        "contract/openapi.json is out of date; rewrite it: mvn -pl server test -Dtest=ContractTests -Dcontract.write")
                .isEqualTo(live);
    }

    @Test
    void namesEachOperationOnceByVerbAndNoun() {
        var names =
                operations().stream()
                        .map(operation -> operation.path("operationId").asString())
                        .toList();
        assertThat(names)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches(VERBS + "[A-Z][A-Za-z]+"));
    }

    @Test
    void saysForEachOperationHowItFails() {
        assertThat(operations())
                .isNotEmpty()
                .allMatch(operation ->
                        operation
                                .path("responses")
                                .path("default")
                                .path("content")
                                .has("application/problem+json"));
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        live().path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private JsonNode live() {
        var text =
                RestClient.create("http://localhost:" + port)
                        .get()
                        .uri("/v3/api-docs")
                        .retrieve()
                        .body(String.class);
        return JSON.readTree(text);
    }

    /**
     * Keys in order; lists keep theirs, since the order of parameters and values means something.
     */
    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> entries = new TreeMap<>();
            node.properties()
                    .forEach(entry -> entries.put(entry.getKey(), sorted(entry.getValue())));
            return entries;
        }
        return node.isArray() ? node.valueStream().map(ContractTests::sorted).toList() : node;
    }
}
