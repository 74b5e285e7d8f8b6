package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine reads what docs/operations.md says that there is to watch, and nothing else. */
class MetricsTest {

    private static final String PATH = "/actuator/prometheus";
    private static final String TOKEN = "a-token-for-the-collector-of-metrics";
    private static final Map<String, String> WITH_TOKEN = Map.of("comptoir.metrics.token", TOKEN);
    private static final Pattern DOCUMENTED =
            Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);
    private static final Pattern MEASURED =
            Pattern.compile("^# TYPE ([a-z_]+) ", Pattern.MULTILINE);

    private final TestProduct.Home home = new TestProduct.Home();

    @AfterEach
    void remove() {
        home.close();
    }

    @Test
    void areReadByTokenAndAreThoseThatAreDocumented() throws IOException {
        TestSimulators.get().reset();
        var documented = documented();
        try (var product = home.start(WITH_TOKEN)) {
            var collector = Caller.withKey(product.port(), TOKEN);
            work(product.port());

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(measured(collector)).containsAll(documented));

            var ours = measured(collector);
            ours.removeIf(name -> !name.startsWith("comptoir_") || name.endsWith("_max"));
            assertThat(documented).containsAll(ours);
            assertThat(collector.get(PATH).body())
                    .contains("provider=\"shipping_ups\"", "error_type=\"authentication\"")
                    .contains("pool=\"comptoir-app\"", "pool=\"comptoir-system\"");
        }
    }

    @Test
    void theTokenOpensNothingElse() {
        try (var product = home.start(WITH_TOKEN)) {
            var collector = Caller.withKey(product.port(), TOKEN);
            collector.get(PATH).expect(200);
            collector.get("/api/v1/me").expect(401);
            collector.get(PATH + "/").expect(401);
            Caller.withKey(product.port(), TOKEN + "x").get(PATH).expect(401);
            Caller.stranger(product.port()).get(PATH).expect(401);
            TestStore.create(product.port()).owner().get(PATH).expect(403);
        }
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> home.start(Map.of("comptoir.metrics.token", "short")))
                .rootCause()
                .hasMessageContaining("COMPTOIR_METRICS_TOKEN needs 24 characters or more");
    }

    /** Calls a provider in vain, which also causes events and so jobs. */
    private static void work(int port) {
        var store = TestStore.create(port);
        var settings =
                Map.of(
                        "clientId", "comptoir-demo-negotiated",
                        "clientSecret", "wrong-secret-0000",
                        "accountNumber", "C0MP01",
                        "accountCountry", "FR");
        var connection =
                Map.of(
                        "type", "shipping_ups",
                        "environment", "simulator",
                        "label", "UPS",
                        "settings", settings,
                        "test", true);
        store.owner().call("POST", store.path() + "/integrations", connection).expect(201);
    }

    private static Set<String> documented() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        var names = new TreeSet<String>();
        DOCUMENTED.matcher(page).results().forEach(match -> names.add(match.group(1)));
        assertThat(names).hasSizeGreaterThan(8);
        return names;
    }

    private static Set<String> measured(Caller collector) {
        var names = new TreeSet<String>();
        MEASURED.matcher(collector.get(PATH).expect(200).body())
                .results()
                .forEach(match -> names.add(match.group(1)));
        return names;
    }
}
