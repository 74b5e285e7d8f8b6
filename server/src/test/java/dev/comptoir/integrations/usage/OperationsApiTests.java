package dev.comptoir.integrations.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleSimulator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Usage of a store, the installation's overview, and the log as a file. */
@ComptoirTest
class OperationsApiTests {

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort private int port;
    @Autowired private UsageJob job;

    private TestStore store;
    private Caller admin;
    private String integration;

    @BeforeEach
    void useAConnection() {
        simulators.reset();
        admin = TestStore.admin(port);
        store = TestStore.create(port);
        var created =
                store.owner()
                        .call(
                                "POST",
                                store.path() + "/integrations",
                                SampleConnection.named("Main"));
        integration = created.expect(201).json().at("/integration/id").asString();
        simulators.faults().on(SampleSimulator.HOST, "/v1/account").play(Fault.unavailable());
        store.owner()
                .call("POST", store.path() + "/integrations/" + integration + "/tests", null)
                .expect(200);
    }

    @Test
    void usageIsCountedByConnectionAndDay() {
        job.run();
        var usage = get(store.owner(), store.path() + "/integration-usage");
        assertThat(usage).hasSize(1);
        var day = usage.get(0);
        var calls =
                get(store.owner(), store.path() + "/integration-logs?kind=call&limit=200").size();
        assertThat(day.path("integrationId").asString()).isEqualTo(integration);
        assertThat(day.path("calls").asInt()).isEqualTo(calls);
        assertThat(day.at("/faults/unavailable").asInt())
                .isEqualTo(day.path("failures").asInt())
                .isPositive();
        assertThat(get(store.owner(), store.path() + "/integration-usage?to=2020-01-01")).isEmpty();
    }

    @Test
    void theInstallationSeesAllConnectionsAndProviders() {
        job.run();
        var mine =
                find(everything("/api/v1/admin/integrations?type=sample&limit=100"), integration);
        assertThat(mine.path("storeId").asString()).isEqualTo(store.id().toString());
        assertThat(mine.path("storeName").asString()).startsWith("Store ");
        assertThat(mine.path("providerName").asString()).isEqualTo("Sample");
        assertThat(mine.path("health").asString()).isEqualTo("failing");
        assertThat(mine.at("/usage/failureRate").asDouble()).isBetween(0.1, 0.9);
        assertThat(mine.toString()).doesNotContain("settings", "secret");

        for (var item : get(admin, "/api/v1/admin/integrations?health=healthy&limit=200")) {
            assertThat(item.path("health").asString()).isEqualTo("healthy");
        }
        var sample =
                get(admin, "/api/v1/admin/providers")
                        .valueStream()
                        .filter(each -> each.path("type").asString().equals("sample"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sample.path("stores").asInt()).isPositive();
        assertThat(sample.at("/health/failing").asInt()).isPositive();
        assertThat(sample.at("/usage/calls").asInt()).isPositive();
        admin.get("/api/v1/admin/integrations?days=0").expect(400);
    }

    @Test
    void theInstallationSeesAllStores() {
        var stores = everything("/api/v1/admin/stores?limit=50");
        assertThat(stores).hasSizeGreaterThanOrEqualTo(2);
        var mine = find(stores, store.id().toString());
        assertThat(mine.path("members").asInt()).isEqualTo(1);
        assertThat(mine.at("/owners/0/name").asString()).isEqualTo("Test staff");
    }

    @Test
    void theLogIsFilteredAndExported() {
        var all = get(store.owner(), store.path() + "/integration-logs?limit=200");
        var csv = store.owner().get(store.path() + "/integration-logs/export").expect(200);
        assertThat(csv.header("Content-Disposition")).contains("integration-log.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines().toList()).hasSize(all.size() + 1);
        assertThat(csv.body()).contains("correlationId", "simulator", "unavailable");

        var lines =
                store.owner()
                        .get(
                                store.path()
                                        + "/integration-logs/export?format=ndjson&faultKind=unavailable&kind=call")
                        .expect(200);
        var entries = lines.body().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(entries)
                .isNotEmpty()
                .allMatch(entry -> entry.path("faultKind").asString().equals("unavailable"));

        assertThat(get(store.owner(), store.path() + "/integration-logs?search=ACCOUNT"))
                .isNotEmpty()
                .allMatch(entry -> entry.toString().contains("account"));
        assertThat(get(store.owner(), store.path() + "/integration-logs?search=%25")).isEmpty();
        store.owner().get(store.path() + "/integration-logs/export?format=pdf").expect(400);
    }

    private static JsonNode get(Caller caller, String path) {
        return caller.get(path).expect(200).json().path("items");
    }

    /** The items of all pages. */
    private List<JsonNode> everything(String path) {
        var items = new ArrayList<JsonNode>();
        var page = admin.get(path).expect(200).json();
        page.path("items").forEach(items::add);
        while (page.has("nextCursor")) {
            var cursor = page.path("nextCursor").asString();
            page = admin.get(path + "&cursor=" + cursor).expect(200).json();
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private static JsonNode find(List<JsonNode> items, String id) {
        return items.stream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
