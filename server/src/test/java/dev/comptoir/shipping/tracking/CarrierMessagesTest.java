package dev.comptoir.shipping.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.simulators.fedex.FedexSimulator;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages as FedEx sends them, from the label to the door. */
@ComptoirTest
class CarrierMessagesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOKEN = "webhook-token-of-this-test-4Kd8";

    private static final Map<String, Object> LYON =
            Map.of(
                    "name", "Claire Morel",
                    "company", "Atelier",
                    "line1", "3 quai Saint-Antoine",
                    "postalCode", "69001",
                    "city", "Lyon",
                    "country", "FR",
                    "phone", "+33472000000");

    private static final Map<String, Object> LEIPZIG =
            Map.of(
                    "name", "Katrin Vogel",
                    "line1", "Karl-Liebknecht-Straße 88",
                    "postalCode", "04275",
                    "city", "Leipzig",
                    "country", "DE",
                    "phone", "+4934100000");

    @LocalServerPort private int port;

    private TestStore store;
    private String connection;
    private String hook;

    @BeforeEach
    void connect() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        var account =
                Map.ofEntries(
                        Map.entry("clientId", "comptoir-demo-fedex"),
                        Map.entry("clientSecret", "demo-secret-fedex-5Rt8"),
                        Map.entry("trackingClientId", "comptoir-demo-fedex-track"),
                        Map.entry("trackingClientSecret", "demo-secret-track-3Wn6"),
                        Map.entry("accountNumber", "700000001"),
                        Map.entry("accountCountry", "FR"),
                        Map.entry("accountPostalCode", "69001"),
                        Map.entry("accountCity", "Lyon"),
                        Map.entry("handover", "use_scheduled_pickup"),
                        Map.entry("language", "english"),
                        Map.entry("paperless", false),
                        Map.entry("webhookToken", TOKEN));
        var integrations = store.path() + "/integrations";
        connection =
                post(
                                integrations,
                                Map.of(
                                        "type", "shipping_fedex",
                                        "environment", "simulator",
                                        "label", "FedEx",
                                        "settings", account,
                                        "test", false))
                        .at("/integration/id")
                        .asString();
        var made = store.owner().call("PUT", integrations + "/" + connection + "/hook", null);
        hook = URI.create(made.expect(200).json().path("url").asString()).getPath();
    }

    @Test
    void eachFiveTimesInAnyOrderTellTheWayOnce() throws Exception {
        var shipment = bought();
        var number = shipment.at("/parcels/0/trackingNumber").asString();
        var told = Stream.of(6, 30, 54, 90).map(hours -> pushed(number, hours)).toList();
        var all = new ArrayList<byte[]>();
        IntStream.range(0, 5).forEach(time -> all.addAll(told));
        Collections.shuffle(all, new Random(11));

        try (var senders = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<Future<Integer>>();
            all.forEach(body -> answers.add(senders.submit(() -> send(body, TOKEN))));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        var scans = scans(told.getLast());
        assertThat(scans).isGreaterThan(2);
        var path = store.path() + "/shipments/" + shipment.path("id").asString();
        await().atMost(SOON).until(() -> state(path).equals("delivered"));
        await().atMost(SOON).untilAsserted(() -> assertThat(events(path)).isEqualTo(scans));
        assertThat(send(told.getFirst(), TOKEN)).isEqualTo(200);
        assertThat(state(path)).as("nothing turns back").isEqualTo("delivered");
    }

    @Test
    void whoeverElseSignsIsNotBelieved() {
        var shipment = bought();
        var message = pushed(shipment.at("/parcels/0/trackingNumber").asString(), 90);

        assertThat(send(message, "token-of-somebody-else-7Lq2")).isEqualTo(404);

        var path = store.path() + "/shipments/" + shipment.path("id").asString();
        assertThat(state(path)).isEqualTo("pre_transit");
        assertThat(events(path)).isZero();
    }

    private JsonNode bought() {
        var parcel =
                Map.of(
                        "lengthMillimetres", 300,
                        "widthMillimetres", 200,
                        "heightMillimetres", 100,
                        "weightGrams", 900);
        var body =
                Map.of(
                        "integrationId",
                        connection,
                        "serviceCode",
                        "FEDEX_INTERNATIONAL_PRIORITY",
                        "from",
                        LYON,
                        "to",
                        LEIPZIG,
                        "parcels",
                        List.of(parcel),
                        "contents",
                        "Cups");
        var shipments = store.path() + "/shipments";
        var id = post(shipments, body).path("id").asString();
        var bought = store.owner().call("POST", shipments + "/" + id + "/purchase", Map.of());
        var shipment = bought.expect(200).json();
        assertThat(shipment.path("purchaseState").asString()).isEqualTo("labelled");
        return shipment;
    }

    /** What FedEx tells so many hours after the label was bought. */
    private static byte[] pushed(String number, int hours) {
        var simulators = TestSimulators.get();
        var then = simulators.clock().instant().plus(Duration.ofHours(hours));
        return simulators.simulator(FedexSimulator.class).pushed(number, then);
    }

    private static int scans(byte[] message) {
        return JsonMapper.shared().readTree(message).at("/trackResults/0/scanEvents").size();
    }

    private int send(byte[] message, String token) {
        return Caller.stranger(port)
                .with("fdx-signature", FedexSimulator.signature(message, token))
                .send("POST", hook, new String(message, StandardCharsets.UTF_8))
                .status();
    }

    private String state(String shipment) {
        return store.owner().get(shipment).expect(200).json().path("trackingState").asString();
    }

    private int events(String shipment) {
        var events = store.owner().get(shipment + "/tracking-events").expect(200).json();
        return events.path("items").size();
    }

    private JsonNode post(String path, Map<String, Object> body) {
        return store.owner().call("POST", path, body).expect(201).json();
    }
}
