package dev.comptoir.shipping.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What carriers know of places. */
@ComptoirTest
class HandoverApiTest {

    @LocalServerPort private int port;

    private TestStore store;
    private String connection;

    @BeforeEach
    void connect() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        connection =
                store.owner()
                        .call(
                                "POST",
                                store.path() + "/integrations",
                                SampleConnection.named("Sample"))
                        .expect(201)
                        .json()
                        .at("/integration/id")
                        .asString();
    }

    @Test
    void listsTheCarriersPickupPoints() {
        var points = points("04275", connection).expect(200).json().path("items");

        assertThat(points).hasSize(2);
        assertThat(points.at("/0/id").asString()).isEqualTo("P1");
        assertThat(points.at("/0/metres").asInt()).isEqualTo(120);
        assertThat(points("10115", connection).expect(200).json().path("items")).isEmpty();
    }

    @Test
    void namesWhatACarrierCouldNotBeAsked() {
        assertThat(fields(points("4275", connection))).containsEntry("postalCode", "postal-code");
        assertThat(fields(points("04275", Ids.next().toString())))
                .containsEntry("integrationId", "carrier-cannot");
    }

    @Test
    void tellsWhatACarrierMakesOfAnAddress() {
        assertThat(finding("Leipzig", "04275", "DE")).isEqualTo("confirmed");
        var other = validated("Lpzg", "04275", "DE").expect(200).json();
        assertThat(other.path("finding").asString()).isEqualTo("suggested");
        assertThat(other.at("/candidates/0/city").asString()).isEqualTo("Leipzig");
        var unknown = validated("Nowhere", "99999", "DE").expect(200).json();
        assertThat(unknown.path("finding").asString()).isEqualTo("unknown");
        assertThat(unknown.at("/reasons/0/message").asString()).isNotBlank();
        assertThat(finding("Wien", "1010", "AT")).isEqualTo("not_covered");
    }

    private String finding(String city, String postalCode, String country) {
        return validated(city, postalCode, country).expect(200).json().path("finding").asString();
    }

    private Caller.Answer validated(String city, String postalCode, String country) {
        var address =
                Map.of(
                        "line1",
                        "1 street",
                        "city",
                        city,
                        "postalCode",
                        postalCode,
                        "country",
                        country);
        return store.owner()
                .call("POST", store.path() + "/address-validations", Map.of("address", address));
    }

    private Caller.Answer points(String postalCode, String integration) {
        var query = "?integrationId=%s&postalCode=%s&city=Leipzig&country=DE";
        return store.owner()
                .get(store.path() + "/pickup-points" + query.formatted(integration, postalCode));
    }

    private static Map<String, String> fields(Caller.Answer answer) {
        var fields = new HashMap<String, String>();
        answer.expect(400)
                .json()
                .path("errors")
                .forEach(error ->
                        fields.put(error.path("field").asString(), error.path("code").asString()));
        return fields;
    }
}
