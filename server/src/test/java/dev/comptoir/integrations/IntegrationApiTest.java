package dev.comptoir.integrations;

import static dev.comptoir.testing.sample.SampleSimulator.HOST;
import static dev.comptoir.testing.sample.SampleSimulator.KEY;
import static dev.comptoir.testing.sample.SampleSimulator.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The life of a connection over HTTP, as a person's browser lives it. */
@ComptoirTest
class IntegrationApiTest {

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort int port;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void openStore() {
        simulators.reset();
        store = TestStore.create(port);
        owner = store.owner();
    }

    @Test
    void aConnectionIsMadeTestedChangedAndDeleted() {
        var created =
                owner.call("POST", path(""), SampleConnection.named("Main", KEY))
                        .expect(201)
                        .json();
        var id = created.at("/integration/id").asString();
        assertThat(created.at("/integration/health/state").asString()).isEqualTo("healthy");
        assertThat(created.at("/lastTest/outcome").asString()).isEqualTo("passed");
        assertThat(created.at("/lastTest/stages/0/id").asString()).isEqualTo("name_resolution");
        assertThat(created.at("/secrets/0/lastFour").asString()).isEqualTo("6789");
        assertThat(created.toString()).doesNotContain(KEY);

        var renamed =
                owner.call("PATCH", path("/" + id), Map.of("label", "Paris", "version", 1))
                        .expect(200)
                        .json();
        assertThat(renamed.at("/integration/label").asString()).isEqualTo("Paris");
        var late =
                owner.call("PATCH", path("/" + id), Map.of("label", "Lyon", "version", 1))
                        .expect(409);
        assertThat(late.code()).isEqualTo("integrations.version-conflict");
        assertThat(late.json().at("/params/currentVersion").asInt()).isEqualTo(2);

        owner.call("PUT", path("/" + id + "/active"), Map.of("active", false)).expect(200);
        owner.call("PUT", path("/" + id + "/active"), Map.of("active", true)).expect(200);
        assertThat(owner.get(path("/" + id + "/tests")).expect(200).json().path("items"))
                .hasSize(1);

        owner.call("DELETE", path("/" + id), null).expect(204);
        assertThat(owner.get(path("/" + id)).expect(404).code()).isEqualTo("integrations.unknown");
        var log =
                owner.get(store.path() + "/integration-logs?kind=change&integrationId=" + id)
                        .expect(200)
                        .json();
        assertThat(values(log, "operation"))
                .containsExactly("deleted", "activated", "deactivated", "updated", "created");
        assertThat(values(log, "integrationLabel")).contains("Paris", "Main");
    }

    @Test
    void aWrongKeyIsReportedAndTheRightOneHeals() {
        var created =
                owner.call("POST", path(""), SampleConnection.named("Main", "wrong-key-000000000"))
                        .expect(201)
                        .json();
        var id = created.at("/integration/id").asString();
        assertThat(created.at("/integration/health/state").asString()).isEqualTo("needs_reconnect");
        assertThat(created.at("/integration/health/fault/remedy").asString())
                .isEqualTo("Ask for a new key.");

        var healed =
                owner.call(
                                "PUT",
                                path("/" + id + "/credentials"),
                                Map.of("secrets", Map.of("key", OTHER_KEY)))
                        .expect(200)
                        .json();

        assertThat(healed.at("/integration/health/state").asString()).isEqualTo("healthy");
        var audit = owner.get(store.path() + "/audit-entries").expect(200);
        assertThat(values(audit.json(), "action"))
                .contains("integration.credentials-rotated", "integration.created");
        assertThat(audit.body()).contains("secrets.key").doesNotContain(OTHER_KEY);
    }

    @Test
    void wrongSettingsNameTheirFields() {
        var settings = new HashMap<String, Object>(SampleConnection.settings("x"));
        settings.put("colour", "red");
        var refused =
                owner.call(
                                "POST",
                                path(""),
                                Map.of(
                                        "type",
                                        "sample",
                                        "environment",
                                        "simulator",
                                        "label",
                                        "Main",
                                        "settings",
                                        settings))
                        .expect(422);

        assertThat(refused.code()).isEqualTo("integrations.settings-invalid");
        assertThat(values(refused.json().path("errors"), "field"))
                .contains("settings.key", "settings.colour");
        assertThat(refused.body()).contains("At least 8 characters.");
    }

    @Test
    void theCatalogueSpeaksTheViewersLanguage() {
        var french =
                owner.with("Accept-Language", "fr")
                        .get(store.path() + "/providers")
                        .expect(200)
                        .json();

        assertThat(values(french, "type")).contains("sample", "shipping_ups");
    }

    @Test
    void anExchangeIsShownWithoutItsSecrets() {
        var created =
                owner.call("POST", path(""), SampleConnection.named("Main", KEY))
                        .expect(201)
                        .json();
        var correlation = created.at("/lastTest/correlationId").asString();

        var log =
                owner.get(store.path() + "/integration-logs?kind=call&correlationId=" + correlation)
                        .expect(200)
                        .json();
        assertThat(values(log, "operation")).contains("test.token", "test.account");
        for (var entry : log.path("items")) {
            var detail =
                    owner.get(store.path() + "/integration-logs/" + entry.path("id").asString())
                            .expect(200);
            assertThat(detail.body())
                    .doesNotContain(KEY)
                    .doesNotContain("abcdefgh")
                    .contains("•••");
            assertThat(detail.json().at("/response/status").asInt()).isEqualTo(200);
        }
    }

    @Test
    void aProviderThatIsDownFailsTheTestButNotTheRequest() {
        var id =
                owner.call("POST", path(""), SampleConnection.named("Main", KEY))
                        .expect(201)
                        .json()
                        .at("/integration/id")
                        .asString();
        simulators.faults().on(HOST, "/v1/token").play(Fault.unavailable());

        var report = owner.call("POST", path("/" + id + "/tests"), null).expect(200).json();

        assertThat(report.path("outcome").asString()).isEqualTo("failed");
        assertThat(report.at("/stages/3/remedy").asString()).isNotEmpty();
    }

    private String path(String rest) {
        return store.path() + "/integrations" + rest;
    }

    private static List<String> values(JsonNode list, String field) {
        var items = list.has("items") ? list.path("items") : list;
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }
}
