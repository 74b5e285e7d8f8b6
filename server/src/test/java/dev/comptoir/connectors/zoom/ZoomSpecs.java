package dev.comptoir.connectors.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Zoom's own definitions, which lie in {@code shared/specs} beside the repository and are never
 * copied into it. Where that folder is absent there is nothing to compare with, and the tests say
 * so; on the build server its absence is a failure.
 */
final class ZoomSpecs {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ZoomSpecs() {}

    /** The tests that Zoom's files make possible. */
    static Collection<DynamicTest> tests(Function<Path, Collection<DynamicTest>> suite) {
        return folder().map(suite).orElseGet(ZoomSpecs::none);
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Zoom publishes an example of each field; together they are an example of the whole. */
    static JsonNode example(JsonNode schema) {
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("properties")) {
            ObjectNode whole = JSON.createObjectNode();
            schema.path("properties")
                    .properties()
                    .forEach(field -> {
                        var value = example(field.getValue());
                        if (!value.isMissingNode()) {
                            whole.set(field.getKey(), value);
                        }
                    });
            return whole;
        }
        if (schema.has("items")) {
            ArrayNode list = JSON.createArrayNode();
            var item = example(schema.path("items"));
            return item.isMissingNode() ? list : list.add(item);
        }
        if (schema.has("allOf")) {
            ObjectNode whole = JSON.createObjectNode();
            schema.path("allOf").forEach(part -> whole.setAll((ObjectNode) example(part)));
            return whole;
        }
        return JSON.missingNode();
    }

    private static Optional<Path> folder() {
        var named = System.getenv("COMPTOIR_SPECS");
        if (named != null) {
            return Optional.of(Path.of(named).resolve("zoom")).filter(Files::isDirectory);
        }
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var specs = up.resolve("shared/specs/zoom");
            if (Files.isDirectory(specs)) {
                return Optional.of(specs);
            }
        }
        return Optional.empty();
    }

    private static List<DynamicTest> none() {
        System.out.println("no shared/specs here, so nothing is compared with Zoom's definitions");
        return "true".equals(System.getenv("CI"))
                ? List.of(
                        DynamicTest.dynamicTest(
                                "Zoom's definitions",
                                () ->
                                        assertThat(folder())
                                                .as("shared/specs is needed where CI=true")
                                                .isPresent()))
                : List.of();
    }
}
