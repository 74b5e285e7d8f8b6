package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.GeneratedSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of settings in {@code docs/operations.md} says what the code says. {@code -Ddocs.write}
 * rewrites it.
 */
class SettingsTableTest {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    @Test
    void operationsPageListsEverySetting() throws IOException {
        var table = table();

        assertThat(table).contains("`COMPTOIR_PORT`", "`COMPTOIR_DB_URL`", "`COMPTOIR_BIND`");
        GeneratedSection.of(Path.of("docs", "operations.md"), "settings").verify(table);
    }

    private static String table() throws IOException {
        try (var metadata = SettingsTableTest.class.getResourceAsStream(METADATA)) {
            return JsonMapper.shared()
                    .readTree(metadata)
                    .get("properties")
                    .valueStream()
                    .filter(property -> name(property).startsWith("comptoir."))
                    .map(SettingsTableTest::row)
                    .sorted()
                    .collect(
                            Collectors.joining(
                                    "\n", "| setting | default | meaning |\n|---|---|---|\n", ""));
        }
    }

    private static String row(JsonNode property) {
        assertThat(property.path("description").asString(""))
                .as("description of %s", name(property))
                .isNotBlank();
        var variable = name(property).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        var byDefault = property.path("defaultValue").asString("");
        return "| `%s` | %s | %s |"
                .formatted(
                        variable,
                        byDefault.isEmpty() ? "" : "`" + byDefault + "`",
                        prose(property.get("description").asString()));
    }

    private static String prose(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\s+", " ");
    }

    private static String name(JsonNode property) {
        return property.get("name").asString();
    }
}
